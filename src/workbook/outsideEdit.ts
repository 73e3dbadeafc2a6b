// A cell of a record or an answer that holds something else than what Handoff last wrote there.
import type { DataRecord, FieldValue } from "../pipeline/record";
import type { CellEdit } from "./edit";
import type { AnnotationReading } from "./labels/readAnnotations";

/** A cell that was changed outside Handoff. */
export interface OutsideEdit {
  /** What was changed: a field of a record, or somebody's answer. */
  readonly kind: "field" | "answer";
  /** Our name of the table. */
  readonly table: string;
  /** The heading. */
  readonly column: string;
  readonly recordId: string;
  /** What Handoff last wrote; `undefined` where a workbook of an earlier version did not keep it. */
  readonly old: FieldValue | undefined;
  readonly now: FieldValue;
  /** What makes it count as written; `null` for a label that the taxonomy does not have. */
  readonly keeping: readonly CellEdit[] | null;
  /** What puts it back; `null` where nobody knows what it held. */
  readonly puttingBack: readonly CellEdit[] | null;
}

/** What the workbook holds now. */
export interface HeldNow {
  readonly records: readonly Pick<DataRecord, "id" | "fields">[];
  readonly reading: Pick<AnnotationReading, "open">;
  /** The time that a typed answer gets when it is kept. */
  readonly at: string;
}
