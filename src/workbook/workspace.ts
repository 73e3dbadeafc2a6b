// What a change works with: its tables, the writer's region of `_handoff`, the audit table. Opened anew for each change.
import { HandoffError } from "../pipeline/errors";
import type { Control } from "../pipeline/progress";
import type { Session } from "../pipeline/session";
import { auditTableName } from "./auditTable";
import { lookIn, tableIn, takeInventory, type FoundTable, type Inventory } from "./findTable";
import { claimRegion, type HandoffSheet } from "./handoffSheet";
import type { Portion } from "./portion";
import { openRegion, type Region } from "./region";
import type { SetPlan } from "./setCells";

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
  /** Where the cells of a portion stood when its change was planned: writing them begins there. */
  readonly planned: Map<Portion, SetPlan>;
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
  return openWorkspaceIn(context, { inventory: await takeInventory(context), names }, deps);
}

/** Which tables will be written, and where to look for them. */
export interface Tools {
  readonly inventory: Inventory;
  /** Our names of the tables. */
  readonly names: readonly string[];
}

/**
 * Opens what a change needs in an inventory that was just taken, before anything is written.
 *
 * @param context - the request context of the running `Excel.run`
 * @param tools - which tables
 * @param deps - who changes
 * @returns the workspace
 * @throws {@link HandoffError} what {@link openWorkspace} throws
 */
export async function openWorkspaceIn(
  context: Excel.RequestContext,
  tools: Tools,
  deps: ChangeDeps,
): Promise<Workspace> {
  const { inventory, names } = tools;
  const { handoff } = inventory;
  if (handoff === null) throw new HandoffError("no-pipeline");
  const [{ found }, region] = await Promise.all([
    lookIn(context, inventory, [...new Set([...names, auditTableName])]),
    openOwnRegion(context, handoff, deps.session),
  ]);
  const audit = tableIn(found, auditTableName);
  for (const name of names) tableIn(found, name);
  const locked = [...found.values()].filter(({ isProtected }) => isProtected);
  if (locked.length > 0)
    throw new HandoffError("sheet-protected", { sheets: locked.map(({ sheetName }) => sheetName) });
  return { ...deps, context, handoff, region, audit, tables: found, planned: new Map() };
}

/**
 * Opens the writer's region; who has none yet is given one.
 *
 * @param context - the request context of the running `Excel.run`
 * @param handoff - the sheet `_handoff`
 * @param session - who writes
 * @returns the region
 */
export async function openOwnRegion(
  context: Excel.RequestContext,
  handoff: HandoffSheet,
  session: Session,
): Promise<Region> {
  return openRegion(context, handoff, await claimRegion(context, handoff, session.writer));
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
