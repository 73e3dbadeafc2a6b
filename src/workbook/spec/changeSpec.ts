// A change of the pipeline by a form: the new file in `_handoff` and what follows from it in the tables, as one change.
import { HandoffError } from "../../pipeline/errors";
import { versionEdits } from "../../pipeline/spec/newVersion";
import { orderEdits } from "../../pipeline/spec/orderEdits";
import type { PipelineSpec } from "../../pipeline/spec/pipelineSpec";
import type { SpecProblem } from "../../pipeline/spec/problem";
import { withSections, type SectionEdit } from "../../pipeline/spec/withSection";
import { stepChecks } from "../abilities";
import { applyChange } from "../change";
import { expectWritten } from "../expectWritten";
import { readSpecFile, specEntry, type SpecFile } from "../storedSpec";
import { undoChange } from "../undo";
import type { ChangeDeps } from "../workspace";
import { bringInLine } from "./bringInLine";
import { clearBehind, markBehind } from "./catchUp";
import { expectNobodyLosesAnswers } from "./openAnswers";
import { renamingEdits } from "./renaming";
import { taxonomyEdits } from "./taxonomyEdits";

/** What a person changed in a form. */
export interface SpecOrder {
  /** The version of the pipeline that the form was filled from. */
  readonly version: string;
  readonly edits: readonly SectionEdit[];
  readonly reason: string;
}

/** What became of it. */
export type SpecOutcome =
  | { readonly ok: true; readonly changeId: string; readonly version: string }
  | { readonly ok: false; readonly problems: readonly SpecProblem[] };

/** The event of a change of the pipeline. */
const specChanged = "spec.changed";

/**
 * Changes the pipeline. The old file is kept in the journal, so that the change can be taken back.
 *
 * @param context - the request context of the running `Excel.run`
 * @param order - the changes and their reason
 * @param deps - who changes
 * @returns the change, or every problem that the changed file would have; then nothing was written
 * @throws {@link HandoffError} `no-pipeline`, `spec-changed-since`, `annotator-in-use`, `changed-since`; what a change throws
 */
export async function changeSpec(
  context: Excel.RequestContext,
  order: SpecOrder,
  deps: ChangeDeps,
): Promise<SpecOutcome> {
  const file = await readSpecFile(context);
  const before = file.spec;
  if (before.pipeline.version !== order.version) {
    throw new HandoffError("spec-changed-since", { version: before.pipeline.version });
  }
  const note = { by: deps.session.actor, date: deps.session.now().slice(0, 10), reason: order.reason };
  const asked = [...order.edits, ...orderEdits(before, order.edits)];
  const edited = withSections(file.text, [...asked, ...versionEdits(before, asked, note)], { stepChecks });
  if (!edited.ok) return edited;
  await expectNobodyLosesAnswers(context, before, edited.spec);
  const changeId = deps.session.random();
  const edits = [
    ...taxonomyEdits(before.taxonomy, edited.spec.taxonomy),
    ...(await renamingEdits(context, before, edited.spec)),
  ];
  const kept = { kind: "keep" as const, entry: specEntry, before: file.text, after: edited.text };
  const change = { id: changeId, ...eventOf(order, file, edited.spec), edits: [...edits, kept] };
  await markBehind(context);
  const result = await applyChange(context, change, deps);
  await follow(context, before);
  expectWritten(result);
  return { ok: true, changeId, version: edited.spec.pipeline.version };
}

function eventOf({ edits, reason }: SpecOrder, { spec }: SpecFile, now: PipelineSpec) {
  const [versions, changes] = [
    { old: spec.pipeline.version, new: now.pipeline.version },
    now.history[0]?.changes ?? [],
  ];
  const detail = { ...versions, reason, changes };
  return { action: specChanged, subject: edits.map(({ path }) => path).join(", "), detail };
}

/**
 * Takes the last change of the pipeline back: the file as it was, and what had followed from it.
 *
 * @param context - the request context of the running `Excel.run`
 * @param changeId - the change
 * @param deps - who takes it back
 * @throws {@link HandoffError} `changed-since` where somebody changed a cell or the pipeline since; what an undo throws
 */
export async function undoSpecChange(context: Excel.RequestContext, changeId: string, deps: ChangeDeps): Promise<void> {
  const { spec: before } = await readSpecFile(context);
  await markBehind(context);
  const { left } = await undoChange(context, changeId, deps);
  await follow(context, before);
  if (left.length > 0) throw new HandoffError("changed-since", { cells: left });
}

async function follow(context: Excel.RequestContext, before: PipelineSpec): Promise<void> {
  const { spec: now } = await readSpecFile(context);
  await bringInLine(context, before, now);
  await clearBehind(context);
}
