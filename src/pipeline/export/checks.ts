// The checks before an export. Each says in words how it stands, which records it is about, and what would repair it.
import { texts } from "../../messages/catalogue";
import type { GateState } from "../gateState";
import { isBlank } from "../record";
import type { ExportSpec } from "../spec/export";
import { lockOf } from "../spec/lockOf";
import type { PipelineSpec } from "../spec/pipelineSpec";
import { selectRecords, type Selection } from "./exclude";
import type { ExportItem } from "./exportItem";
import { exportFormats } from "./formats";

/** Where a failed check is repaired: the page. */
export type Repair = "label" | "review" | "quality" | "quarantine" | "clean" | "home" | "audit";

/** How one check stands. */
export interface ExportCheck {
  /** Stable: a key of the registry, or `gate.` and the gate's id. */
  readonly id: string;
  readonly title: string;
  readonly state: "pass" | "warn" | "stop";
  readonly sentence: string;
  readonly repair: Repair | null;
  /** The records that it is about. */
  readonly ids: readonly string[];
  /** Whether a person may export all the same, with a reason. */
  readonly mayBeOverruled: boolean;
}

/** What the checks look at. */
export interface CheckInput {
  readonly spec: PipelineSpec;
  readonly exportSpec: ExportSpec;
  readonly items: readonly ExportItem[];
  /** The gates that the export requires. */
  readonly gates: readonly GateState[];
  /** Cells of Label sheets that hold a label which the taxonomy does not have. */
  readonly unknownLabels: readonly { readonly recordId: string }[];
  readonly openQuarantine: number;
  /** Ids of records that wait to be cleaned. */
  readonly waiting: readonly string[];
  /** Titles of escalations that nobody has answered; absent where nobody looked. */
  readonly openEscalations?: readonly string[];
  /** Cells that were changed outside Handoff and not settled; absent where nobody looked. */
  readonly outsideEdits?: readonly { readonly recordId: string }[];
  /** What verifying the audit trail found; absent where it was not verified. */
  readonly trail?: { readonly state: "intact" } | { readonly state: "broken"; readonly event: number };
}

type Found = Pick<ExportCheck, "state" | "sentence"> & Partial<ExportCheck>;

const words = texts.exportChecks;

// Adding a check is adding its function, its texts and a line here. One that finds nothing to look at gives `null`.
const registry: Readonly<Record<Exclude<keyof typeof words, "gate">, (input: CheckInput) => Found | null>> = {
  available: ({ exportSpec }) => availability(exportSpec),
  content,
  ids: uniqueIds,
  required: requiredFields,
  unresolved,
  unknown,
  quarantine,
  cleaning,
  personalData,
  escalations,
  outsideEdits,
  trail,
};

/**
 * Runs all checks.
 *
 * @param input - the export and everything that it depends on
 * @returns the checks, failed ones first, else in a fixed order
 */
export function checkExport(input: CheckInput): readonly ExportCheck[] {
  const usual = { repair: null, ids: [], mayBeOverruled: false };
  const checks = Object.entries(registry).flatMap(([id, run]) => {
    const found = run(input);
    return found === null ? [] : [{ ...usual, id, title: words[id as keyof typeof registry].title, ...found }];
  });
  // What the provider locked, nobody overrules (SPEC, `exports`).
  const gates = input.gates.map((state) => gate(state, lockOf(input.spec, "quality") !== null));
  const rank = { stop: 0, warn: 1, pass: 2 } as const;
  return [...checks, ...gates].sort((first, second) => rank[first.state] - rank[second.state]);
}

function availability({ format, shape }: ExportSpec): Found {
  const { pass, stop, kind } = words.available;
  if (exportFormats[format] === undefined || shape !== "plain")
    return { state: "stop", sentence: stop({ what: kind({ format, shape }) }) };
  return { state: "pass", sentence: pass() };
}

function content({ items, exportSpec }: CheckInput): Found {
  const settled = settledOf(selectRecords(items, exportSpec.exclude));
  const records = items.length;
  if (settled > 0) return { state: "pass", sentence: words.content.pass({ records, settled }) };
  return { state: "stop", sentence: words.content.stop({ records }), repair: "label" };
}

/**
 * Counts what would be exported with a settled label.
 *
 * @param selection - what goes in
 * @param selection.included - its records
 * @returns the count; an export with 0 is refused
 */
export function settledOf({ included }: Pick<Selection, "included">): number {
  return included.filter(({ gold }) => gold.labelId !== null).length;
}

function uniqueIds({ items }: CheckInput): Found {
  const seen = new Set<string>();
  const double = new Set<string>();
  for (const { record } of items) (seen.has(record.id) ? double : seen).add(record.id);
  if (double.size === 0) return { state: "pass", sentence: words.ids.pass() };
  return { state: "stop", sentence: words.ids.stop({ ids: double.size }), ids: [...double] };
}

