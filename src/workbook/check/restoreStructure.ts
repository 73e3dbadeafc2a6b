// Puts back sheets, tables, columns and headings. Each step can be done again: what is there by now is left as it is.
import { texts } from "../../messages/catalogue";
import { withColumns } from "../continuation";
import { createSheets, formatColumn, refuseTakenNames } from "../createSheets";
import { findTable } from "../findTable";
import { registerTables, type HandoffSheet } from "../handoffSheet";
import { createHome } from "../homeSheet";
import type { ColumnShape, SheetShape } from "../sheetShapes";
import type { Inspection } from "./checkWorkbook";
import { placeOfHeading } from "./compareHeadings";
import type { Fault } from "./faults";

const homeName = texts.sheets.names.home;

type FaultOf<Kind extends Fault["kind"]> = Extract<Fault, { readonly kind: Kind }>;

/**
 * Picks the faults of one kind.
 *
 * @param faults - all faults
 * @param kind - the kind
 * @returns those of it
 */
export function faultsOf<Kind extends Fault["kind"]>(faults: readonly Fault[], kind: Kind): readonly FaultOf<Kind>[] {
  return faults.filter((fault): fault is FaultOf<Kind> => fault.kind === kind);
}

/**
 * Restores sheets, tables, columns and headings. Nothing is written where a sheet's name is taken by a sheet that is not ours.
 *
 * @param context - the request context of the running `Excel.run`
 * @param inspection - what the check found
 * @throws {@link HandoffError} `sheet-name-taken`; OfficeExtension.Error as it comes
 */
export async function restoreStructure(context: Excel.RequestContext, inspection: Inspection): Promise<void> {
  const { faults, shapes, spec, handoff } = inspection;
  const gone = faultsOf(faults, "sheet-gone");
  const lacking = shapes.filter(({ table }) => gone.some((fault) => fault.table === table));
  const needsHome = gone.some(({ sheet, table }) => table === "" && sheet === homeName);
  await refuseTakenNames(context, [...(needsHome ? [homeName] : []), ...lacking.map(({ name }) => name)]);
  const made = await createSheets(context, handoff, lacking);
  await remakeTables(context, { handoff: made, shapes, faults: faultsOf(faults, "table-gone") });
  if (needsHome) createHome(context, spec);
  await context.sync();
  await restoreColumns(context, inspection);
}

interface PlainTables {
  readonly handoff: HandoffSheet;
  readonly shapes: readonly SheetShape[];
  readonly faults: readonly FaultOf<"table-gone">[];
}

async function remakeTables(context: Excel.RequestContext, { handoff, shapes, faults }: PlainTables): Promise<void> {
  let register = handoff;
  for (const fault of faults) {
    const id = await remakeTable(context, fault);
    const headings = shapes.find(({ table }) => table === fault.table)?.columns.map(({ heading }) => heading) ?? [];
    register = { ...register, tables: registerTables(register, { [fault.table]: { id, headings } }) };
  }
  await context.sync();
}

// The cells become a table again as they are, down to the last row in use.
async function remakeTable(
  context: Excel.RequestContext,
  { sheet: name, table: ourName, place }: FaultOf<"table-gone">,
): Promise<string> {
  const sheet = context.workbook.worksheets.getItem(name);
  const used = sheet.getUsedRangeOrNullObject().load("address");
  await context.sync();
  const lastRow = Number(/\d+$/.exec(used.address)?.[0] ?? 0);
  const rows = Math.max(2, lastRow - place.row);
  const table = sheet.tables.add(sheet.getRangeByIndexes(place.row, place.column, rows, place.columns), true);
  table.name = ourName;
  table.style = "TableStyleLight1";
  table.showBandedRows = false;
  table.load("id");
  await context.sync();
  return table.id;
}

// Headings first: a column that has its own again shows where its neighbours belong.
async function restoreColumns(context: Excel.RequestContext, { faults, shapes }: Inspection): Promise<void> {
  for (const fault of faultsOf(faults, "column-renamed")) await restoreHeading(context, fault);
  for (const { table, column } of faultsOf(faults, "column-gone")) {
    const columns = shapes.find((shape) => shape.table === table)?.columns ?? [];
    const shape = columns.find(({ heading }) => heading === column);
    if (shape) await restoreColumn(context, { table, columns, shape });
  }
}

async function restoreHeading(
  context: Excel.RequestContext,
  { table, column, now }: FaultOf<"column-renamed">,
): Promise<void> {
  const found = await findTable(context, table);
  const at = found.headings.indexOf(now);
  if (at < 0 || found.headings.includes(column)) return;
  writeHeading(found.table.getHeaderRowRange().getCell(0, at), column);
  await context.sync();
}

interface LostColumn {
  readonly table: string;
  readonly columns: readonly ColumnShape[];
  readonly shape: ColumnShape;
}

async function restoreColumn(context: Excel.RequestContext, { table, columns, shape }: LostColumn): Promise<void> {
  const found = await findTable(context, table);
  if (found.headings.includes(shape.heading)) return;
  const expected = columns.map(({ heading }) => heading);
  const place = placeOfHeading(expected, found.headings, shape.heading);
  if (place === found.headings.length) await withColumns(context, found, [shape.heading]);
  else await insertColumn(found.table, place);
  const header = found.table.getHeaderRowRange().getCell(0, place);
  writeHeading(header, shape.heading);
  const first = found.table.getDataBodyRange().getCell(0, place);
  first.getEntireColumn().columnHidden = shape.isHidden === true;
  formatColumn(first, shape);
  await context.sync();
}

// A column that is put in front of a table does not belong to it yet.
async function insertColumn(table: Excel.Table, place: number): Promise<void> {
  table.getRange().getColumn(place).getEntireColumn().insert("Right");
  if (place > 0) return;
  await table.context.sync();
  table.resize(table.getRange().getOffsetRange(0, -1).getResizedRange(0, 1));
}

function writeHeading(cell: Excel.Range, heading: string): void {
  cell.numberFormat = [["@"]];
  cell.values = [[heading]];
}
