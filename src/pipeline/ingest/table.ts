// A file as rows and cells: what every reader of a tabular format gives.
import type { texts } from "../../messages/catalogue";
import type { Progress } from "../progress";
import type { DecodedText } from "./decodeText";
import type { Dialect } from "./detectDialect";
import type { HeadingProblem } from "./headings";

/** The stable name of a reason for Quarantine. */
export type QuarantineCode = keyof typeof texts.quarantine;

/** A reason for Quarantine with the words of the row. */
export type Problem<Code extends QuarantineCode = QuarantineCode> = {
  readonly [C in Code]: { readonly code: C; readonly details: Parameters<(typeof texts.quarantine)[C]>[0] };
}[Code];

/** One row below the heading row. */
export interface TableRow {
  /** Where it stands in the file: `row 318`. */
  readonly locator: string;
  readonly cells: readonly string[];
  /** The row as it stands in the file, line end included; heading and rows join to the file again. */
  readonly raw: string;
  /** What is wrong with the row as a row, worst first; a row with a problem becomes no record. */
  readonly problems: readonly Problem[];
}

/** A file that was read. */
export interface Table {
  readonly encoding: Pick<DecodedText, "encoding" | "byteOrderMark" | "assumed">;
  readonly dialect: Dialect;
  /** The names of the columns, made unique: a second `name` is `name (2)`, one without a name `Column 3`. */
  readonly headings: readonly string[];
  readonly headingProblems: readonly HeadingProblem[];
  /** The file from its beginning to the end of the heading row, as it stands there. */
  readonly rawHeading: string;
  /** Every row below the heading row. */
  readonly rows: readonly TableRow[];
}

/** What is known of a file before it is read. */
export interface ReadOptions {
  readonly fileName: string;
  /** The spec's `encoding`; `detect` where the file itself decides. */
  readonly encoding: string;
  /** The spec's `headerRow`. */
  readonly headerRow: number;
}

/** A reader of one format. */
export interface Reader<Id extends string> {
  readonly id: Id;
  /** In lower case, without the dot. */
  readonly extensions: readonly string[];
  /** Reads a whole file; yields how far it is, and is stopped by asking for no more. */
  readonly read: (bytes: Uint8Array, options: ReadOptions) => Generator<Progress, Table, void>;
}
