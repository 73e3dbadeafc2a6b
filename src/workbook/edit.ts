// What a change of the workbook consists of: rows to append, cells to set, rows to remove, found by key, never by address.
import type { Json } from "../pipeline/canonicalJson";
import type { FieldValue } from "../pipeline/record";

/** The values of a row by heading; a heading that is not named stays as it is. */
export type Row = ReadonlyMap<string, FieldValue>;

/** Rows that go below a table. */
export interface AppendEdit {
  readonly kind: "append";
  /** Our name of the table (`Records`). */
  readonly table: string;
  /** The heading of the column whose values name the rows. */
  readonly key: string;
  readonly rows: readonly Row[];
}

/** One cell to set, where it still holds the old value. */
export interface CellEdit {
  /** The row: what stands in its key column. */
  readonly key: string;
  /** The heading. */
  readonly column: string;
  readonly before: FieldValue;
  readonly after: FieldValue;
}

/** Cells to set. */
export interface SetEdit {
  readonly kind: "set";
  readonly table: string;
  readonly key: string;
  readonly cells: readonly CellEdit[];
}

/** Rows to remove. */
export interface RemoveEdit {
  readonly kind: "remove";
  readonly table: string;
  readonly key: string;
  readonly keys: readonly string[];
}

/** A text of `_handoff` that belongs to all: the pipeline file, what a document was made from. */
export interface KeepEdit {
  readonly kind: "keep";
  readonly entry: string;
  /** `null` where nothing stands there. */
  readonly before: string | null;
  readonly after: string;
}

/** One part of a change. */
export type Edit = AppendEdit | SetEdit | RemoveEdit | KeepEdit;

/**
 * What to do where a cell no longer holds its old value: write nothing, and leave out what changed while the rest was
 * written (the default); leave that cell out in any case; or write all or nothing, and take back what was written.
 */
export type WhenChanged = "write-nothing" | "leave-out" | "take-back";

/** Everything that one act of a person does to the workbook; it is undone as one. */
export interface Change {
  /** Unique; 128 random bits serve. */
  readonly id: string;
  /** The event that it leaves in the audit trail (`import.finished`). */
  readonly action: string;
  /** What it is about (`I002`, a record's id). */
  readonly subject: string;
  /** What the audit trail keeps of it, old values of labels too; never the text of a record; below 30,000 characters. */
  readonly detail: Readonly<Record<string, Json>>;
  /** What only the journal keeps, of any length. */
  readonly memo?: Json;
  readonly edits: readonly Edit[];
  readonly whenChanged?: WhenChanged;
}

/** What became of a change. */
export interface ChangeResult {
  readonly changeId: string;
  readonly at: string;
  /** Rows and cells that were written and read back. */
  readonly written: number;
  /** Cells that somebody changed meanwhile; they were left as that person left them. */
  readonly conflicts: readonly CellConflict[];
}

/** A cell that no longer holds what the change expected. */
export interface CellConflict {
  readonly table: string;
  readonly key: string;
  readonly column: string;
  readonly expected: FieldValue;
  /** `undefined` where the row itself is gone. */
  readonly found: FieldValue | undefined;
}
