// What a change works with: its tables, the writer's region of `_handoff`, the audit table. Opened anew for each change.
import { HandoffError } from "../pipeline/errors";
import type { Control } from "../pipeline/progress";
import type { Session } from "../pipeline/session";
import { auditTableName } from "./auditTable";
import { lookForTables, tableIn, type FoundTable } from "./findTable";
import { claimRegion, type HandoffSheet } from "./handoffSheet";
import { openRegion, type Region } from "./region";

/** Who changes, and where to report. */
export interface ChangeDeps {
  readonly session: Session;
  readonly control: Control;
}

/** Everything a change needs. */
export interface Workspace extends ChangeDeps {
  readonly context: Excel.RequestContext;
  readonly handoff: HandoffSheet;
  /** The writer's own region. */
  readonly region: Region;
  readonly audit: FoundTable;
  readonly tables: ReadonlyMap<string, FoundTable>;
}

/**
 * Opens what a change needs, before anything is written.
 *
 * @param context - the request context of the running `Excel.run`
 * @param names - our names of the tables that will be written
 * @param deps - who changes
 * @returns the workspace
 * @throws {@link HandoffError} `no-pipeline`, `table-missing`, `sheet-protected`, `newer-layout`
 */
export async function openWorkspace(
  context: Excel.RequestContext,
  names: readonly string[],
  deps: ChangeDeps,
): Promise<Workspace> {
  const { handoff, found } = await lookForTables(context, [...new Set([...names, auditTableName])]);
  if (handoff === null) throw new HandoffError("no-pipeline");
  const audit = tableIn(found, auditTableName);
  for (const name of names) tableIn(found, name);
  const locked = [...found.values()].filter(({ isProtected }) => isProtected);
  if (locked.length > 0)
    throw new HandoffError("sheet-protected", { sheets: locked.map(({ sheetName }) => sheetName) });
  const column = await claimRegion(context, handoff, deps.session.writer);
  const region = await openRegion(context, handoff, column);
  return { ...deps, context, handoff, region, audit, tables: found };
}

/**
 * Shows all rows of tables again: Excel moves no cells of a filtered table, and writes past hidden rows. Queued.
 *
 * @param work - what the change works with
 * @param names - our names of the tables
 */
export function clearFilters(work: Workspace, names: Iterable<string>): void {
  for (const name of names) tableIn(work.tables, name).table.clearFilters();
}
