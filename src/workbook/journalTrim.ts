// Keeps the journal small: runs stay undoable for good, single answers as long as a session needs them.
import { dropChange, journalLines } from "./journal";
import type { Region } from "./region";

const answersKept = 100;

/**
 * Drops the oldest answers. Queued; the next sync sends it.
 *
 * @param region - the writer's region
 */
export function trimJournal(region: Region): void {
  const answers = journalLines(region)
    .filter(({ note }) => note.isAnswer && (note.state === "done" || note.state === "undone"))
    .toSorted((a, b) => (a.note.at < b.note.at ? 1 : -1));
  for (const { id } of answers.slice(answersKept)) dropChange(region, id);
}
