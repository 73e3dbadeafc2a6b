// The cells of a sheet, from the file to the grid.
import { dateToSerial } from "hucre";
import type { Cell, CellStyle, CellValue, Sheet, Workbook } from "hucre/xlsx";
import { boxOf } from "./addresses";
import { cellTypes, type CellJson, type StyleJson } from "./bookJson";
import { gridStyle } from "./cellStyles";
import { shownFormula } from "./formulas";

/** The grid's cells of one sheet, by row and column. */
export type CellMatrix = Record<number, Record<number, CellJson>>;

/** Turns sheet after sheet, and gathers the styles they share. */
export interface CellReader {
  readonly styles: Record<string, StyleJson>;
  readonly read: (sheet: Sheet) => CellMatrix;
}

/** Makes the reader for a file. */
export function cellReader(file: Pick<Workbook, "dateSystem" | "themeColors">): CellReader {
  const styles: Record<string, StyleJson> = {};
  const named = styleNames(file.themeColors ?? [], styles);
  const is1904 = file.dateSystem === "1904";
  return { styles, read: (sheet) => matrixOf(sheet, named, is1904) };
}

type NameStyle = (style: CellStyle | undefined) => string | undefined;

function styleNames(theme: readonly string[], styles: Record<string, StyleJson>): NameStyle {
  const known = new Map<string, string | undefined>();
  return (style) => {
    if (style === undefined) return undefined;
    const key = JSON.stringify(style);
    if (!known.has(key)) {
      const turned = gridStyle(style, theme);
      const name = turned === undefined ? undefined : `f${known.size}`;
      if (name !== undefined && turned !== undefined) styles[name] = turned;
      known.set(key, name);
    }
    return known.get(key);
  };
}

function matrixOf(sheet: Sheet, named: NameStyle, is1904: boolean): CellMatrix {
  const matrix: CellMatrix = {};
  const spilled = spilledCells(sheet);
  const put = (row: number, column: number, cell: CellJson) => {
    if (Object.keys(cell).length > 0) (matrix[row] ??= {})[column] = cell;
  };
  // Cells that only look like something may lie outside the rows.
  for (const [key, cell] of sheet.cells ?? []) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    put(row, column, gridCell(spilled.has(key) ? lookOf(cell) : cell, named, is1904));
  }
  sheet.rows.forEach((values, row) => {
    values.forEach((value, column) => {
      const key = `${row},${column}`;
      if (sheet.cells?.has(key) !== true && !spilled.has(key)) put(row, column, gridValue(value, is1904));
    });
  });
  return matrix;
}

function lookOf({ style }: Cell): Partial<Cell> {
  return style === undefined ? {} : { style };
}

// What a dynamic formula spilled comes back by calculation; kept as values it would stand in the formula's way.
function spilledCells(sheet: Sheet): ReadonlySet<string> {
  const spilled = new Set<string>();
  for (const [key, cell] of sheet.cells ?? []) {
    const box = cell.formulaDynamic === true && cell.formulaRef !== undefined ? boxOf(cell.formulaRef) : null;
    if (box === null) continue;
    for (let row = box.startRow; row <= box.endRow; row++) {
      for (let column = box.startColumn; column <= box.endColumn; column++) spilled.add(`${row},${column}`);
    }
    spilled.delete(key);
  }
  return spilled;
}

function gridCell(cell: Partial<Cell>, named: NameStyle, is1904: boolean): CellJson {
  const style = named(cell.style);
  return {
    ...gridValue(cell.value ?? null, is1904),
    ...(cell.formula === undefined ? {} : { f: shownFormula(cell.formula) }),
    ...(style === undefined ? {} : { s: style }),
  };
}

function gridValue(value: CellValue, is1904: boolean): CellJson {
  if (value === null) return {};
  if (value instanceof Date) return { v: dateToSerial(value, is1904), t: cellTypes.number };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: cellTypes.boolean };
  return typeof value === "number" ? { v: value, t: cellTypes.number } : { v: value, t: cellTypes.text };
}
