// Brings an older workbook to the layout of this version when it is opened: first a copy of what changes, then the change.
import type { Session } from "../pipeline/session";
import { texts } from "../messages/catalogue";
import { appendEvents } from "./appendEvents";
import { appendRows } from "./appendRows";
import { cellsOfRow } from "./continuation";
import { createSheets } from "./createSheets";
import { lookForTables, tableIn, type FoundTable } from "./findTable";
import { noteLayout, type HandoffSheet } from "./handoffSheet";
import { bytesOfValues } from "./portion";
import { migrations, type Migration } from "./migrations";
import { readFound } from "./readTable";
import { inRequests } from "./requestSize";
import { tabColours, type SheetShape } from "./sheetShapes";

/**
 * Migrates a workbook. The layout is noted after each step, so that after an interruption the next opening goes on.
 *
 * @param context - the request context of the running `Excel.run`
 * @param session - who opens it
 * @param steps - the migrations; those of this version, where they are left out
 * @throws {@link HandoffError} `table-missing`; OfficeExtension.Error as it comes
 */
export async function migrateWorkbook(
  context: Excel.RequestContext,
  session: Session,
  steps: readonly Migration[] = migrations,
): Promise<void> {
  const { handoff } = await lookForTables(context, []);
  if (handoff === null) return;
  for (const step of steps.filter(({ from }) => from >= handoff.layout)) {
    await copyTables(context, step);
    await step.apply(context);
    const detail = { from: step.from, to: step.from + 1, tables: [...step.tables] };
    await appendEvents(context, [{ action: "workbook.migrated", subject: "", detail }], session);
    await settleLayout(context, handoff, step.from + 1);
  }
}

async function settleLayout(context: Excel.RequestContext, handoff: HandoffSheet, layout: number): Promise<void> {
  noteLayout(handoff, layout);
  await context.sync();
}

async function copyTables(context: Excel.RequestContext, { tables, from }: Migration): Promise<void> {
  const { found } = await lookForTables(context, tables);
  for (const name of tables) await copyTable(context, tableIn(found, name), from);
}

// A copy is whole once its sheet bears its name; one that broke off is made anew.
async function copyTable(context: Excel.RequestContext, source: FoundTable, layout: number): Promise<void> {
  const { worksheets } = context.workbook;
  const name = texts.sheets.copyOf({ sheet: source.name, layout });
  const table = `${source.name}_layout_${layout}`;
  const whole = worksheets.getItemOrNullObject(name).load("name");
  const begun = worksheets.getItemOrNullObject(table).load("name");
  await context.sync();
  if (!whole.isNullObject) return;
  if (!begun.isNullObject) begun.delete();
  const { handoff } = await lookForTables(context, []);
  if (handoff === null) return;
  await createSheets(context, handoff, [copyShape(table, source.headings)]);
  const { rows } = await readFound(context, source);
  let copy = tableIn((await lookForTables(context, [table])).found, table);
  for (const portion of inRequests(rows, { bytes: (row) => bytesOfValues([...row.values()]) })) {
    copy = await appendRows(context, copy, portion.map(cellsOfRow));
  }
  copy.sheet.name = name;
  await context.sync();
}

function copyShape(table: string, headings: readonly string[]): SheetShape {
  return {
    name: table,
    table,
    columns: headings.map((heading) => ({ heading, width: 104 })),
    frozenColumns: 0,
    tabColour: tabColours.reference,
    isHidden: true,
  };
}
