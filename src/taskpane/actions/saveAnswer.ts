// Writes one answer into its own cells, where they still say what the card knew. Its event follows behind.
import { HandoffError } from "../../pipeline/errors";
import type { Answer } from "../../pipeline/annotation";
import type { Session } from "../../pipeline/session";
import { answerText } from "../../workbook/labels/answerCells";
import { writeAnswer, type AnswerDesk, type AnswerOutcome } from "../../workbook/labels/answerDesk";
import { keptDesk, openDesk } from "./answerDesks";
import { announceAnswer, whileAnswering } from "./answerEvents";

/** The sheet says something else than the card knew; nothing was written. */
export interface Conflict {
  readonly inSheet: Answer | null;
}

/** An answer on its way to the sheet. */
export interface AnswerOrder {
  readonly contactId: string;
  readonly recordId: string;
  /** What the card knew; `null` for no answer. */
  readonly before: Answer | null;
  readonly after: Answer | null;
}

/** Saves; the same new value in the sheet counts as saved. Throws `table-missing`, `column-missing`, `record-not-there`. */
export async function saveAnswer(order: AnswerOrder, session: Session): Promise<"saved" | Conflict> {
  return whileAnswering(() =>
    Excel.run(async (context) => {
      const outcome = await save(context, order, session);
      if (outcome.kind === "conflict") return { inSheet: outcome.inSheet };
      if (outcome.kind === "saved") return "saved";
      throw new HandoffError("record-not-there", { record: order.recordId });
    }),
  );
}

async function save(context: Excel.RequestContext, order: AnswerOrder, session: Session): Promise<AnswerOutcome> {
  const known = keptDesk(order.contactId, session);
  const outcome = known ? await write(context, known, { order, session }) : null;
  if (outcome && (outcome.kind === "saved" || outcome.kind === "conflict")) return outcome;
  // Sorted, renamed, or handed out since: look once more where everything stands.
  const desk = await openDesk(context, order.contactId, session);
  return write(context, desk, { order, session });
}

interface Save {
  readonly order: AnswerOrder;
  readonly session: Session;
}

async function write(
  context: Excel.RequestContext,
  desk: AnswerDesk,
  { order, session }: Save,
): Promise<AnswerOutcome> {
  const at = session.now();
  const outcome = await writeAnswer(context, desk, { ...order, at });
  if (outcome.kind !== "saved") return outcome;
  const old = typeof outcome.old === "string" ? outcome.old : answerText(outcome.old, desk.names);
  const { recordId, contactId: annotator } = order;
  const now = answerText(order.after, desk.names);
  announceAnswer({ at, recordId, annotator, old, new: now, taxonomyVersion: desk.taxonomyVersion }, session);
  return outcome;
}
