// What the actions answer in tests of the pane: the shipped sample pipeline, and figures that add up.
import type { ExportCheck, ExportChecks } from "../../../../src/taskpane/actions/checkExport";
import type { ExportDone } from "../../../../src/taskpane/actions/exportSet";
import type { ChangeQuestion, ImportOrder } from "../../../../src/taskpane/actions/importFile";
import type { ImportPreview } from "../../../../src/taskpane/actions/previewFile";
import type {
  AnnotatorProgress,
  ImportSummary,
  InterruptedChange,
  Overview,
  QuarantineEntry,
} from "../../../../src/taskpane/actions/readOverview";
import type { QualityState } from "../../../../src/taskpane/actions/readQuality";
import type { DecidedCase, OpenCase, ReviewState } from "../../../../src/taskpane/actions/readReview";
import type { LabelQueue, QueueItem } from "../../../../src/taskpane/actions/readQueue";
import type { PipelineSpec } from "../../../../src/pipeline/spec/pipelineSpec";
import { sampleSpec } from "../../../specs";

type Batch = Overview["batches"][number];

/** That many ids. */
export function ids(count: number, prefix = "m"): readonly string[] {
  return Array.from({ length: count }, (_, place) => `${prefix}${place + 1}`);
}

/** An import of 1,284 rows: 1,204 new, 66 known, 14 quarantined. */
export function summary(part: Partial<ImportSummary> = {}): ImportSummary {
  return {
    importId: "I001",
    changeId: "c1",
    fileName: "inbox.csv",
    at: "2026-11-24T09:04:00Z",
    rowsRead: 1284,
    added: ids(1204),
    known: ids(66, "k"),
    changed: [],
    isChangeTaken: false,
    quarantined: ids(14, "row "),
    undone: false,
    ...part,
  };
}

/** 66 known records with other content. */
export function changeQuestion(order: ImportOrder): ChangeQuestion {
  const samples = [
    { recordId: "k1", field: "Text", from: "Two of four.", to: "Two of five." },
    { recordId: "k2", field: "Subject", from: "", to: "Keys" },
  ];
  return { kind: "change-question", order, changed: ids(66, "k"), samples };
}

/** A row that waits in Quarantine. */
export function quarantined(place: number, code = "extra-cell", importId = "I001"): QuarantineEntry {
  return {
    ...{ key: `q${place}`, importId, locator: `row ${place}`, file: "inbox.csv", code, raw: "a,b,c", state: "open" },
    problem: `Row ${place} has 8 cells; the heading row has 7.`,
    likelyCause: "A separator stands inside a text.",
    fix: "Put quotation marks around that text.",
  };
}

/** Ada (482 records, 236 answered) and Milo (482, all answered). */
export function annotators(answered: readonly [number, number] = [236, 482]): readonly AnnotatorProgress[] {
  const people = [
    { contactId: "ada_pell", name: "Ada Pell" },
    { contactId: "milo_strand", name: "Milo Strand" },
  ];
  return people.map((one, place) => ({ ...one, assigned: ids(482), labelled: ids(answered[place] ?? 0) }));
}

/** A batch of 482 records that is with the annotators. */
export function batch(part: Partial<Batch> = {}): Batch {
  return { batch: "B001", stage: "handed-out", isFull: false, records: ids(482), waiting: [], settled: [], ...part };
}

/** A batch that nobody has yet. */
export function openBatch(records: number, part: Partial<Batch> = {}): Batch {
  return batch({ stage: "open", records: ids(records), waiting: ids(records), ...part });
}

/** An open pipeline in the middle of its work. */
export function overview(part: Partial<Overview> = {}): Overview {
  return {
    spec: sampleSpec(),
    recordIds: ids(1204),
    toClean: [],
    cleaned: [],
    lastCleaning: null,
    batches: [batch()],
    reserve: [],
    review: { disagreements: [], questions: [] },
    openQuarantine: [],
    imports: [summary({ quarantined: [], rowsRead: 1270 })],
    interrupted: null,
    isBehind: false,
    issued: [],
    annotators: annotators(),
    lastExport: null,
    ...{ judgements: [], escalations: [], spotCheck: null },
    ...{ documents: [], missing: [] },
    ...part,
  };
}

