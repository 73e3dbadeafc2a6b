// What Handoff last wrote into Records: the journal from its beginning, each change over those before it.
import type { FieldValue } from "../pipeline/record";
import { printsOf } from "./fingerprint";
import { requireHandoffSheet } from "./handoffSheet";
import { changesWhere, type JournalPlace } from "./interruption";
import { readPortions, type PlacedPortion } from "./journal";
import type { AppendedPortion, CellsPortion } from "./portion";
import { recordsTableName } from "./recordRows";
import type { Region } from "./region";

/** Where a value is kept, packed. */
export interface KeptPlace extends Pick<PlacedPortion, "id" | "at"> {
  readonly region: Region;
  readonly row: number;
  readonly column: number;
}

/** What was last written into a cell: the value itself, or its fingerprint and where the value is kept. */
export interface WrittenCell {
  readonly print: string;
  readonly value?: FieldValue;
  readonly kept?: KeptPlace;
}

/** By record id, then by heading; what is not there was not written by Handoff, or is just being written. */
export type WrittenCells = ReadonlyMap<string, ReadonlyMap<string, WrittenCell>>;

type Cells = Map<string, Map<string, WrittenCell>>;

const digits = printsOf([null]).length;

/**
 * Reads what was last written.
 *
 * @param context - the request context of the running `Excel.run`
 * @param headings - the columns that matter
 * @returns the cells of these columns
 * @throws {@link HandoffError} `no-pipeline`; OfficeExtension.Error as it comes
 */
export async function writtenCells(
  context: Excel.RequestContext,
  headings: ReadonlySet<string>,
): Promise<WrittenCells> {
  const handoff = await requireHandoffSheet(context);
  const changes = await changesWhere(context, handoff, ({ note }) => note.state !== "undone");
  const own = changes
    .filter(({ head }) => head.tables.includes(recordsTableName))
    .toSorted((a, b) => (a.head.at < b.head.at ? -1 : 1));
  const portions = await portionsOf(context, own);
  const cells: Cells = new Map();
  for (const change of own) {
    for (const placed of portions.get(change) ?? []) applyPortion(cells, placed, { change, headings });
  }
  return cells;
}

async function portionsOf(context: Excel.RequestContext, changes: readonly JournalPlace[]) {
  const portions = new Map<JournalPlace, readonly PlacedPortion[]>();
  for (const region of new Set(changes.map((change) => change.region))) {
    const own = changes.filter((change) => change.region === region);
    const read = await readPortions(
      context,
      region,
      own.map(({ head }) => head),
    );
    for (const [at, change] of own.entries()) portions.set(change, read[at] ?? []);
  }
  return portions;
}

interface Applied {
  readonly change: JournalPlace;
  readonly headings: ReadonlySet<string>;
}

function applyPortion(cells: Cells, placed: PlacedPortion, applied: Applied): void {
  const { portion } = placed;
  if (portion.kind === "keep" || portion.table !== recordsTableName) return;
  if (portion.kind === "appended") addRows(cells, { ...placed, portion }, applied);
  else if (portion.kind === "set") setCells(cells, portion, applied);
  else if (portion.kind === "remove") {
    const key = portion.headings.indexOf(portion.key);
    for (const row of portion.rows) cells.delete(String(row[key]));
  }
}

function addRows(
  cells: Cells,
  { id, at, portion }: Omit<PlacedPortion, "portion"> & { readonly portion: AppendedPortion },
  { change, headings }: Applied,
): void {
  const columns = portion.headings.flatMap((heading, column) => (headings.has(heading) ? [{ heading, column }] : []));
  for (const [row, key] of portion.keys.entries()) {
    const prints = portion.prints[row] ?? "";
    const own = columns.map(({ heading, column }): [string, WrittenCell] => {
      const print = prints.slice(column * digits, (column + 1) * digits);
      return [heading, { print, kept: { region: change.region, id, at, row, column } }];
    });
    cells.set(key, new Map(own));
  }
}

// While a change runs its cells may hold the old value or the new one: neither is an outside edit.
function setCells(cells: Cells, portion: CellsPortion, { change, headings }: Applied): void {
  for (const [key, column, , value] of portion.cells) {
    const own = cells.get(key);
    if (!own || !headings.has(column)) continue;
    if (change.note.state === "done") own.set(column, { print: printsOf([value]), value });
    else own.delete(column);
  }
}
