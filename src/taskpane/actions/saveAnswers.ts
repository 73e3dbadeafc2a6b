// Writes answers into their own cells, where they still say what the card knew. Their events follow behind.
import type { Answer } from "../../pipeline/annotation";
import type { Session } from "../../pipeline/session";
import { answerText } from "../../workbook/labels/answerCells";
import { writeAnswers, type AnswerDesk, type AnswerOrder, type AnswerOutcome } from "../../workbook/labels/answerDesk";
import { keptDesk, openDesk } from "./answerDesks";
import { announceAnswer, whileAnswering } from "./answerEvents";

export type { AnswerOrder } from "../../workbook/labels/answerDesk";

/** The sheet says something else than the card knew; nothing was written. */
export interface Conflict {
  readonly inSheet: Answer | null;
}

/** What became of an answer; `"gone"` where its record is not on the annotator's sheet any more. */
export type SaveOutcome = "saved" | "gone" | Conflict;

/**
 * Saves answers of an annotator to different records, as many as wait, in the same two round trips as one; the same new
 * value in the sheet counts as saved. Gives an outcome for each. Throws `table-missing`, `column-missing`.
 */
export async function saveAnswers(
  contactId: string,
  orders: readonly AnswerOrder[],
  session: Session,
): Promise<readonly SaveOutcome[]> {
  return whileAnswering(() =>
    Excel.run(async (context) => {
      const outcomes = await save(context, { contactId, orders, session });
      return orders.map(({ recordId }) => saidOf(outcomes.get(recordId)));
    }),
  );
}

function saidOf(outcome: AnswerOutcome | undefined): SaveOutcome {
  if (outcome?.kind === "conflict") return { inSheet: outcome.inSheet };
  return outcome?.kind === "saved" ? "saved" : "gone";
}

interface Saves {
  readonly contactId: string;
  readonly orders: readonly AnswerOrder[];
  readonly session: Session;
}

type Outcomes = ReadonlyMap<string, AnswerOutcome>;

async function save(context: Excel.RequestContext, saves: Saves): Promise<Outcomes> {
  const { contactId, orders, session } = saves;
  const known = keptDesk(contactId, session);
  const first: Outcomes = known ? await write(context, known, saves) : new Map();
  const left = orders.filter(({ recordId }) => !isSettled(first.get(recordId)));
  if (left.length === 0) return first;
  // Sorted, renamed, or handed out since: look once more where everything stands.
  const desk = await openDesk(context, contactId, session);
  return new Map([...first, ...(await write(context, desk, { ...saves, orders: left }))]);
}

function isSettled(outcome: AnswerOutcome | undefined): boolean {
  return outcome?.kind === "saved" || outcome?.kind === "conflict";
}

async function write(context: Excel.RequestContext, desk: AnswerDesk, { orders, session }: Saves): Promise<Outcomes> {
  const at = session.now();
  const outcomes = await writeAnswers(context, desk, { orders, at });
  for (const order of orders) {
    const outcome = outcomes.get(order.recordId);
    if (outcome?.kind !== "saved") continue;
    const old = typeof outcome.old === "string" ? outcome.old : answerText(outcome.old, desk.names);
    const { contactId: annotator, taxonomyVersion } = desk;
    const now = answerText(order.after, desk.names);
    const labelId = order.after?.kind === "label" ? order.after.labelId : null;
    announceAnswer({ at, recordId: order.recordId, annotator, old, new: now, labelId, taxonomyVersion }, session);
  }
  return outcomes;
}
