// Writes the events of answers behind the answers: never while one is on its way, again where the sheet did not answer,
// and when the pane opens again, those that it had not written when it was closed.
import type { Session } from "../../pipeline/session";
import { appendAnswerEvents, type AnswerEvent } from "../../workbook/labels/answerEvents";

interface Waiting {
  readonly answer: AnswerEvent;
  readonly session: Session;
}

/** Where a session's waiting events are kept beyond this pane. */
export interface EventShelf {
  readonly kept: () => readonly AnswerEvent[];
  readonly keep: (waiting: readonly AnswerEvent[]) => void;
}

// A person thinks at least so long before the next key.
const quietMs = 250;
const retryMs = 5000;
const eventsAtOnce = 20;

const waiting: Waiting[] = [];
const shelves = new WeakMap<Session, EventShelf>();
let answersOnTheirWay = 0;
let timer: ReturnType<typeof setTimeout> | null = null;
let writing: Promise<void> = Promise.resolve();

/** Runs the writing of an answer; events wait meanwhile. */
export async function whileAnswering<Result>(write: () => Promise<Result>): Promise<Result> {
  answersOnTheirWay += 1;
  try {
    return await write();
  } finally {
    answersOnTheirWay -= 1;
    schedule(quietMs);
  }
}

/**
 * Keeps the events of a session on a shelf while they wait, and writes those that an earlier pane left there. Events about
 * records of another workbook stay there.
 */
export function keepAnswerEvents(session: Session, shelf: EventShelf, recordIds: readonly string[]): void {
  shelves.set(session, shelf);
  const ours = new Set(recordIds);
  const isWaiting = isAmong(waiting.map(({ answer }) => answer));
  const left = shelf.kept().filter((answer) => ours.has(answer.recordId) && !isWaiting(answer));
  waiting.push(...left.map((answer) => ({ answer, session })));
  schedule(quietMs);
}

/** Notes an answer that reached its cells; its event follows. */
export function announceAnswer(answer: AnswerEvent, session: Session): void {
  waiting.push({ answer, session });
  const shelf = shelves.get(session);
  shelf?.keep([...shelf.kept(), answer]);
  schedule(quietMs);
}

/** Writes what waits now; resolves when every event of an answer is in the audit trail. Throws what Excel throws. */
export async function writeAnswerEvents(): Promise<void> {
  const turn = writing.then(writeAll);
  writing = turn.catch(() => undefined);
  await turn;
}

function schedule(milliseconds: number): void {
  if (timer !== null) clearTimeout(timer);
  timer = setTimeout(() => {
    timer = null;
    if (answersOnTheirWay === 0 && waiting.length > 0) writeAnswerEvents().catch(tryAgain);
  }, milliseconds);
}

// The answer is safe in its cells and the event on its shelf.
function tryAgain(): void {
  schedule(retryMs);
}

// Consecutive answers of one session go together: each request costs time on a slow connection.
async function writeAll(): Promise<void> {
  for (let first = waiting[0]; first; first = waiting[0]) {
    const { session } = first;
    const other = waiting.findIndex((one) => one.session !== session);
    const own = waiting.slice(0, Math.min(other < 0 ? waiting.length : other, eventsAtOnce));
    const answers = own.map(({ answer }) => answer);
    await Excel.run((context) => appendAnswerEvents(context, answers, session));
    waiting.splice(0, own.length);
    const isWritten = isAmong(answers);
    const shelf = shelves.get(session);
    shelf?.keep(shelf.kept().filter((answer) => !isWritten(answer)));
  }
}

function isAmong(answers: readonly AnswerEvent[]): (answer: AnswerEvent) => boolean {
  const nameOf = ({ at, annotator, recordId }: AnswerEvent) => JSON.stringify([at, annotator, recordId]);
  const names = new Set(answers.map(nameOf));
  return (answer) => names.has(nameOf(answer));
}
