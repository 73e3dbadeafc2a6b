// Keeps what was changed outside Handoff, or puts it back: one change, undoable, with an event that says which cells.
import type { Json } from "../pipeline/canonicalJson";
import type { FieldValue } from "../pipeline/record";
import { texts } from "../messages/catalogue";
import { applyChange } from "./change";
import type { Change, SetEdit } from "./edit";
import { expectWritten } from "./expectWritten";
import { printsOf } from "./fingerprint";
import type { OutsideEdit } from "./outsideEdit";
import type { ChangeDeps } from "./workspace";

/** What becomes of outside edits. */
export type Settlement = "keep" | "put-back";

/** What becomes of them, and who says so. */
export interface SettlementOrder {
  readonly settlement: Settlement;
  readonly deps: ChangeDeps;
}

const headings = texts.sheets.label;

// The detail of an event is kept short.
const atOnce = 100;

/**
 * Settles outside edits.
 *
 * @param context - the request context of the running `Excel.run`
 * @param edits - the cells, as they were found
 * @param order - what becomes of them, and who says so
 * @throws {@link HandoffError} `changed-meanwhile`; what {@link applyChange} throws
 */
export async function settleOutsideEdits(
  context: Excel.RequestContext,
  edits: readonly OutsideEdit[],
  order: SettlementOrder,
): Promise<void> {
  for (let first = 0; first < edits.length; first += atOnce) {
    const change = changeOf(edits.slice(first, first + atOnce), order);
    expectWritten(await applyChange(context, change, order.deps));
  }
}

function changeOf(edits: readonly OutsideEdit[], { settlement, deps: { session } }: SettlementOrder): Change {
  const [first] = edits;
  const one = edits.length === 1 ? first : undefined;
  return {
    id: session.random(),
    action: settlement === "keep" ? "external-edit.kept" : "external-edit.put-back",
    subject: one?.recordId ?? texts.audit.cells({ cells: edits.length }),
    detail: { ...(one ? namesOf(one, settlement) : {}), edits: edits.map((edit) => toldOf(edit)) },
    // With a memo it is a run: the journal keeps it for good, because it is what was last written there.
    memo: { settlement },
    edits: [...new Set(edits.map(({ table }) => table))].map((table) => setEdit(edits, table, settlement)),
  };
}

function setEdit(edits: readonly OutsideEdit[], table: string, settlement: Settlement): SetEdit {
  const cellsOf = ({ keeping, puttingBack }: OutsideEdit) => (settlement === "keep" ? keeping : puttingBack) ?? [];
  const cells = edits.filter((edit) => edit.table === table).flatMap(cellsOf);
  return { kind: "set", table, key: texts.sheets.records.record, cells };
}

function namesOf({ kind, old, now }: OutsideEdit, settlement: Settlement): Readonly<Record<string, Json>> {
  if (kind === "field") return {};
  return settlement === "keep" ? { old: old ?? null, new: now } : { old: now, new: old ?? null };
}

// Labels are told in words, with the id that outlives them; of a record's fields only length and fingerprint, because they
// are its text.
function toldOf(edit: OutsideEdit): Json {
  const { kind, table, column, recordId: record, old, now } = edit;
  const told = kind === "answer" ? (value: FieldValue) => value : traceOf;
  const place = { table, column, record, written: old === undefined ? null : told(old), found: told(now) };
  if (kind === "field") return place;
  return {
    ...place,
    labelId: writtenBy(edit, headings.labelId),
    taxonomyVersion: writtenBy(edit, headings.taxonomyVersion),
  };
}

function writtenBy({ keeping }: OutsideEdit, heading: string): FieldValue {
  return keeping?.find(({ column }) => column === heading)?.after ?? null;
}

function traceOf(value: FieldValue): Json {
  return { length: value === null ? 0 : String(value).length, print: printsOf([value]) };
}
