// Answers that were typed or pasted: the visible cells differ from the hidden ones, which only Handoff writes.
import { texts } from "../messages/catalogue";
import type { Answer } from "../pipeline/annotation";
import type { FieldValue } from "../pipeline/record";
import type { PipelineSpec } from "../pipeline/spec/pipelineSpec";
import { textOf } from "./cells";
import type { CellEdit } from "./edit";
import { answerIn, answerText, cellsOfAnswer, labelNames, sameAnswer, type LabelNames } from "./labels/answerCells";
import type { OpenRow } from "./labels/readAnnotations";
import type { OutsideEdit } from "./outsideEdit";

const headings = texts.sheets.label;
const shown = [headings.label, headings.unsure];
const hidden = [headings.labelId, headings.when, headings.taxonomyVersion];

/**
 * Finds answers that Handoff did not write.
 *
 * @param rows - the rows of the Label tables
 * @param spec - the pipeline
 * @param at - the time that an answer gets when it is kept
 * @returns one for each row whose answer differs; a note is the person's own and never counts
 */
export function labelEdits(rows: readonly OpenRow[], spec: PipelineSpec, at: string): readonly OutsideEdit[] {
  const names = labelNames(spec.taxonomy.labels);
  return rows.flatMap((row) => editOf(row, { names, at, taxonomyVersion: spec.taxonomy.version }));
}

interface Circumstances {
  readonly names: LabelNames;
  readonly at: string;
  readonly taxonomyVersion: string;
}

function editOf(row: OpenRow, { names, at, taxonomyVersion }: Circumstances): readonly OutsideEdit[] {
  const { recordId, annotator, cells } = row;
  const written = writtenIn(cells);
  const { answer, unknown } = answerIn(cells, names);
  if (unknown === null && sameAnswer(bare(written), bare(answer))) return [];
  const stamp = { at, annotator, taxonomyVersion };
  const differences = (columns: readonly string[], wanted: ReadonlyMap<string, FieldValue>) =>
    columns.flatMap((column) => cellEdit(recordId, column, { before: cells.get(column), after: wanted.get(column) }));
  return [
    {
      ...{ kind: "answer", table: row.table.name, column: headings.label, recordId },
      old: answerText(written, names),
      now: unknown ?? answerText(answer, names),
      keeping: unknown === null ? differences(hidden, cellsOfAnswer(answer, names, stamp)) : null,
      puttingBack: differences(shown, cellsOfAnswer(written, names, stamp)),
    },
  ];
}

// Handoff notes when it wrote an answer: with a label's id, or without one where the person was unsure.
function writtenIn(cells: OpenRow["cells"]): Answer | null {
  const labelId = textOf(cells.get(headings.labelId));
  if (labelId !== "") return { kind: "label", labelId };
  return textOf(cells.get(headings.when)) === "" ? null : { kind: "unsure", note: "" };
}

function bare(answer: Answer | null): Answer | null {
  return answer?.kind === "label" ? { kind: "label", labelId: answer.labelId } : answer && { kind: "unsure", note: "" };
}

interface Values {
  readonly before: FieldValue | undefined;
  readonly after: FieldValue | undefined;
}

function cellEdit(key: string, column: string, { before = null, after = null }: Values): readonly CellEdit[] {
  return textOf(before) === textOf(after) ? [] : [{ key, column, before, after }];
}
