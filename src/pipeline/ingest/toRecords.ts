// Makes records of the rows of a file; what cannot become a record goes to Quarantine, and equal rows are merged.
import { canonicalJson } from "../canonicalJson";
import type { Progress } from "../progress";
import type { DataRecord, Fields } from "../record";
import type { FieldSpec } from "../spec/field";
import type { MappingLine } from "../spec/source";
import { assertRowsKept } from "./conservation";
import { rowMapper } from "./mapRow";
import { quarantinedRow, type QuarantinedRow } from "./quarantinedRow";
import { recordIdOf, type RecordIdRule } from "./recordId";
import type { Table, TableRow } from "./table";

/** What the making of records needs to know. */
export interface RecordsOrder extends RecordIdRule {
  readonly mapping: readonly MappingLine[];
  readonly fields: readonly FieldSpec[];
  readonly file: string;
  /** The file's fingerprint. */
  readonly sha256: string;
  readonly importId: string;
  /** ISO 8601 in UTC. */
  readonly ingestedAt: string;
}

/** What became of the rows of a file; each row is in exactly one of the lists. */
export interface ParsedRows {
  readonly rowsRead: number;
  readonly records: readonly DataRecord[];
  /** The ids of rows that repeat another row of the file, one for each such row. */
  readonly merged: readonly string[];
  readonly quarantined: readonly QuarantinedRow[];
}

interface Candidate {
  readonly row: TableRow;
  readonly fields: Fields;
}

const slice = 500;
// A thousand rows with one key are told apart by their first few.
const shownOthers = 5;

/**
 * Makes records of rows.
 *
 * Rows with the same id merge where all their fields are equal; else every one of them goes to Quarantine, because
 * nothing says which one is right.
 *
 * @param table - the file
 * @param order - mapping, fields, key and where the file comes from
 * @yields how many rows are done, after every 500
 * @returns what became of each row, in the order of the file
 * @throws {@link HandoffError} `rows-lost` if a row were in no list
 */
export function* toRecords(table: Table, order: RecordsOrder): Generator<Progress, ParsedRows, void> {
  const { rows } = table;
  const mapRow = rowMapper(order.mapping, table.headings, order.fields);
  const quarantined = new Map<TableRow, QuarantinedRow>();
  const byId = new Map<string, Candidate[]>();
  for (const [index, row] of rows.entries()) {
    if (index % slice === slice - 1) yield { stage: "parsing", done: index + 1, of: rows.length };
    const { fields, blank, problems } = mapRow(row);
    const blankRow = { code: "blank-row", details: { locator: row.locator } } as const;
    const [problem] = [...row.problems, ...(blank ? [blankRow] : []), ...problems];
    if (problem) {
      quarantined.set(row, quarantinedRow(row, problem, { file: order.file, cells: fields }));
      continue;
    }
    const id = recordIdOf(fields, order);
    const group = byId.get(id);
    if (group) group.push({ row, fields });
    else byId.set(id, [{ row, fields }]);
  }
  return settle(rows, byId, { order, quarantined });
}

interface Settling {
  readonly order: RecordsOrder;
  readonly quarantined: Map<TableRow, QuarantinedRow>;
}

function settle(
  rows: readonly TableRow[],
  byId: ReadonlyMap<string, readonly Candidate[]>,
  { order, quarantined }: Settling,
): ParsedRows {
  const records: DataRecord[] = [];
  const merged: string[] = [];
  for (const [id, group] of byId) {
    if (allEqual(group)) {
      records.push(...group.slice(0, 1).map((candidate) => recordOf(id, candidate, order)));
      merged.push(...group.slice(1).map(() => id));
    } else for (const [row, doubled] of quarantineAll(id, group, order)) quarantined.set(row, doubled);
  }
  const inOrder = rows.flatMap((row) => quarantined.get(row) ?? []);
  const parsed = { rowsRead: rows.length, records, merged, quarantined: inOrder };
  assertRowsKept(parsed.rowsRead, [records, merged, inOrder]);
  return parsed;
}

function allEqual(group: readonly Candidate[]): boolean {
  if (group.length === 1) return true;
  return new Set(group.map(({ fields }) => canonicalJson(fields))).size === 1;
}

function recordOf(id: string, { row, fields }: Candidate, order: RecordsOrder): DataRecord {
  const { file, sha256, importId, ingestedAt } = order;
  return { id, fields, source: { file, sha256, locator: row.locator }, importId, batch: null, ingestedAt };
}

function quarantineAll(
  id: string,
  group: readonly Candidate[],
  { keyField, fields: specs, file }: RecordsOrder,
): readonly (readonly [TableRow, QuarantinedRow])[] {
  const field = specs.find((spec) => spec.id === keyField)?.title ?? keyField;
  const first = group.slice(0, shownOthers + 1);
  return group.map(({ row, fields }) => {
    const others = first.flatMap((other) => (other.row === row ? [] : [other.row.locator])).slice(0, shownOthers);
    const details = { locator: row.locator, field, key: id, others };
    return [row, quarantinedRow(row, { code: "unique-error", details }, { file, cells: fields })];
  });
}
