// Finds the change that was interrupted, whoever began it, and says how far it is.
import type { Json } from "../pipeline/canonicalJson";
import { HandoffError } from "../pipeline/errors";
import type { Session } from "../pipeline/session";
import { openHandoffSheet, requireHandoffSheet, sharedRegion, type HandoffSheet } from "./handoffSheet";
import { journalLines, readHeads, type JournalHead, type JournalNote } from "./journal";
import { openRegions, type Region } from "./region";
import { isRunningHere } from "./runningChanges";

/** A change that was begun and not ended. */
export interface InterruptedChange {
  readonly changeId: string;
  readonly action: string;
  readonly subject: string;
  readonly actor: string;
  readonly memo: Json;
  /** When it was last seen writing. */
  readonly at: string;
  /** Rows and cells that were read back. */
  readonly done: number;
  readonly of: number;
  /** An undo that was interrupted can only go on. */
  readonly isUndo: boolean;
}

/** A change in the journal and the region that it stands in. */
export interface JournalPlace {
  readonly region: Region;
  readonly writer: string;
  readonly note: JournalNote;
  readonly head: JournalHead;
}

// Another person's change counts as interrupted after so long without a sign.
const silenceMs = 120_000;

/**
 * Looks for an interrupted run. Single answers settle themselves.
 *
 * @param context - the request context of the running `Excel.run`
 * @param session - who asks: an own change is interrupted when it does not run here, another's after two minutes
 * @returns the change, or `null`
 * @throws {@link HandoffError} `newer-layout`; OfficeExtension.Error as it comes
 */
export async function interruptedChange(
  context: Excel.RequestContext,
  session: Session,
): Promise<InterruptedChange | null> {
  const handoff = await openHandoffSheet(context);
  if (handoff === null) return null;
  return interruptedIn(await changesWhere(context, handoff, isOpenRun), session);
}

/**
 * Finds the interrupted run among changes of the journal.
 *
 * @param places - changes of the journal, all open runs among them
 * @param session - who asks
 * @returns the change, or `null`
 */
export function interruptedIn(places: readonly JournalPlace[], session: Session): InterruptedChange | null {
  const first = places.find((place) => isOpenRun(place) && isInterrupted(place, session));
  return first ? describe(first) : null;
}

function describe({ head, note }: JournalPlace): InterruptedChange {
  const { id: changeId, action, subject, actor, memo } = head;
  const { at, done, of } = note;
  return { changeId, action, subject, actor, memo, at, done, of, isUndo: note.state === "undoing" };
}

/**
 * Tells a run that was begun and not ended; single answers settle themselves.
 *
 * @param line - a line of the journal
 * @returns `true` while it runs or where it was interrupted
 */
export function isOpenRun(line: Pick<JournalPlace, "note">): boolean {
  const { state, isAnswer } = line.note;
  return !isAnswer && state !== "done" && state !== "undone";
}

/**
 * Tells an interrupted change from one that runs: an own one is interrupted when it does not run in this pane, another
 * person's when it gave no sign for two minutes.
 *
 * @param place - a change that was begun and not ended
 * @param session - who asks
 * @returns `true` where it was interrupted
 */
function isInterrupted(place: JournalPlace, session: Session): boolean {
  const { writer, note, head } = place;
  if (writer === session.writer) return !isRunningHere(head.id);
  return Date.parse(session.now()) - Date.parse(note.at) > silenceMs;
}

/**
 * Refuses to begin a run while another one is open: what it has written in part would be taken for all of it.
 *
 * @param context - the request context of the running `Excel.run`
 * @param session - who wants to begin
 * @throws {@link HandoffError} `no-pipeline`; `recover-first` after an interruption, `change-running` beside another's run
 */
export async function expectNothingOpen(context: Excel.RequestContext, session: Session): Promise<void> {
  await expectNothingOpenIn(context, await requireHandoffSheet(context), session);
}

/**
 * Refuses to begin a run while another one is open.
 *
 * @param context - the request context of the running `Excel.run`
 * @param handoff - the sheet `_handoff`
 * @param session - who wants to begin
 * @throws {@link HandoffError} `recover-first`, `change-running`
 */
export async function expectNothingOpenIn(
  context: Excel.RequestContext,
  handoff: HandoffSheet,
  session: Session,
): Promise<void> {
  expectNone(await changesWhere(context, handoff, isOpenRun), session);
}

/**
 * Refuses to begin a run where one is open.
 *
 * @param open - the runs that were begun and not ended
 * @param session - who wants to begin
 * @throws {@link HandoffError} `recover-first` after an interruption, `change-running` beside another's run
 */
export function expectNone(open: readonly JournalPlace[], session: Session): void {
  if (open.some((place) => isInterrupted(place, session))) throw new HandoffError("recover-first");
  const [running] = open;
  if (running) throw new HandoffError("change-running", { since: running.head.at, who: running.head.actor });
}

/**
 * Finds changes in the journals of all writers.
 *
 * @param context - the request context of the running `Excel.run`
 * @param handoff - the sheet
 * @param isWanted - which ones
 * @returns the changes, each with the region that it stands in
 */
export async function changesWhere(
  context: Excel.RequestContext,
  handoff: HandoffSheet,
  isWanted: (line: { readonly id: string; readonly note: JournalNote }) => boolean,
): Promise<readonly JournalPlace[]> {
  const writers = [...handoff.regions].filter(([writer]) => writer !== sharedRegion);
  const regions = await openRegions(
    context,
    handoff,
    writers.map(([, column]) => column),
  );
  const lines = regions.flatMap((region, at) =>
    journalLines(region)
      .filter(isWanted)
      .map((line) => ({ ...line, region, writer: writers[at]?.[0] ?? "" })),
  );
  const heads = await readHeads(context, lines);
  return lines.flatMap(({ region, writer, note }, at) => {
    const head = heads[at] ?? null;
    return head === null ? [] : [{ region, writer, note, head }];
  });
}
