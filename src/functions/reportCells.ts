// From the columns of the Label tables to the hidden block of the Quality sheet.
import { texts } from "../messages/catalogue";
import { HandoffError } from "../pipeline/errors";
import type { AnnotatorColumns } from "../pipeline/quality/joinLabels";
import { report, type ReportRow } from "../pipeline/quality/report";
import { asCell, type Cells } from "./asCell";
import { figureOf, readWords, textOf } from "./cells";

type Range = readonly (readonly unknown[])[];

// A cell holds 32,767 characters. Longer lists of ids go on in rows of their own, below the row they belong to.
const mostCharacters = 32_000;
const between = "; ";

/**
 * Computes the report.
 *
 * @param coefficient - one to three cells: id, weights or level, confidence
 * @param labels - names of the labels that count, in any shape
 * @param columns - for each annotator the record ids and the labels
 * @returns a heading and the rows, eight columns each
 * @throws CustomFunctions.Error `#VALUE!` with what to do
 */
export function reportCells(coefficient: Range, labels: Range, columns: readonly Range[]): Cells {
  return asCell(() => {
    const [id, credit, confidence] = coefficient.flat();
    const rows = report({
      coefficient: textOf(id) ?? "",
      credit: textOf(credit),
      confidence: figureOf(confidence) ?? undefined,
      labels: readWords(labels),
      annotators: annotatorsOf(columns),
    });
    return [[...texts.functions.report.headings], ...rows.flatMap(cellsOf)];
  });
}

function annotatorsOf(columns: readonly Range[]): readonly AnnotatorColumns[] {
  if (columns.length === 0 || columns.length % 2 === 1) {
    throw new HandoffError("columns-unpaired", { columns: columns.length });
  }
  const lists = columns.map((range) => range.flat().map(textOf));
  return lists.flatMap((ids, index) => (index % 2 === 0 ? [{ ids, labels: lists[index + 1] ?? [] }] : []));
}

function cellsOf({ key, item, value, low, high, n, reason, ids }: ReportRow): Cells {
  const [first = "", ...more] = inCells(ids);
  return [
    [key, item, value ?? "", low ?? "", high ?? "", n ?? "", reason, first],
    ...more.map((list) => ["ids", item, "", "", "", "", "", list]),
  ];
}

function inCells(ids: readonly string[]): readonly string[] {
  const cells: string[] = [];
  for (const id of ids) {
    const last = cells.at(-1);
    if (last === undefined || last.length + between.length + id.length > mostCharacters) cells.push(id);
    else cells[cells.length - 1] = last + between + id;
  }
  return cells;
}
