// What a run of a recipe did, told so that it can be shown, written and undone.
//
// Preview: `changed` comes most different first; a tab of one line shows the cells that `changesOfLine` picks, each with its
// value before and after that line. "Keep as it was" puts a record's id into `keepAsItWas` of the next run.
// Writing: one change command. Each cell of `changed` is a cell of Records to set, where it still holds `before`; the hidden
// column of its original takes `before` where it is empty, so that the first original stays however often one cleans.
// Quarantined records are rows to append to Quarantine; they and the merged ones are rows to remove from Records.
// Undo: the inverse of that change. It needs nothing but the values before, which the change command keeps.
import type { DataRecord, FieldValue } from "../record";
import type { Flag, Merge, QuarantineReason } from "../step";
import type { StepId } from "./registry";

/** A line of the recipe and its step. */
export interface LineName {
  readonly line: string;
  readonly step: StepId;
}

/** A cell that holds another value than before the run. */
export interface ChangedCell {
  readonly field: string;
  readonly before: FieldValue;
  /** What each line that changed it made of it, in their order; the last is what is written. */
  readonly steps: readonly (LineName & { readonly after: FieldValue })[];
}

/** A kept record with changed cells. */
export interface ChangedRecord {
  readonly recordId: string;
  /** How many characters went or came, over all cells. */
  readonly difference: number;
  readonly cells: readonly ChangedCell[];
}

/** A record for Quarantine. */
export interface QuarantinedRecord extends LineName, QuarantineReason {
  /** As it was before the run: nothing of it is lost. */
  readonly record: DataRecord;
}

/** A record that is contained in another one. */
export interface MergedRecord extends LineName, Merge {}

/** Something about a kept record that a person may want to see. */
export interface FlaggedRecord extends LineName, Flag {
  readonly recordId: string;
}

/** What one line did. Its figures are those of the lists: kept = read - quarantined - merged. */
export interface LineReport extends LineName {
  readonly read: number;
  readonly kept: number;
  /** Records that it changed and that no later line took away. */
  readonly changed: number;
  readonly quarantined: number;
  readonly merged: number;
  readonly flagged: number;
}

/** What a run did. read = records + quarantined + merged. */
export interface RecipeRun {
  readonly read: number;
  /** The kept records as they are now, in the order given. */
  readonly records: readonly DataRecord[];
  /** Most different first, then by id. */
  readonly changed: readonly ChangedRecord[];
  /** These three by line, then by record id. */
  readonly quarantined: readonly QuarantinedRecord[];
  readonly merged: readonly MergedRecord[];
  readonly flagged: readonly FlaggedRecord[];
  readonly lines: readonly LineReport[];
}

/** What one line did to a cell. */
export interface LineChange {
  readonly field: string;
  readonly before: FieldValue;
  readonly after: FieldValue;
}

/**
 * Gives what one line did to a record, for its tab in the preview.
 *
 * @param record - a changed record
 * @param line - the line's id
 * @returns its cells with the values before and after that line
 */
export function changesOfLine(record: ChangedRecord, line: string): readonly LineChange[] {
  return record.cells.flatMap(({ field, before, steps }) => {
    const at = steps.findIndex((step) => step.line === line);
    const step = steps[at];
    return step ? [{ field, before: at === 0 ? before : (steps[at - 1]?.after ?? null), after: step.after }] : [];
  });
}
