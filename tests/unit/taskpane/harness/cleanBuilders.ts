// What cleaning answers in tests of the pane: 12 records, 9 kept (2 of them changed), 2 merged, 1 quarantined.
import type { PipelineSpec } from "../../../../src/pipeline/spec/pipelineSpec";
import type { CleanPreview } from "../../../../src/taskpane/actions/previewClean";
import type { CleanDone } from "../../../../src/taskpane/actions/runClean";
import { record } from "../../../records";
import { sampleSpec } from "../../../specs";
import { ids } from "./builders";

type Run = CleanPreview["outcome"]["run"];
type Change = Run["changed"][number];

/** The sample's spec with steps of these names, and a share above which it asks. */
export function specWithSteps(steps: readonly string[], warnWhenRemovedShare = 0.3): PipelineSpec {
  const spec = sampleSpec();
  const lines = steps.map((step) => ({
    ...{
      id: step,
      step,
      fields: ["subject", "body"],
      options: {},
      why: "A reason that is long enough.",
      enabled: true,
    },
  }));
  return { ...spec, cleaning: { warnWhenRemovedShare, steps: lines } };
}

const spaces = { line: "spaces", step: "trimWhitespace" } as const;
const addresses = { line: "addresses", step: "redactPii" } as const;
const limits = { line: "limits", step: "checkFields" } as const;
const copies = { line: "copies", step: "exactDedup" } as const;

const changed: readonly Change[] = [
  {
    ...{ recordId: "m2", difference: 22 },
    cells: [
      {
        ...{ field: "body", before: "Write to  kim@readers.example today " },
        steps: [
          { ...spaces, after: "Write to kim@readers.example today" },
          { ...addresses, after: "Write to [EMAIL_4f7a21] today" },
        ],
      },
    ],
  },
  {
    ...{ recordId: "m3", difference: 1 },
    cells: [{ field: "subject", before: "Keys ", steps: [{ ...spaces, after: "Keys" }] }],
  },
];

const merged = [
  { ...copies, recordId: "m4", into: "m3" },
  { ...copies, recordId: "m5", into: "m3" },
];

const words = {
  problem: "Text is empty, but it is required.",
  likelyCause: "The mail had none.",
  fix: "Leave it out.",
};
const quarantined = [{ ...limits, code: "constraint-error", ...words, record: record("m6", { body: null }) }];

/** What the recipe would do. */
export function cleanPreview(part: Partial<Run> = {}): CleanPreview {
  const spec = sampleSpec();
  const waiting = ids(12).map((id) => record(id, {}));
  const gone = { changed, merged, quarantined, ...part };
  const ofLine = { read: 12, kept: 12, changed: 0, merged: 0, quarantined: 0, flagged: 0 };
  const run: Run = {
    ...{ read: 12, kept: 12 - gone.merged.length - gone.quarantined.length, flagged: [], unavailable: [], ...gone },
    lines: [
      { ...spaces, ...ofLine, changed: 2 },
      { ...limits, ...ofLine, kept: 11, quarantined: 1 },
      { ...addresses, ...ofLine, read: 11, kept: 11, changed: 1 },
      { ...copies, ...ofLine, read: 11, kept: 9, merged: 2 },
    ],
  };
  return {
    order: { records: waiting, earlier: [], recipe: [], fields: spec.fields, pii: null, projectKey: "" },
    held: { waiting, earlier: [], originals: new Map() },
    inUse: new Set(),
    outcome: { run, spared: [] },
  };
}

/** The run that was written. */
export function cleanRun(): CleanDone["run"] {
  const pairs = merged.map(({ recordId, into }) => [recordId, into] as const);
  const none = { changed: [], merged: [], quarantined: [] };
  return {
    ...{ changeId: "c7", at: "2026-11-24T09:12:00Z", changed: ["m2", "m3"], keptAsTheyWere: ["m8"] },
    kept: ids(12).filter((id) => !["m4", "m5", "m6"].includes(id)),
    merged: pairs,
    quarantined: ["I001/row 2"],
    lines: [
      { ...spaces, ...none, changed: ["m2", "m3"] },
      { ...limits, ...none, quarantined: ["I001/row 2"] },
      { ...addresses, ...none, changed: ["m2"] },
      { ...copies, ...none, merged: pairs },
    ],
  };
}

/** The run, and what it left alone. */
export function cleanDone(part: Partial<CleanDone> = {}): CleanDone {
  return { run: cleanRun(), spared: [], left: [], ...part };
}
