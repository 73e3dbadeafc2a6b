// Chapter 1 of the manual: bring files in, clean them, look after what could not become a record.
import { texts } from "../../messages/catalogue";
import { count } from "../../messages/format";
import { code, type Rich } from "../../messages/rich";
import { paragraph, points, section, steps, table, type Block } from "../document";
import type { PipelineSpec } from "../spec/pipelineSpec";
import type { SourceSpec } from "../spec/source";
import { roleTitle, told, type DocumentInput } from "./input";

const words = texts.manual;
const merging = ["exactDedup", "nearDedup"];

/**
 * Makes the chapter.
 *
 * @param input - spec and state
 * @returns the chapter
 */
export function dataSection(input: DocumentInput): Block {
  const { spec, state } = input;
  return section(words.add.title, [
    section(words.add.may, [sourcesTable(input), paragraph(privacyLine(spec))]),
    section(words.add.import, importBlocks(input)),
    section(words.clean.title, cleanBlocks(input)),
    section(words.quarantine.title, [
      paragraph(words.quarantine.intro),
      steps(words.quarantine.steps({ rows: state.openQuarantine })),
    ]),
    section(words.add.check, [
      points(words.add.checks),
      ...(state.reserve > 0 ? [paragraph(words.add.reserve({ records: state.reserve }))] : []),
    ]),
  ]);
}

function sourcesTable({ spec, state }: DocumentInput): Block {
  const rows = [...spec.sources].map((source) => {
    const last = state.imports.findLast((one) => one.source === source.id);
    const isDone = source.arrival === "once" && last !== undefined;
    return [
      source.name,
      source.formats.map((format) => format.toUpperCase()).join(", "),
      isDone ? words.add.done({ date: last.date }) : words.week.arrivals[source.arrival].toLowerCase(),
      sizeOf(source, last?.rowsIn),
    ];
  });
  return table({ caption: words.add.may, head: words.add.head, rows });
}

function sizeOf({ expectedRecords }: SourceSpec, rowsIn: number | undefined): string {
  if (expectedRecords) return words.add.size(expectedRecords);
  return rowsIn === undefined ? texts.documents.none : words.add.rows(rowsIn);
}

function privacyLine(spec: PipelineSpec): string {
  if (!spec.pii) return words.add.noPii;
  return words.add.statement({ statement: told(spec, spec.pii.statement), role: roleTitle(spec, spec.pii.reviewRole) });
}

function importBlocks({ spec, state }: DocumentInput): readonly Block[] {
  const sources = spec.sources.filter(({ arrival }) => arrival !== "once");
  const last = state.imports.at(-1);
  return [
    ...sources.flatMap((source) => [importSteps(source), ...unusual(source)]),
    ...(last === undefined ? [] : [paragraph(words.add.last(last))]),
    paragraph(words.add.wrong),
  ];
}

function importSteps({ name, folder, collect }: SourceSpec): Block {
  const { look, open, choose, file, preview, go, sum } = words.add;
  return steps([look({ folder, collect }), open, choose({ source: name }), file, preview, go, sum]);
}

function unusual({ expectedRecords }: SourceSpec): readonly Block[] {
  return expectedRecords ? [paragraph(words.add.unusual(expectedRecords))] : [];
}

function cleanBlocks({ spec, state }: DocumentInput): readonly Block[] {
  const { clean } = words;
  const enabled = spec.cleaning.steps.filter((step) => step.enabled);
  const { cleaning } = state;
  const rows = enabled.map(({ id, step, why }, at): readonly Rich[] => [
    ...[String(at + 1), code(id), told(spec, why)],
    ...(cleaning === null ? [] : [cleanedBy(step, cleaning.byStep[id] ?? 0)]),
  ]);
  const head = cleaning === null ? clean.head : [...clean.head, clean.changed(cleaning)];
  return [
    steps(clean.steps),
    table({ caption: clean.title, head, rows }),
    paragraph(clean.stops({ share: spec.cleaning.warnWhenRemovedShare })),
    paragraph(clean.back),
  ];
}

function cleanedBy(step: string, records: number): string {
  return merging.includes(step) ? words.clean.merged({ records }) : count(records);
}
