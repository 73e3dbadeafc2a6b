// Shows the rows behind a number: marks them in a helper column and filters by it. Nothing is sorted, nothing changed.
import { texts } from "../messages/catalogue";
import { withColumns } from "./continuation";
import { columnOf, findTable, lookForTables, type FoundTable } from "./findTable";
import { openHandoffSheet } from "./handoffSheet";
import { columnSlice, locateRows, type RowPlaces } from "./locateRows";

const { shown, yes, records, quarantine, label, exports, audit } = texts.sheets;

// The column whose values name the rows. Every Label table has that of a Label sheet.
const keyOf: Readonly<Record<string, string>> = {
  Records: records.record,
  Quarantine: quarantine.entry,
  Exports: exports.version,
  Audit: audit.hash,
};

const rowsAtOnce = 20_000;

/**
 * Shows rows and nothing else of their table. On a protected sheet, which Excel lets nobody filter, the first row is selected.
 *
 * @param context - the request context of the running `Excel.run`
 * @param name - our name of the table
 * @param ids - what stands in the key column of the rows
 * @returns how many of them are in the table
 * @throws {@link HandoffError} `table-missing`, `column-missing`; OfficeExtension.Error as it comes
 */
export async function showRowsOf(context: Excel.RequestContext, name: string, ids: readonly string[]): Promise<number> {
  const plain = await findTable(context, name);
  const found = plain.isProtected ? plain : await withColumns(context, plain, [shown]);
  const places = await locateRows(context, found, keyOf[name] ?? label.record);
  const rows = new Set(ids.flatMap((id) => places.rowOf.get(id) ?? []));
  if (!found.isProtected) await markRows(context, found, { places, rows });
  const [first] = [...rows].toSorted((a, b) => a - b);
  found.sheet.activate();
  if (first !== undefined) found.table.getDataBodyRange().getCell(first, 0).select();
  await context.sync();
  return rows.size;
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
 * Shows all rows again, wherever rows were shown.
 *
 * @param context - the request context of the running `Excel.run`
 */
export async function showAllRows(context: Excel.RequestContext): Promise<void> {
  const handoff = await openHandoffSheet(context);
  const { found } = await lookForTables(context, Object.keys(handoff?.tables ?? {}));
  const marked = [...found.values()].filter(({ headings, isProtected }) => headings.includes(shown) && !isProtected);
  for (const table of marked) filterOf(table).clear();
  await context.sync();
}
