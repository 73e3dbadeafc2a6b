// The names of a file's columns.

import type { DelimitedRow } from "./parseRows";
import type { QuoteFault } from "./scanRow";

/** What is odd about the heading row; Frictionless's codes where it has one. */
export interface HeadingProblem {
  readonly code: "blank-label" | "duplicate-label" | QuoteFault;
  /** 1 is the first column; `null` where it is not one column's matter. */
  readonly column: number | null;
}

/**
 * Gives every column a name of its own, so that each can be chosen.
 *
 * @param cells - the cells of the heading row
 * @returns the cells, trimmed; a second `name` is `name (2)`, one without a name `Column 3`
 */
export function uniqueHeadings(cells: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return cells.map((cell, index) => {
    const name = cell.trim() || `Column ${index + 1}`;
    let unique = name;
    for (let number = 2; taken.has(unique); number += 1) unique = `${name} (${number})`;
    taken.add(unique);
    return unique;
  });
}

/**
 * Finds columns without a name of their own, and broken quotation marks.
 *
 * @param row - the heading row
 * @returns one problem for each such column, in order; the row's own fault first
 */
export function headingProblems(row: Pick<DelimitedRow, "cells" | "fault">): readonly HeadingProblem[] {
  const seen = new Set<string>();
  const ofColumns = row.cells.flatMap((cell, index): readonly HeadingProblem[] => {
    const name = cell.trim();
    if (name === "") return [{ code: "blank-label", column: index + 1 }];
    if (seen.has(name)) return [{ code: "duplicate-label", column: index + 1 }];
    seen.add(name);
    return [];
  });
  return row.fault === null ? ofColumns : [{ code: row.fault, column: null }, ...ofColumns];
}
