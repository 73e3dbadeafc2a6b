// Writes the events of answers behind the answers: never while one is on its way, and again where the sheet did not answer.
import type { Session } from "../../pipeline/session";
import { appendAnswerEvents, type AnswerEvent } from "../../workbook/labels/answerEvents";

interface Waiting {
  readonly answer: AnswerEvent;
  readonly session: Session;
}

// A person thinks at least so long before the next key.
const quietMs = 250;
const retryMs = 5000;
const eventsAtOnce = 20;

const waiting: Waiting[] = [];
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

/** Notes an answer that reached its cells; its event follows. */
export function announceAnswer(answer: AnswerEvent, session: Session): void {
  waiting.push({ answer, session });
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

// The answer is safe in its cells and the event in memory; the next attempt writes both the same.
function tryAgain(): void {
  schedule(retryMs);
}

// Consecutive answers of one session go together: each request costs time on a slow connection.
async function writeAll(): Promise<void> {
  for (let first = waiting[0]; first; first = waiting[0]) {
    const { session } = first;
    const other = waiting.findIndex((one) => one.session !== session);
    const own = waiting.slice(0, Math.min(other < 0 ? waiting.length : other, eventsAtOnce));
    await Excel.run((context) =>
      appendAnswerEvents(
        context,
        own.map(({ answer }) => answer),
        session,
      ),
    );
    waiting.splice(0, own.length);
  }
}
