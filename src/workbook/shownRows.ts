// Shows the rows behind a number: marks them in a helper column and filters by it. Nothing is sorted, nothing changed.
import { texts } from "../messages/catalogue";
import { HandoffError } from "../pipeline/errors";
import { withColumns } from "./continuation";
import { columnOf, lookForTables, tableIn, type FoundTable } from "./findTable";
import { noteFilters, openHandoffSheet, type HandoffSheet } from "./handoffSheet";
import { filtersIn, keepFilters, keptFilters, setFilters, type TableFilters } from "./keptFilters";
import { columnSlice, locateRows, type RowPlaces } from "./locateRows";

const { shown, yes, records, quarantine, label, review, spotCheck, exports, audit } = texts.sheets;

// The column whose values name the rows. Every Label table has that of a Label sheet.
const keyOf: Readonly<Record<string, string>> = {
  Records: records.record,
  Quarantine: quarantine.entry,
  Review: review.entry,
  SpotCheck: spotCheck.entry,
  Exports: exports.version,
  Audit: audit.hash,
};

const rowsAtOnce = 20_000;

/**
 * Shows rows and nothing else of their table: a person's own filters are kept, and set again with all rows. On a protected
 * sheet, which Excel lets nobody filter, the first row is selected.
 *
 * @param context - the request context of the running `Excel.run`
 * @param name - our name of the table
 * @param ids - what stands in the key column of the rows
 * @returns how many of them are in the table
 * @throws {@link HandoffError} `no-pipeline`, `table-missing`, `column-missing`; OfficeExtension.Error as it comes
 */
export async function showRowsOf(context: Excel.RequestContext, name: string, ids: readonly string[]): Promise<number> {
  const { handoff, found: tables } = await lookForTables(context, [name]);
  if (!handoff) throw new HandoffError("no-pipeline");
  const plain = tableIn(tables, name);
  const found = plain.isProtected ? plain : await withColumns(context, plain, [shown]);
  const { autoFilter } = found.table;
  autoFilter.load("criteria");
  const places = await locateRows(context, found, keyOf[name] ?? label.record);
  const rows = new Set(ids.flatMap((id) => places.rowOf.get(id) ?? []));
  if (!found.isProtected) {
    setAside(handoff, found, filtersIn(places.headings, autoFilter.criteria));
    await markRows(context, found, { places, rows });
  }
  const [first] = [...rows].toSorted((a, b) => a - b);
  found.sheet.activate();
  if (first !== undefined) found.table.getDataBodyRange().getCell(first, 0).select();
  await context.sync();
  return rows.size;
}

// While rows are shown already, what is kept stays, with what the person has filtered since.
function setAside(handoff: HandoffSheet, found: FoundTable, now: TableFilters): void {
  const { [shown]: ours, ...own } = now;
  const before = ours ? keptFilters(handoff, found.name) : {};
  keepFilters(handoff, found.name, { ...before, ...own });
  for (const heading of Object.keys(now)) found.table.columns.getItem(heading).filter.clear();
}

interface Marks {
  readonly places: RowPlaces;
  readonly rows: ReadonlySet<number>;
}

async function markRows(context: Excel.RequestContext, found: FoundTable, { places, rows }: Marks): Promise<void> {
  const column = columnOf(found, shown);
  for (let first = 0; first < places.rows; first += rowsAtOnce) {
    const count = Math.min(rowsAtOnce, places.rows - first);
    const marks = Array.from({ length: count }, (_, at) => [rows.has(first + at) ? yes : ""]);
    columnSlice(found, { column, first, rows: count }).values = marks;
  }
  filterOf(found).applyValuesFilter([yes]);
  await context.sync();
}

function filterOf(found: FoundTable): Excel.Filter {
  return found.table.columns.getItem(shown).filter;
}

/**
 * Shows all rows again, wherever rows were shown; a person's own filters hold again, but for columns filtered anew since.
 *
 * @param context - the request context of the running `Excel.run`
 */
export async function showAllRows(context: Excel.RequestContext): Promise<void> {
  const handoff = await openHandoffSheet(context);
  const { found } = await lookForTables(context, Object.keys(handoff?.tables ?? {}));
  const marked = [...found.values()].filter(({ headings, isProtected }) => headings.includes(shown) && !isProtected);
  const now = marked.map(({ table }) => table.autoFilter.load("criteria"));
  for (const table of marked) filterOf(table).clear();
  await context.sync();
  if (!handoff || handoff.filters === "") return;
  marked.forEach((table, at) => {
    const since = filtersIn(table.headings, now[at]?.criteria ?? []);
    const kept = Object.entries(keptFilters(handoff, table.name)).filter(([heading]) => !since[heading]);
    setFilters(table, Object.fromEntries(kept));
  });
  noteFilters(handoff, "");
  await context.sync();
}
