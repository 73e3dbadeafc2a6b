// The operations manual: how a client runs the pipeline without its makers, from spec and live state.
import { texts } from "../../messages/catalogue";
import type { Rich } from "../../messages/rich";
import { paragraph, section, table, type Block, type HandoffDocument } from "../document";
import type { PipelineSpec } from "../spec/pipelineSpec";
import { frontBlocks, signOffSection, termsSection } from "./front";
import { holderNames, roleTitle, type DocumentInput } from "./input";
import { dataSection } from "./manualData";
import { exportSection } from "./manualExport";
import { labelSection } from "./manualLabel";
import { peopleSection } from "./manualPeople";
import { qualitySection } from "./manualQuality";
import { changeSection, privacySection, troubleSection } from "./manualTrouble";
import { changesSection } from "./specChanges";

const words = texts.manual;
const id = "operations-manual";

/**
 * Makes the operations manual.
 *
 * @param input - spec, state and edition
 * @returns the document
 */
export function operationsManual(input: DocumentInput): HandoffDocument {
  const { spec } = input;
  return {
    title: texts.documents.title({ document: texts.documents.titles[id], pipeline: spec.pipeline.name }),
    language: spec.pipeline.language,
    blocks: [
      ...front(input),
      ...changesSection(input),
      section(words.what.title, [
        paragraph(spec.pipeline.purpose),
        paragraph(words.what.workbook),
        paragraph(words.what.local),
      ]),
      weekSection(spec),
      peopleSection(spec),
      placesSection(spec),
      dataSection(input),
      qualitySection(input),
      labelSection(input),
      exportSection(input),
      troubleSection(spec),
      privacySection(spec),
      changeSection(spec),
      termsSection(
        spec.spotCheck ? [...texts.manualJudging.terms, texts.manualJudging.spotCheckTerm] : texts.manualJudging.terms,
      ),
      signOffSection(input, id),
    ],
  };
}

function front(input: DocumentInput): readonly Block[] {
  const { spec, addInVersion } = input;
  const { name: client, team } = spec.client;
  const { pipeline, pipelineOf, madeFrom, versions } = texts.documents;
  const made = { spec: spec.pipeline.version, taxonomy: spec.taxonomy.version, addIn: addInVersion };
  return frontBlocks(input, {
    id,
    before: [[pipeline, pipelineOf({ name: spec.pipeline.name, client, team })]],
    after: [[madeFrom, versions(made)]],
  });
}

function weekSection(spec: PipelineSpec): Block {
  const { week } = words;
  const seconds = spec.annotation.secondsPerRecord;
  const several = spec.annotation.annotators.length > 1;
  const rows: readonly (readonly Rich[])[] = [
    ...spec.sources
      .filter(({ arrival }) => arrival !== "once")
      .map(({ arrival, name, ownerRole }) => [
        ...[week.arrivals[arrival], roleTitle(spec, ownerRole), week.import({ source: name }), "1"],
      ]),
    [
      week.batch({ records: spec.annotation.batchSize }),
      ...[week.annotators, seconds === undefined ? week.labelOnly : week.label({ seconds }), "3"],
    ],
    ...(several ? [[week.labelled, roleTitle(spec, spec.adjudication.role), week.decide, "3"]] : []),
    [week.sameDay, rolesThat(spec, "check-quality"), week.read, "2"],
    ...spotCheckRow(spec),
    ...exportRow(spec),
  ];
  return section(week.title, [table({ caption: week.title, head: week.head, rows })]);
}

function spotCheckRow(spec: PipelineSpec): readonly (readonly Rich[])[] {
  if (!spec.spotCheck) return [];
  const { when, checkerRole, sampleSize } = spec.spotCheck;
  const { week } = words;
  return [[week.spotChecks[when], roleTitle(spec, checkerRole), week.check({ records: sampleSize }), "2"]];
}

function exportRow(spec: PipelineSpec): readonly (readonly Rich[])[] {
  if (!spec.retraining) return [];
  const { everyMonths, approvedByRole } = spec.retraining;
  const { week } = words;
  const when = everyMonths === undefined ? week.whenHome : week.months({ months: everyMonths });
  return [[when, roleTitle(spec, approvedByRole), week.export, "4"]];
}

function rolesThat(spec: PipelineSpec, permission: PipelineSpec["roles"][number]["permissions"][number]): string {
  const roles = spec.roles.filter(({ permissions }) => permissions.includes(permission));
  return texts.documents.names(roles.map(({ title }) => title)) || holderNames(spec, "");
}

function placesSection(spec: PipelineSpec): Block {
  const { places } = words;
  const { workbook, location, backup, trainingWorkbook } = spec.workspace;
  const rows: readonly (readonly Rich[])[] = [
    [places.workbook, places.in({ workbook, location })],
    ...spec.sources
      .filter(({ arrival }) => arrival !== "once")
      .map(({ name, folder }) => [places.source({ source: name }), folder]),
    ...spec.exports.map(({ title, destination }) => [places.sets({ title }), destination]),
    [places.backup, backup],
    ...(trainingWorkbook === undefined ? [] : [[places.practice, places.practiceNote({ workbook: trainingWorkbook })]]),
  ];
  return section(places.title, [table({ caption: places.title, head: places.head, rows })]);
}
