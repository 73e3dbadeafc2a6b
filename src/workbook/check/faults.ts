// What Check workbook can find: what is gone or renamed of that which a pipeline needs.

/** How a sheet that is gone comes back: as it was, with what the trail knows, or empty. */
export type ComesBack = "whole" | "from-trail" | "empty";

/** The heading row of what was a table. */
export interface TablePlace {
  readonly row: number;
  readonly column: number;
  readonly columns: number;
}

/** One thing that is not as it should be. */
export type Fault =
  | { readonly kind: "sheet-gone"; readonly sheet: string; readonly table: string; readonly comesBack: ComesBack }
  /** The sheet is there, but its table was turned into plain cells. */
  | { readonly kind: "table-gone"; readonly sheet: string; readonly table: string; readonly place: TablePlace }
  | { readonly kind: "column-gone"; readonly sheet: string; readonly table: string; readonly column: string }
  | {
      readonly kind: "column-renamed";
      readonly sheet: string;
      readonly table: string;
      readonly column: string;
      readonly now: string;
    }
  | { readonly kind: "name-gone"; readonly name: string }
  /** A change of the pipeline was interrupted before everything followed it. */
  | { readonly kind: "behind-pipeline" }
  /** A Label sheet is gone or empty, although its annotator has records. */
  | {
      readonly kind: "answers-gone";
      readonly sheet: string;
      readonly table: string;
      readonly rows: number;
      readonly answers: number;
    };

/** A sheet that a person gave another name; nothing is wrong with it. */
export interface RenamedSheet {
  readonly sheet: string;
  readonly now: string;
}

/** What a check found. */
export interface WorkbookCheck {
  readonly faults: readonly Fault[];
  readonly renamed: readonly RenamedSheet[];
  /** How much was looked at. */
  readonly looked: { readonly sheets: number; readonly columns: number; readonly names: number };
}
