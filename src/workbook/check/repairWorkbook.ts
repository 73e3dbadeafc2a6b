// Restores what Check workbook found, as one act: structure first, then the rows that can come back, with one event.
import { texts } from "../../messages/catalogue";
import type { PipelineSpec } from "../../pipeline/spec/pipelineSpec";
import { applyChange } from "../change";
import type { AppendEdit, Edit } from "../edit";
import { listNames, qualityNames } from "../expectedSheets";
import { findTable, lookForTables } from "../findTable";
import { mendHome } from "../homeSheet";
import { expectNothingOpen, interruptedChange } from "../interruption";
import { dressLabelTable } from "../labels/dressLabelTable";
import { shownRows } from "../labels/handOutPlan";
import { findLabelTables } from "../labels/labelTables";
import { ensureQualitySheet, rewriteQualitySheet } from "../quality/qualitySheet";
import { recordsTableName } from "../recordRows";
import { dressReview } from "../review/dressReview";
import { reviewTableName } from "../review/reviewTable";
import { sheetShapes } from "../sheetShapes";
import { catchUp } from "../spec/catchUp";
import { refreshSpotCheckBlock } from "../spotCheck/spotCheckBlock";
import { nameLabels, taxonomyEdit, taxonomyTableName } from "../taxonomyTable";
import type { ChangeDeps } from "../workspace";
import { homeIn, readBareSheets } from "./bareSheets";
import { inspectWorkbook, type Inspection } from "./checkWorkbook";
import type { Fault } from "./faults";
import type { LostAnswers } from "./lostAnswers";
import { faultsOf, restoreStructure } from "./restoreStructure";

/** What became of the faults. */
export interface RepairResult {
  readonly restored: readonly Fault[];
  /** What is still not as it should be. */
  readonly left: readonly Fault[];
}

/**
 * Restores everything that was found. After an interruption the next check finds what is still to do. Beside an interrupted
 * run only the structure comes back, so that the run can go on; answers come back once it is settled.
 *
 * @param context - the request context of the running `Excel.run`
 * @param deps - who restores
 * @returns what came back and what did not
 * @throws {@link HandoffError} `no-pipeline`, `sheet-name-taken`, `change-running`; what the change command throws
 */
export async function repairWorkbook(context: Excel.RequestContext, deps: ChangeDeps): Promise<RepairResult> {
  const isBroken = (await interruptedChange(context, deps.session)) !== null;
  if (!isBroken) await expectNothingOpen(context, deps.session);
  const before = await inspectWorkbook(context);
  if (before.faults.length === 0) return { restored: [], left: [] };
  await restoreStructure(context, before);
  const edits = isBroken ? [] : await rowsToBring(context, before);
  await applyChange(context, { ...said(before.faults, deps), edits }, deps);
  await dressAgain(context, before);
  if (!isBroken) await catchUp(context);
  const left = (await inspectWorkbook(context)).faults;
  const stands = new Set(left.map(nameOf));
  return { restored: before.faults.filter((fault) => !stands.has(nameOf(fault))), left };
}

const eventNames = 100;

function said(faults: readonly Fault[], { session }: ChangeDeps) {
  const found = faults.slice(0, eventNames).map(nameOf);
  return { id: session.random(), action: "workbook.repaired", subject: "", detail: { faults: faults.length, found } };
}

function nameOf(fault: Fault): string {
  if (fault.kind === "behind-pipeline") return fault.kind;
  if (fault.kind === "name-gone") return `${fault.kind}: ${fault.name}`;
  const place = "column" in fault ? `${fault.sheet}, ${fault.column}` : fault.sheet;
  return `${fault.kind}: ${place}`;
}

async function rowsToBring(
  context: Excel.RequestContext,
  { faults, spec, lost }: Inspection,
): Promise<readonly Edit[]> {
  const isTaxonomyGone = faultsOf(faults, "sheet-gone").some(({ table }) => table === taxonomyTableName);
  return [...(isTaxonomyGone ? [taxonomyEdit(spec.taxonomy)] : []), ...(await labelEdits(context, spec, lost))];
}

async function labelEdits(
  context: Excel.RequestContext,
  spec: PipelineSpec,
  lost: readonly LostAnswers[],
): Promise<readonly AppendEdit[]> {
  const { found } = await lookForTables(context, [recordsTableName]);
  const records = found.get(recordsTableName);
  const ids = [...new Set(lost.flatMap(({ rows }) => [...rows.keys()]))];
  const key = texts.sheets.label.record;
  const fields = records && ids.length > 0 ? await shownRows(context, records, { spec, ids }) : null;
  return lost.map(({ table, rows }) => ({
    kind: "append",
    table,
    key,
    // Without its record a row keeps id and answer; the fields stay blank.
    rows: [...rows].map(([id, answer]) => new Map([[key, id], ...(fields?.get(id) ?? []), ...answer])),
  }));
}

// Dropdowns, tints, names and formulas of what was restored.
async function dressAgain(context: Excel.RequestContext, { faults, spec }: Inspection): Promise<void> {
  const touched = new Set(faults.flatMap((fault) => ("table" in fault ? [fault.table] : [])));
  const names = new Set(faultsOf(faults, "name-gone").map(({ name }) => name));
  if (touched.has(taxonomyTableName) || names.has(listNames.labels)) await nameLabels(context, spec.taxonomy);
  if (touched.has(reviewTableName) || names.has(listNames.reasons)) {
    await dressReview(context, await findTable(context, reviewTableName), spec);
  }
  const tables = await findLabelTables(context, spec);
  for (const { found } of tables) if (touched.has(found.name)) dressLabelTable(found, spec.taxonomy.labels);
  if (tables.length > 0) {
    const isNameGone = qualityNames(spec).some((name) => names.has(name));
    await (isNameGone ? rewriteQualitySheet : ensureQualitySheet)(context, spec, tables);
    await refreshSpotCheckBlock(context, spec);
  }
  await mendFigures(context, spec);
}

async function mendFigures(context: Excel.RequestContext, spec: PipelineSpec): Promise<void> {
  const { found } = await lookForTables(
    context,
    sheetShapes(spec).map(({ table }) => table),
  );
  const home = homeIn((await readBareSheets(context, found)).bare);
  if (home) await mendHome(context, spec, home.name);
  await context.sync();
}
