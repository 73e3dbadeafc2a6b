// Makes a workbook of a pipeline: its sheets, its taxonomy, its hidden sheet. The spec is kept last: until then the
// workbook has no pipeline, and opening the file again goes on where it broke off.
import { HandoffError } from "../pipeline/errors";
import type { PipelineSpec } from "../pipeline/spec/pipelineSpec";
import { texts } from "../messages/catalogue";
import { applyChange } from "./change";
import { createSheets, refuseTakenNames } from "./createSheets";
import { lookForTables, tableIn, type FoundTable } from "./findTable";
import { createHandoffSheet, registerTables, type HandoffSheet, type TableEntry } from "./handoffSheet";
import { createHome } from "./homeSheet";
import { interruptedChange } from "./interruption";
import { locateRows } from "./locateRows";
import { keepProjectKey } from "./projectKey";
import { sheetShapes, type SheetShape } from "./sheetShapes";
import { findSpec, storeSpec } from "./storedSpec";
import { nameLabels, taxonomyEdit, taxonomyTableName } from "./taxonomyTable";
import { continueChange } from "./undo";
import type { ChangeDeps } from "./workspace";

/** A pipeline and the text of its file, which is kept to the letter. */
export interface PipelineFile {
  readonly spec: PipelineSpec;
  readonly text: string;
}

/**
 * Sets a pipeline up; a workbook that has it already only gets back what it lacks.
 *
 * @param context - the request context of the running `Excel.run`
 * @param file - the pipeline
 * @param deps - who opens it
 * @throws {@link HandoffError} `other-pipeline`, `sheet-name-taken`, both with nothing written; OfficeExtension.Error as it comes
 */
export async function setUpPipeline(
  context: Excel.RequestContext,
  file: PipelineFile,
  deps: ChangeDeps,
): Promise<void> {
  const { spec, text } = file;
  const earlier = await findSpec(context);
  if (earlier && earlier.pipeline.id !== spec.pipeline.id) {
    throw new HandoffError("other-pipeline", { name: earlier.pipeline.name });
  }
  const handoff = await makeSheets(context, spec);
  await fillTaxonomy(context, spec, deps);
  await keepProjectKey(context, handoff, deps.session.random());
  if (!earlier) await storeSpec(context, handoff, text);
  context.workbook.worksheets.getItem(texts.sheets.names.home).activate();
  await context.sync();
}

async function makeSheets(context: Excel.RequestContext, spec: PipelineSpec): Promise<HandoffSheet> {
  const shapes = sheetShapes(spec);
  const home = context.workbook.worksheets.getItemOrNullObject(texts.sheets.names.home).load("name");
  const {
    handoff: there,
    found,
    missing,
  } = await lookForTables(
    context,
    shapes.map(({ table }) => table),
  );
  const lacking = shapes.filter(({ table }) => missing.includes(table));
  // Home is made before the tables are noted: where they are, Home is ours.
  const needsHome = home.isNullObject || found.size === 0;
  const names = [...(needsHome ? [texts.sheets.names.home] : []), ...lacking.map(({ name }) => name)];
  await refuseTakenNames(context, names);
  const handoff = there ?? (await createHandoffSheet(context));
  const made = await createSheets(context, noteFound(handoff, shapes, found), lacking);
  if (needsHome) createHome(context, spec);
  await context.sync();
  return made;
}

// Tables of a run that broke off before it could note them.
function noteFound(
  handoff: HandoffSheet,
  shapes: readonly SheetShape[],
  found: ReadonlyMap<string, FoundTable>,
): HandoffSheet {
  const unnoted = shapes.filter(({ table }) => found.has(table) && handoff.tables[table] === undefined);
  if (unnoted.length === 0) return handoff;
  const entries = unnoted.map(({ table, columns }): [string, TableEntry] => [
    table,
    { id: tableIn(found, table).id, headings: columns.map(({ heading }) => heading) },
  ]);
  return { ...handoff, tables: registerTables(handoff, Object.fromEntries(entries)) };
}

const action = "pipeline.opened";

async function fillTaxonomy(context: Excel.RequestContext, spec: PipelineSpec, deps: ChangeDeps): Promise<void> {
  const broken = await interruptedChange(context, deps.session);
  if (broken?.action === action) await continueChange(context, broken.changeId, deps);
  const { found } = await lookForTables(context, [taxonomyTableName]);
  const edit = taxonomyEdit(spec.taxonomy);
  const { rowOf } = await locateRows(context, tableIn(found, taxonomyTableName), edit.key);
  const rows = edit.rows.filter((row) => !rowOf.has(String(row.get(edit.key))));
  if (rows.length > 0) {
    const { id, version } = spec.pipeline;
    const said = { action, subject: id, detail: { version, taxonomy: spec.taxonomy.version } };
    await applyChange(context, { id: deps.session.random(), ...said, edits: [{ ...edit, rows }] }, deps);
  }
  await nameLabels(context, spec.taxonomy);
}
