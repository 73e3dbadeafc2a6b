// Runs the portions of a change one after the other, notes in the journal how far it is, and ends it with event and mark.
import { HandoffError, isHandoffError } from "../pipeline/errors";
import { appendToAudit, recoverEvent } from "./auditTable";
import type { CellConflict } from "./edit";
import { printsOf } from "./fingerprint";
import { noteState, putPortion, type ChangeState, type JournalHead, type JournalNote } from "./journal";
import { sizeOf, type Portion, type RowsPortion } from "./portion";
import { trimJournal } from "./journalTrim";
import { keepRows } from "./keptRows";
import { unwritten } from "./keptText";
import { pause } from "./pause";
import { perform, type Freshness } from "./perform";
import { cellName, keyIn } from "./planChange";
import type { Region } from "./region";
import type { Workspace } from "./workspace";

/** A change that is in the journal. */
export interface Job {
  readonly work: Workspace;
  /** Where it stands: the region of the writer who began it. */
  readonly region: Region;
  readonly head: JournalHead;
}

/** Where to start, and where the portions come from. */
export interface Start {
  /** The first portion that was not read back yet. */
  readonly from: number;
  /** Rows and cells of the portions before it. */
  readonly done: number;
  readonly freshness: Freshness;
  readonly portionAt: (at: number) => Promise<Portion | null>;
}

/** What became of the portions. */
export interface PortionsResult {
  /** The cells that somebody changed meanwhile. */
  readonly conflicts: readonly CellConflict[];
  /** The change has to be taken back; the journal says so. */
  readonly isRefused: boolean;
}

/**
 * Writes the portions of a change and ends it with its event and its mark. It is refused where
 * somebody changed a row that moves, for its copy is elsewhere by then, and one that is all or nothing at any changed cell.
 *
 * @param job - the change
 * @param start - where to start
 * @returns the cells that somebody changed meanwhile, and whether the change is refused
 * @throws {@link HandoffError} `stopped-while-writing`, `interrupted-while-writing`; what {@link perform} throws
 */
export async function runPortions(job: Job, start: Start): Promise<PortionsResult> {
  try {
    const result = await writePortions(job, start);
    if (!result.isRefused) await finish(job, start);
    return result;
  } catch (error) {
    throw interruption(error);
  }
}

/**
 * Makes an error of Excel one of ours; ours stay as they are.
 *
 * @param error - what was caught while a change was written
 * @returns the error to throw
 */
export function interruption(error: unknown): HandoffError {
  if (isHandoffError(error)) return error;
  return new HandoffError("interrupted-while-writing", {
    reason: error instanceof Error ? error.message : String(error),
  });
}

async function writePortions(job: Job, start: Start): Promise<PortionsResult> {
  const { work, head } = job;
  const conflicts: CellConflict[] = [];
  let { done } = start;
  for (let at = start.from; at < head.portions; at += 1) {
    if (work.control.signal.aborted && at > 0) await stop(job, done);
    const portion = await start.portionAt(at);
    if (portion === null) throw new HandoffError("portion-lost");
    const lost = await perform(work, portion, start.freshness);
    conflicts.push(...lost);
    const isRefused = lost.length > 0 && (head.isAllOrNothing === true || portion.kind === "remove");
    if (isRefused) note(job, "undoing", { portions: at + 1, done });
    if (lost.length > 0) await leaveOut(job, { at, portion, lost });
    if (isRefused) return { conflicts, isRefused };
    done += sizeOf(portion);
    note(job, "started", { portions: at + 1, done });
    work.control.onProgress({ stage: "writing", done, of: head.of });
  }
  return { conflicts, isRefused: false };
}

async function stop({ work, head }: Job, done: number): Promise<never> {
  await work.context.sync();
  throw new HandoffError("stopped-while-writing", { done, of: head.of });
}

interface Loss {
  readonly at: number;
  readonly portion: Portion;
  readonly lost: readonly CellConflict[];
}

// What was not written must not be undone.
async function leaveOut({ work, region, head }: Job, { at, portion, lost }: Loss): Promise<void> {
  if (portion.kind === "keep") await putPortion(work.context, region, { id: head.id, at, portion: unwritten(portion) });
  if (portion.kind === "set") {
    const names = new Set(lost.map(cellName));
    const cells = portion.cells.filter(([key, column]) => !names.has(cellName({ key, column })));
    await putPortion(work.context, region, { id: head.id, at, portion: { ...portion, cells } });
  }
  if (portion.kind === "remove") {
    const keys = new Set(lost.map(({ key }) => key));
    const rows = portion.rows.filter((values) => !keys.has(keyIn(portion, values)));
    await putPortion(work.context, region, { id: head.id, at, portion: { ...portion, rows } });
  }
}

async function finish(job: Job, { portionAt }: Start): Promise<void> {
  const { work, region, head } = job;
  const all = { portions: head.portions, done: head.of };
  note(job, "written", all);
  work.control.onProgress({ stage: "checking", done: head.of, of: head.of });
  await leaveEvent(job, head.action);
  for (let at = 0; at < head.portions; at += 1) {
    const portion = await portionAt(at);
    if (portion?.kind !== "append") continue;
    await keepRows(work.context, region, { id: head.id, at, portion });
    await putPortion(work.context, region, { id: head.id, at, portion: keptForm(portion) });
    await pause();
  }
  note(job, "done", all);
  trimJournal(region);
  await work.context.sync();
}

/**
 * Leaves the event of a change in the audit trail, unless it is there from an interrupted run.
 *
 * @param job - the change
 * @param action - the event's name
 */
export async function leaveEvent(job: Job, action: string): Promise<void> {
  const { work, head } = job;
  const { context, region } = work;
  const place = { ...work, column: region.column };
  const { subject, detail } = head;
  if (await recoverEvent(context, place, { id: head.id, action })) return;
  await appendToAudit(context, place, [{ action, subject, detail: { ...detail, change: head.id } }]);
}

// Appended rows stand in the table now: fingerprints tell whether somebody changed them (keptRows has the values).
function keptForm(portion: RowsPortion): Portion {
  const { table, key, headings, rows } = portion;
  const keys = rows.map((values) => keyIn(portion, values));
  return { kind: "appended", table, key, headings, keys, prints: rows.map(printsOf) };
}

/**
 * Notes where a change stands. Queued; the next sync sends it.
 *
 * @param job - the change
 * @param state - its state
 * @param progress - how far it is
 */
export function note(job: Job, state: ChangeState, progress: Pick<JournalNote, "portions" | "done">): void {
  const { work, region, head } = job;
  const { id, action, of, isAnswer } = head;
  noteState(region, id, { state, action, of, isAnswer, at: work.session.now(), ...progress });
}
