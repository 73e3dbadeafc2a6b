// The workbook: Univer's model is its only state. This is what the rest of store/ works on; openStore.ts makes one.
import type { ICellData, Nullable } from "@univerjs/core";
import type { Box } from "./box";
import type { Calculation } from "./calculation";
import type { FunctionBridge } from "./functionBridge";
import type { Grid } from "./openUniver";

/** Who makes a change: the add-in, the person at the grid, or another person at the same workbook. */
export type Origin = "addin" | "user" | "remote";

/** Cells by row and column, Univer's form of a bulk write. */
export type CellMatrix = Record<number, Record<number, Nullable<ICellData>>>;

/** Writes that wait for the next read, so that a big write in many pieces is one mutation. */
export interface PendingWrite {
  readonly sheetId: string;
  readonly cells: CellMatrix;
  bottom: number;
  right: number;
  /** Neither sets nor overwrites a formula: Univer need not scan all cells for formulas. */
  isPlain: boolean;
}

/** A change of a sheet, as Excel tells it. */
export interface Change {
  readonly sheetId: string;
  readonly box: Box;
  readonly kind: "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted";
  readonly origin: Origin;
  /** Of a single cell that a person changed. */
  readonly before?: unknown;
  readonly after?: unknown;
}

/** Whom the store asks and tells. */
export interface Listeners {
  /** `null` while nobody wants to hear: what is changed meanwhile is not told later either. */
  onChange: ((change: Change) => void) | null;
  /** `null` while nobody wants to hear. */
  onSelect: ((sheetId: string, address: string) => void) | null;
  /** May the person at the grid change this cell? */
  mayEdit: (sheetId: string, row: number, column: number) => boolean;
  /** May the person at the grid insert, delete or sort rows and columns? */
  mayRestructure: (sheetId: string) => boolean;
  /** A person's change was refused. */
  onRefused: () => void;
}

/** The open workbook. */
export interface Store extends Grid {
  readonly calculation: Calculation;
  readonly functions: FunctionBridge;
  readonly listeners: Listeners;
  /** Who makes the changes that happen now. */
  origin: Origin;
  pending: PendingWrite | null;
}

/** Carries out `act` as somebody other than the person at the grid. */
export function asOrigin<Result>(store: Store, origin: Origin, act: () => Result): Result {
  const before = store.origin;
  store.origin = origin;
  try {
    return act();
  } finally {
    store.origin = before;
  }
}
