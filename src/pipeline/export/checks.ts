// The checks before an export. Each says in words how it stands, which records it is about, and what would repair it.
import { texts } from "../../messages/catalogue";
import type { GateState } from "../gateState";
import { isBlank } from "../record";
import type { ExportSpec } from "../spec/export";
import { lockOf } from "../spec/lockOf";
import type { PipelineSpec } from "../spec/pipelineSpec";
import { selectRecords, type Selection } from "./exclude";
import type { ExportItem } from "./exportItem";

/** Where a failed check is repaired. */
export type Repair = "label" | "quality" | "quarantine";

/** How one check stands. */
export interface ExportCheck {
  /** Stable: `content`, `ids`, `required`, `unresolved`, `unknown`, `quarantine`, `gate.` and the gate's id. */
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
}

type Found = Pick<ExportCheck, "state" | "sentence"> & Partial<ExportCheck>;

const words = texts.exportChecks;

/**
 * Runs all checks.
 *
 * @param input - the export and everything that it depends on
 * @returns the checks, failed ones first, else in a fixed order
 */
export function checkExport(input: CheckInput): readonly ExportCheck[] {
  const checks = [
    check("available", availability(input.exportSpec)),
    check("content", content(input)),
    check("ids", uniqueIds(input)),
    check("required", requiredFields(input)),
    check("unresolved", unresolved(input)),
    check("unknown", unknown(input)),
    check("quarantine", quarantine(input)),
    // What the provider locked, nobody overrules (SPEC, `exports`).
    ...input.gates.map((state) => gate(state, lockOf(input.spec, "quality") !== null)),
  ];
  const rank = { stop: 0, warn: 1, pass: 2 } as const;
  return checks.sort((a, b) => rank[a.state] - rank[b.state]);
}

function check(id: Exclude<keyof typeof words, "gate">, found: Found): ExportCheck {
  return { id, title: words[id].title, repair: null, ids: [], mayBeOverruled: false, ...found };
}

function availability({ format, shape, splits }: ExportSpec): Found {
  const { pass, stop, kind, splits: splitFiles } = words.available;
  if (format !== "jsonl" || shape !== "plain")
    return { state: "stop", sentence: stop({ what: kind({ format, shape }) }) };
  return splits ? { state: "stop", sentence: stop({ what: splitFiles }) } : { state: "pass", sentence: pass() };
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
    return { state: "stop", sentence: words.unresolved.stop({ records }), repair: "label", ids };
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

function gateSentence({ verdict, value, n, reason }: GateState): string {
  if (verdict === "pass") return words.gate.pass({ value, n });
  if (verdict === "undefined" || value === null) return words.gate.undefined({ reason: reason ?? "" });
  return words.gate[verdict]({ value });
}
