// Takes a change back, or goes on with an interrupted one, in any later session. What somebody changed since is never
// written over: it is left as it is and named.
import { HandoffError } from "../pipeline/errors";
import type { FieldValue } from "../pipeline/record";
import { sameValue } from "./cells";
import type { CellConflict, ChangeResult } from "./edit";
import { tableIn, type FoundTable } from "./findTable";
import { changedSince } from "./fingerprint";
import { openHandoffSheet } from "./handoffSheet";
import { changesWhere, type JournalPlace } from "./interruption";
import { dropPortions, readPortion } from "./journal";
import { bytesOfValues, sizeOf, type AppendedPortion, type Portion, type RowsPortion } from "./portion";
import { keepText } from "./keptText";
import { perform, setAll } from "./perform";
import { keyIn } from "./planChange";
import { removeRows } from "./removeRows";
import { rowsByKey } from "./rowsByKey";
import { whileRunning } from "./runningChanges";
import { interruption, leaveEvent, note, runPortions, type Job } from "./runPortions";
import { openWorkspace, type ChangeDeps } from "./workspace";

/** What became of an undo. */
export interface UndoResult {
  readonly changeId: string;
  /** What somebody changed since; it was left as that person left it. */
  readonly left: readonly CellConflict[];
}

/**
 * Takes a change back, finished or interrupted. An undo that was interrupted goes on.
 *
 * @param context - the request context of the running `Excel.run`
 * @param changeId - the change
 * @param deps - who undoes
 * @returns what was left, because somebody changed it since
 * @throws {@link HandoffError} `change-unknown`, `table-missing`, `sheet-protected`, `interrupted-while-writing`
 */
export async function undoChange(
  context: Excel.RequestContext,
  changeId: string,
  deps: ChangeDeps,
): Promise<UndoResult> {
  const { place, job } = await openJob(context, changeId, deps);
  if (place.note.state === "undone") return { changeId, left: [] };
  return whileRunning(changeId, async () => {
    try {
      return { changeId, left: await takeBack(job) };
    } catch (error) {
      throw interruption(error);
    }
  });
}

/**
 * Goes on with an interrupted change; an undo that was interrupted goes on as an undo.
 *
 * @param context - the request context of the running `Excel.run`
 * @param changeId - the change
 * @param deps - who goes on
 * @returns what was written in all; an undo writes nothing
 * @throws {@link HandoffError} `change-unknown`, `table-missing`, `sheet-protected`, `stopped-while-writing`,
 * `interrupted-while-writing`
 */
export async function continueChange(
  context: Excel.RequestContext,
  changeId: string,
  deps: ChangeDeps,
): Promise<ChangeResult> {
  const { place, job } = await openJob(context, changeId, deps);
  const { at, of } = place.head;
  if (place.note.state === "undoing") {
    const { left } = await undoChange(context, changeId, deps);
    return { changeId, at, written: 0, conflicts: left };
  }
  const portionAt = (portion: number) => readPortion(context, job.region, { id: changeId, at: portion });
  const { portions: from, done } = place.note;
  const conflicts = await whileRunning(changeId, () => runPortions(job, { from, done, freshness: "again", portionAt }));
  return { changeId, at, written: of - conflicts.length, conflicts };
}

/**
 * Opens a change of the journal with the tables that it writes.
 *
 * @param context - the request context of the running `Excel.run`
 * @param changeId - the change
 * @param deps - who works
 * @returns where it stands, and what is needed to run it
 * @throws {@link HandoffError} `change-unknown`, `table-missing`, `sheet-protected`
 */
export async function openJob(
  context: Excel.RequestContext,
  changeId: string,
  deps: ChangeDeps,
): Promise<{ readonly place: JournalPlace; readonly job: Job }> {
  const handoff = await openHandoffSheet(context);
  if (handoff === null) throw new HandoffError("no-pipeline");
  const [place] = await changesWhere(context, handoff, ({ id }) => id === changeId);
  if (!place) throw new HandoffError("change-unknown");
  const work = await openWorkspace(context, place.head.tables, deps);
  const region = place.writer === deps.session.writer ? work.region : place.region;
  return { place, job: { work, region, head: place.head } };
}

async function takeBack(job: Job): Promise<readonly CellConflict[]> {
  const { work, region, head } = job;
  const left: CellConflict[] = [];
  let done = 0;
  note(job, "undoing", { portions: head.portions, done: head.of });
  for (let at = head.portions - 1; at >= 0; at -= 1) {
    const portion = await readPortion(work.context, region, { id: head.id, at });
    if (portion === null) continue;
    left.push(...(await takeBackPortion(job, portion)));
    done += sizeOf(portion);
    work.control.onProgress({ stage: "undoing", done, of: head.of });
  }
  await leaveEvent(job, `${head.action.split(".")[0] ?? head.action}.undone`);
  note(job, "undone", { portions: 0, done: 0 });
  dropPortions(region, head.id);
  await work.context.sync();
  return left;
}

async function takeBackPortion({ work }: Job, portion: Portion): Promise<readonly CellConflict[]> {
  if (portion.kind === "keep") return keepText(work, { ...portion, before: portion.after, after: portion.before });
  const found = tableIn(work.tables, portion.table);
  switch (portion.kind) {
    case "set": {
      const cells = portion.cells.map(([key, column, before, after]) => [key, column, after, before] as const);
      return setAll(work, found, { ...portion, cells });
    }
    case "remove":
      return perform(work, { ...portion, kind: "append" }, "again");
    case "append":
    case "appended":
      return removeAppended(work.context, found, portion);
  }
}

async function removeAppended(
  context: Excel.RequestContext,
  found: FoundTable,
  portion: RowsPortion | AppendedPortion,
): Promise<readonly CellConflict[]> {
  const { key, headings } = portion;
  const differences = new Map(
    portion.kind === "appended"
      ? portion.keys.map((name, at) => [name, (now: Values) => changedSince(now, portion.prints[at] ?? "")] as const)
      : portion.rows.map((row) => [keyIn(portion, row), (now: Values) => unlike(now, row)] as const),
  );
  const rows = await rowsByKey(context, found, { key, keys: [...differences.keys()], headings });
  const changed = [...rows].flatMap(([name, now]) =>
    (differences.get(name)?.(now) ?? []).map((at) => conflictAt(portion, name, { at, found: now[at] ?? null })),
  );
  const kept = new Set(changed.map(({ key: name }) => name));
  const keys = [...rows.keys()].filter((name) => !kept.has(name));
  await removeRows(context, found, { key, keys, bytesOfRow: (name) => bytesOfValues(rows.get(name) ?? []) });
  return changed;
}

type Values = readonly FieldValue[];

// An interrupted row may be blank in part, and a long text may have only its first pieces.
function unlike(now: Values, wanted: Values): readonly number[] {
  return now.flatMap((value, at) => {
    const target = wanted[at] ?? null;
    const isBegun = typeof value === "string" && typeof target === "string" && target.startsWith(value);
    return value === null || isBegun || sameValue(value, target) ? [] : [at];
  });
}

function conflictAt(
  portion: RowsPortion | AppendedPortion,
  key: string,
  { at, found }: { readonly at: number; readonly found: FieldValue },
): CellConflict {
  const expected =
    portion.kind === "appended" ? null : (portion.rows.find((row) => keyIn(portion, row) === key)?.[at] ?? null);
  return { table: portion.table, key, column: portion.headings[at] ?? "", expected, found };
}