/** A pipeline that was just opened. */
export function freshOverview(part: Partial<Overview> = {}): Overview {
  return overview({ recordIds: [], imports: [], annotators: [], batches: [], ...part });
}

/** An import that broke off after 812 of 1,284 rows. */
export function interrupted(part: Partial<InterruptedChange> = {}): InterruptedChange {
  return {
    ...{ changeId: "c9", action: "import.finished", at: "2026-11-24T09:04:00Z", written: 812, of: 1284 },
    ...{ fileName: "inbox.csv", isUndo: false },
    ...part,
  };
}

/** The sample's spec with other labels. */
export function specWithLabels(count: number): PipelineSpec {
  const spec = sampleSpec();
  const [first] = spec.taxonomy.labels;
  if (!first) throw new Error("The sample has no labels");
  const { definition, askYourself, positive, negative, edgeCases, status } = first;
  const guide = { definition, askYourself, positive, negative, edgeCases, status };
  const labels = ids(count, "label_").map((id) => ({ ...guide, id, name: `A rather long name of ${id}` }));
  return { ...spec, taxonomy: { ...spec.taxonomy, labels } };
}

/** The sample's spec, but who is unsure has to say why. */
export function specThatAsksWhy(): PipelineSpec {
  const spec = sampleSpec();
  return { ...spec, taxonomy: { ...spec.taxonomy, noteRequiredWhenUnsure: true } };
}

/** A record of Ada's queue. */
export function queueItem(place: number, part: Partial<QueueItem> = {}): QueueItem {
  return {
    recordId: `m${place}`,
    fields: [
      { title: "Sent", type: "date-time", value: "2026-03-01T15:13:00Z" },
      { title: "Sender's domain", type: "text", value: "library.example" },
      { title: "Subject", type: "text", value: `Subject of mail ${place}` },
      { title: "Text", type: "long-text", value: `Text of mail ${place}.\n\nSecond paragraph.` },
    ],
    source: `inbox.csv, row ${place + 1}`,
    answer: null,
    note: "",
    at: null,
    ...part,
  };
}

/** Ada's queue. */
export function queue(items: readonly QueueItem[] = [queueItem(1), queueItem(2), queueItem(3)]): LabelQueue {
  return { contactId: "ada_pell", name: "Ada Pell", items };
}

/** Relabel: alpha 0.77 from 212 records. */
export function quality(part: Partial<QualityState> = {}): QualityState {
  const [gate] = sampleSpec().quality.gates;
  if (!gate) throw new Error("The sample has no gate");
  const figure = { value: 0.77, low: 0.7, high: 0.84, n: 212 };
  const { id: gateId, title, blocksExport } = gate;
  const verdict = part.verdict ?? "relabel";
  return {
    verdict,
    gate,
    figure,
    reason: null,
    labelledTwice: ids(212),
    disagreements: ids(38),
    byLabel: [
      { label: "Notification", value: 0.65, n: 47, ids: ids(47) },
      { label: "Spam", value: 0.88, n: 46, ids: ids(46) },
    ],
    mixedUp: [{ first: "Notification", second: "Newsletter", ids: ids(14) }],
    unknownLabels: [],
    gates: [{ gateId, title, blocksExport, verdict, ...figure, reason: part.reason ?? null }],
    findings: [],
    ...part,
  };
}

/** One check of an export. */
export function check(id: string, part: Partial<ExportCheck> = {}): ExportCheck {
  return {
    ...{ id, title: `Check ${id}`, state: "pass", sentence: `Sentence of ${id}.` },
    ...{ repair: null, ids: [], mayBeOverruled: false },
    ...part,
  };
}

