// The two example pipelines, and the state behind the exemplar documents.
import { readFileSync } from "node:fs";
import type { DocumentInput } from "../../../../src/pipeline/handoff/input";
import { emptyState, type HandoffState, type StateFigure } from "../../../../src/pipeline/handoff/state";
import type { PipelineSpec } from "../../../../src/pipeline/spec/pipelineSpec";
import { specOf } from "../../../specs";

/** A file of the examples, as it came. */
export function exampleFile(name: string): string {
  return readFileSync(`tests/fixtures/handoff/${name}`, "utf8");
}

/** An example pipeline. */
export function example(name: "mail-triage" | "support-desk"): PipelineSpec {
  return specOf(readFileSync(`tests/fixtures/specs/${name}.json`, "utf8"));
}

/** The mail pipeline as it was before its second edition, by what its history says. */
function mailTriageBefore(): PipelineSpec {
  const now = example("mail-triage");
  const added = ["list_post_work", "receipt_with_offer"];
  const labels = now.taxonomy.labels.map((label) => ({
    ...label,
    edgeCases: label.edgeCases.filter(({ id }) => !added.includes(id)),
  }));
  const { spotCheck, ...rest } = now;
  return {
    ...rest,
    taxonomy: { ...now.taxonomy, labels },
    ...(spotCheck ? { spotCheck: { ...spotCheck, sampleSize: 40 } } : {}),
  };
}

interface StateFile {
  readonly asOf: string;
  readonly edition: number;
  readonly previousEdition: { readonly number: number; readonly date: string };
  readonly addIn: { readonly version: string };
  readonly imports: HandoffState["imports"];
  readonly quarantine: { readonly open: number };
  readonly cleaning: { readonly changed: Readonly<Record<string, number>> };
  readonly labelling: { readonly open: number; readonly reserve: number; readonly assigned: number };
  readonly gates: {
    readonly agreement: StateFigure;
    readonly label_agreement: Readonly<Record<string, StateFigure>>;
    readonly spot_check: StateFigure;
    readonly coverage: { readonly value: number };
  };
  readonly confusionPairs: HandoffState["confusionPairs"];
  readonly export: Omit<NonNullable<HandoffState["export"]>, "assigned" | "files">;
}

/** What the exemplar documents were made from. */
export function mailTriageInput(): DocumentInput {
  const file = JSON.parse(exampleFile("state.json")) as StateFile;
  const { agreement, spot_check: spotCheck, label_agreement: byLabel, coverage } = file.gates;
  return {
    spec: example("mail-triage"),
    state: {
      ...{
        imports: file.imports,
        openQuarantine: file.quarantine.open,
        cleaning: { imports: ["I001"], byStep: file.cleaning.changed },
      },
      ...{ openDisagreements: file.labelling.open, reserve: file.labelling.reserve },
      gates: {
        ...{ agreement, spot_check: spotCheck },
        coverage: { value: coverage.value, low: null, high: null, n: file.labelling.assigned },
      },
      ...{ labelGates: { label_agreement: byLabel }, confusionPairs: file.confusionPairs },
      export: { ...file.export, files: [], assigned: file.labelling.assigned },
    },
    edition: { number: file.edition, date: file.asOf, previous: { ...file.previousEdition, spec: mailTriageBefore() } },
    addInVersion: file.addIn.version,
  };
}

/** A first edition from a workbook in which nothing has happened yet. */
export function firstEdition(spec: PipelineSpec): DocumentInput {
  return { spec, state: emptyState, edition: { number: 1, date: "2026-12-07", previous: null }, addInVersion: "1.0.0" };
}
