// Univer's enums as values: its packages are only there at run time through the kit. A test compares them with the packages.
/* eslint-disable @typescript-eslint/no-unsafe-enum-assignment -- see above: there is no enum to take them from */
import type {
  BooleanNumber,
  CellValueType,
  DataValidationType,
  HorizontalAlign,
  LogLevel,
  RANGE_TYPE,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import type { SelectionMoveType } from "@univerjs/sheets";

/** What a cell holds. */
export const cellTypes: Readonly<Record<"text" | "number" | "boolean" | "forcedText", CellValueType>> = {
  text: 1,
  number: 2,
  boolean: 3,
  forcedText: 4,
};

/** Yes and no. */
export const flags: Readonly<Record<"no" | "yes", BooleanNumber>> = { no: 0, yes: 1 };

/** How a long text runs on. */
export const wraps: Readonly<Record<"overflow" | "wrap", WrapStrategy>> = { overflow: 1, wrap: 3 };

/** Excel's words for horizontal alignment. */
export const horizontalAlignments: Readonly<Record<string, HorizontalAlign>> = {
  General: 0,
  Left: 1,
  Center: 2,
  Right: 3,
};

/** Excel's words for vertical alignment. */
export const verticalAlignments: Readonly<Record<string, VerticalAlign>> = {
  Top: 1,
  Center: 2,
  Bottom: 3,
};

/** What a validation rule compares with. */
export const validationTypes = { list: "list" as DataValidationType.LIST } as const;

/** What was selected: whole rows, whole columns, everything. */
export const rangeTypes: Readonly<Record<"row" | "column" | "all", RANGE_TYPE>> = { row: 1, column: 2, all: 3 };

/** A selection that is still being drawn with the mouse. */
export const selectionMoves: Readonly<Record<"start" | "moving", SelectionMoveType>> = { start: 0, moving: 1 };

/** What the grid writes to the console: errors only. */
export const errorsOnly: LogLevel = 1;