/** The gate that is not passed. */
export const failedGate = check("gate.agreement", { state: "stop", repair: "quality", mayBeOverruled: true });

/** All passed; 900 of 1,204 records go in. */
export function checks(part: Partial<ExportChecks> = {}): ExportChecks {
  return {
    checks: [check("ids"), check("required")],
    included: ids(900),
    excluded: [
      { reason: "unlabelled", ids: ids(261, "u") },
      { reason: "unresolved", ids: ids(43, "d") },
    ],
    firstLine: '{"id":"m1","label":"spam"}',
    ...part,
  };
}

/** An export that was made. */
export function exported(): ExportDone {
  return {
    version: "v001",
    included: ids(900),
    excluded: checks().excluded,
    files: [
      {
        name: "library-mail_v001.jsonl",
        bytes: 9_800_000,
        sha256: "7c1e".repeat(16),
        savedWhere: { kind: "download" },
        text: '{"id":"m1","label":"spam"}\n',
      },
      {
        name: "library-mail_v001_manifest.json",
        bytes: 812,
        sha256: "02d9".repeat(16),
        savedWhere: { kind: "sheet", sheet: "Export 1" },
        text: "{}\n",
      },
    ],
  };
}

/** A file with the sample's columns. */
export function preview(part: Partial<ImportPreview> = {}): ImportPreview {
  const [source] = sampleSpec().sources;
  if (!source) throw new Error("The sample has no source");
  return {
    fileName: "inbox.csv",
    sha256: "ab".repeat(32),
    bytes: 2_100_000,
    how: {
      ...{ format: "delimited", encoding: "utf-8", byteOrderMark: false, assumed: false },
      dialect: { delimiter: ",", quote: '"' },
    },
    headingProblems: [],
    headings: ["id", "date", "from", "subject", "text", "references", "group", "Flags"],
    samples: [
      ["m1", "2026-03-01T15:13:00Z", "ola@library.example", "Trolleys", "Two of four.", "", "inbox", ""],
      ["m2", "2026-03-02T15:13:00Z", "kim@library.example", "Keys", "Who has them?", "", "inbox", ""],
    ],
    sampleLocators: ["row 2", "row 3"],
    rowsRead: 1284,
    proposals: [{ sourceId: source.id, mapping: source.mapping, fits: 1, askDateOrder: [] }],
    wouldQuarantine: 14,
    handle: new File(["id"], "inbox.csv"),
    ...part,
  };
}

/** A record that Ada and Milo see differently. */
export function openCase(place: number, part: Partial<OpenCase> = {}): OpenCase {
  return {
    ...{ entry: `disagreement/m${place}`, kind: "disagreement", recordId: `m${place}`, question: "" },
    answers: [
      { name: null, labelId: "newsletter", note: "Many items" },
      { name: null, labelId: "notification", note: "" },
    ],
    ...{ isYours: false, isBlind: false },
    ...part,
  };
}

/** A question of Ada's. */
export function questionCase(place: number, part: Partial<OpenCase> = {}): OpenCase {
  const entry = `question/ada_pell/m${place}`;
  return openCase(place, { entry, kind: "question", question: "Is a reminder work?", answers: [], ...part });
}

/** Two disagreements and one question. */
export function reviewState(part: Partial<ReviewState> = {}): ReviewState {
  return {
    disagreements: [openCase(1), openCase(2)],
    questions: [questionCase(3)],
    decided: [],
    ...{ toStart: [], inSheet: [], unknown: [] },
    ...part,
  };
}

/** A review in which nothing waits. */
export function quietReview(part: Partial<ReviewState> = {}): ReviewState {
  return reviewState({ disagreements: [], questions: [], ...part });
}

/** A decision of Jo's. */
export function decidedCase(place: number): DecidedCase {
  return {
    ...{ entry: `disagreement/d${place}`, recordId: `d${place}`, labelId: "spam" },
    ...{ reason: "Edge case", by: "Jo Whitlow", at: "2026-11-24T09:30:00Z" },
  };
}
