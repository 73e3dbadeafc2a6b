// The work of one request of a change, and how a change is cut into such.
import type { FieldValue } from "../pipeline/record";
import { bytesOf, toCell } from "./cells";
import { pause } from "./pause";
import { inRequests } from "./requestSize";

/** Rows as the journal keeps them: whole until they are written, afterwards a fingerprint for each cell. */
export interface RowsPortion {
  readonly kind: "append" | "remove";
  readonly table: string;
  readonly key: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly FieldValue[])[];
}

/** Appended rows after they were written: enough to take them away and to see whether somebody changed them. */
export interface AppendedPortion {
  readonly kind: "appended";
  readonly table: string;
  readonly key: string;
  readonly headings: readonly string[];
  readonly keys: readonly string[];
  /** For each row the fingerprints of its cells, one behind the other. */
  readonly prints: readonly string[];
}

/** Cells to set: key, heading, old value, new value. */
export interface CellsPortion {
  readonly kind: "set";
  readonly table: string;
  readonly key: string;
  readonly cells: readonly (readonly [key: string, column: string, before: FieldValue, after: FieldValue])[];
}

/** A text of `_handoff` that belongs to all: its entry, what stood there, what shall stand there. */
export interface TextPortion {
  readonly kind: "keep";
  readonly entry: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** The work of one request. */
export type Portion = RowsPortion | AppendedPortion | CellsPortion | TextPortion;

/**
 * Counts what a portion writes.
 *
 * @param portion - the portion
 * @returns rows, or cells of a set
 */
export function sizeOf(portion: Portion): number {
  if (portion.kind === "keep") return 1;
  if (portion.kind === "set") return portion.cells.length;
  return portion.kind === "appended" ? portion.keys.length : portion.rows.length;
}

/**
 * Cuts rows into portions.
 *
 * @param portion - all rows
 * @returns portions that fit one request each
 */
export async function rowPortions(portion: RowsPortion): Promise<readonly RowsPortion[]> {
  const portions: RowsPortion[] = [];
  // Long runs are weighed in slices: the pane gets its turn in between.
  for (let first = 0; first < portion.rows.length; first += weighedAtOnce) {
    const slice = portion.rows.slice(first, first + weighedAtOnce);
    for (const rows of inRequests(slice, { bytes: bytesOfValues })) portions.push({ ...portion, rows });
    await pause();
  }
  return portions;
}

const weighedAtOnce = 500;

/**
 * Cuts cells into portions.
 *
 * @param portion - all cells
 * @returns portions that fit one request each
 */
export function cellPortions(portion: CellsPortion): readonly CellsPortion[] {
  return inRequests(portion.cells, { bytes: bytesOfValues }).map((cells) => ({ ...portion, cells }));
}

/**
 * Counts the bytes of values in a request.
 *
 * @param values - the values of a row
 * @returns the bytes, with room for formats
 */
export function bytesOfValues(values: readonly FieldValue[]): number {
  const formatBytes = 8;
  return values.reduce<number>((sum, value) => sum + bytesOf(toCell(value)) + formatBytes, 0);
}