function requiredFields({ spec, exportSpec, items }: CheckInput): Found {
  const exported = new Set(exportSpec.columns.map(({ from }) => from));
  const fields = spec.fields.filter(({ id, required }) => required && exported.has(`field.${id}`));
  const { included } = selectRecords(items, exportSpec.exclude);
  const isEmpty = ({ record }: ExportItem, id: string) => isBlank(record.fields[id]);
  const ids = included.filter((item) => fields.some(({ id }) => isEmpty(item, id))).map(({ record }) => record.id);
  if (ids.length === 0) return { state: "pass", sentence: words.required.pass() };
  const names = fields.filter(({ id }) => included.some((item) => isEmpty(item, id))).map(({ title }) => title);
  return { state: "stop", sentence: words.required.stop({ records: ids.length, fields: names.join(", ") }), ids };
}

function unresolved({ spec, items }: CheckInput): Found {
  const ids = items.filter(({ gold }) => gold.basis === "unresolved").map(({ record }) => record.id);
  const records = ids.length;
  if (records === 0) return { state: "pass", sentence: words.unresolved.pass() };
  if (spec.adjudication.unresolved === "block-export") {
    return { state: "stop", sentence: words.unresolved.stop({ records }), repair: "review", ids };
  }
  return { state: "pass", sentence: words.unresolved.left({ records }), ids };
}

function unknown({ unknownLabels }: CheckInput): Found {
  if (unknownLabels.length === 0) return { state: "pass", sentence: words.unknown.pass() };
  const ids = [...new Set(unknownLabels.map(({ recordId }) => recordId))];
  return { state: "warn", sentence: words.unknown.warn({ cells: unknownLabels.length }), repair: "quality", ids };
}

function quarantine({ openQuarantine: rows }: CheckInput): Found {
  if (rows === 0) return { state: "pass", sentence: words.quarantine.pass() };
  return { state: "warn", sentence: words.quarantine.warn({ rows }), repair: "quarantine" };
}

// What waits stands in Records as it came, with whatever the recipe would take out of it.
function cleaning({ items, exportSpec, waiting }: CheckInput): Found {
  const uncleaned = new Set(waiting);
  const { included } = selectRecords(items, exportSpec.exclude);
  const ids = included.map(({ record }) => record.id).filter((id) => uncleaned.has(id));
  if (ids.length === 0) return { state: "pass", sentence: words.cleaning.pass() };
  return { state: "stop", sentence: words.cleaning.stop({ records: ids.length }), repair: "clean", ids };
}

function personalData({ spec, exportSpec, items }: CheckInput): Found | null {
  if (spec.pii === undefined || items.every(({ marks }) => marks === undefined)) return null;
  const isOpen = ({ marks }: ExportItem) => marks?.includes("pii-open") ?? false;
  const { included } = selectRecords(items, exportSpec.exclude);
  const ids = included.filter(isOpen).map(({ record }) => record.id);
  const left = items.filter(isOpen).map(({ record }) => record.id);
  if (ids.length > 0) {
    const state = spec.pii.blockExportWhenFound ? "stop" : "warn";
    return { state, sentence: words.personalData.open({ records: ids.length }), repair: "clean", ids };
  }
  const { pass, left: stayOut } = words.personalData;
  return { state: "pass", sentence: left.length === 0 ? pass() : stayOut({ records: left.length }), ids: left };
}

function escalations({ openEscalations: titles }: CheckInput): Found | null {
  if (titles === undefined) return null;
  if (titles.length === 0) return { state: "pass", sentence: words.escalations.pass() };
  return { state: "warn", sentence: words.escalations.open({ titles }), repair: "home" };
}

function outsideEdits({ outsideEdits: edits }: CheckInput): Found | null {
  if (edits === undefined) return null;
  if (edits.length === 0) return { state: "pass", sentence: words.outsideEdits.pass() };
  const ids = [...new Set(edits.map(({ recordId }) => recordId))];
  return { state: "warn", sentence: words.outsideEdits.open({ cells: edits.length }), repair: "audit", ids };
}

// A broken trail does not make the records wrong; a person may say why they leave all the same.
function trail({ trail: found }: CheckInput): Found | null {
  if (found === undefined) return null;
  if (found.state === "intact") return { state: "pass", sentence: words.trail.pass() };
  const sentence = words.trail.broken({ event: found.event });
  return { state: "stop", sentence, repair: "audit", mayBeOverruled: true };
}

// A gate that cannot be judged blocks like one that is not passed.
function gate(state: GateState, isLocked: boolean): ExportCheck {
  const { gateId, title, verdict, blocksExport } = state;
  const open = { id: `gate.${gateId}`, title, ids: [], sentence: gateSentence(state) };
  if (verdict === "pass") return { ...open, state: "pass", repair: null, mayBeOverruled: false };
  return {
    ...open,
    state: blocksExport ? "stop" : "warn",
    repair: "quality",
    mayBeOverruled: blocksExport && !isLocked,
  };
}

function gateSentence({ verdict, value, n, reason, batch }: GateState): string {
  if (verdict === "pass") return words.gate.pass({ value, n });
  if (verdict === "undefined" || value === null) return words.gate.undefined({ reason: reason ?? "" });
  return words.gate[verdict]({ value, batch: batch ?? null });
}
