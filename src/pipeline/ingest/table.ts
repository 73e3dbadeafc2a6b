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
  /** Where it stands in the file: `row 318`, `line 17`, `Orders!row 12`. */
  readonly locator: string;
  /** The texts of the cells; what a row lacks at its end is empty. */
  readonly cells: readonly string[];
  /** The row as it stands in the file. In text, line end included: heading and rows join to the file again. */
  readonly raw: string;
  /** What is wrong with the row as a row, worst first; a row with a problem becomes no record. */
  readonly problems: readonly Problem[];
}

/** How text was decoded. */
export type TextReading = Pick<DecodedText, "encoding" | "byteOrderMark" | "assumed">;

/** A sheet of a workbook. */
export interface SheetName {
  readonly name: string;
  readonly isHidden: boolean;
}

/** How a file was read, so that a person can see what was assumed. */
export type HowRead =
  | ({ readonly format: "delimited"; readonly dialect: Dialect } & TextReading)
  | ({ readonly format: "jsonl" } & TextReading)
  | {
      readonly format: "workbook";
      /** The sheet that was read. */
      readonly sheet: string;
      readonly sheets: readonly SheetName[];
      /** The row of the headings as the sheet counts. */
      readonly headingRow: number;
    };

/** A file that was read. */
export interface Table {
  readonly how: HowRead;
  /** The names of the columns, made unique: a second `name` is `name (2)`, one without a name `Column 3`. */
  readonly headings: readonly string[];
  readonly headingProblems: readonly HeadingProblem[];
  /** The file from its beginning to the end of the heading row, as it stands there; empty where there is no such row. */
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
  /** The sheet of a workbook that a person chose. */
  readonly sheet?: string | undefined;
  /** The sheet that the spec expects; where the file has none of that name, the first one that holds something is read. */
  readonly expectedSheet?: string | undefined;
}

/** A reader of one format. */
export interface Reader<Id extends string> {
  readonly id: Id;
  /** In lower case, without the dot. */
  readonly extensions: readonly string[];
  /** Reads a whole file; yields how far it is, and is stopped by asking for no more. A reader that has to be loaded first is asynchronous. */
  readonly read: (
    bytes: Uint8Array,
    options: ReadOptions,
  ) => Generator<Progress, Table, void> | AsyncGenerator<Progress, Table, void>;
}
