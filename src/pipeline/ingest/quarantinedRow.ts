// A row that could not become a record, with the reason in words.
import { texts } from "../../messages/catalogue";
import type { QuarantineText } from "../../messages/en/quarantine";
import type { Fields } from "../record";
import type { Problem, QuarantineCode, TableRow } from "./table";

/** A row for Quarantine: nothing of it is lost. */
export interface QuarantinedRow extends QuarantineText {
  /** Where it stands in the file: `row 318`. */
  readonly locator: string;
  readonly file: string;
  readonly code: QuarantineCode;
  /** The row as it stands in the file. With `encoding-error` in a UTF-8 file its bytes are shown as Windows-1252, one character a byte. */
  readonly raw: string;
  /** What could be read of it by field; where a value could not be read, the text of its cell. */
  readonly cells: Fields;
}

/**
 * Writes down why a row goes to Quarantine.
 *
 * @param row - the row
 * @param problem - its worst problem
 * @param read - the file that it is from and what could be read of it
 * @returns the row with problem, likely cause and fix
 */
export function quarantinedRow(
  row: TableRow,
  problem: Problem,
  read: Pick<QuarantinedRow, "file" | "cells">,
): QuarantinedRow {
  const textOf = texts.quarantine[problem.code] as (details: unknown) => QuarantineText;
  return { ...read, ...textOf(problem.details), locator: row.locator, code: problem.code, raw: row.raw };
}
