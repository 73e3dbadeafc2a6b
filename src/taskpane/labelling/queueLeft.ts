// How many records wait for a person's label.
import type { Overview } from "../actions/readOverview";
import { answeredOf, type DeskState } from "./deskState";

/** From the open card, which knows first; else from the workbook. */
export function queueLeft({ annotators }: Overview, contactId: string, desk: DeskState): number {
  if (desk.status === "ready") return desk.items.length - answeredOf(desk.items);
  const mine = annotators.find((annotator) => annotator.contactId === contactId);
  return mine ? mine.assigned.length - mine.labelled.length : 0;
}
