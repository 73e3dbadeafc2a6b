// The cells of a sheet, from the grid to the file.
import type { Cell, CellStyle, CellValue } from "hucre/xlsx";
import { addressOf } from "./addresses";
import {
  cellTypes,
  type BookJson,
  type CellJson,
  type SheetJson,
  type StyleJson,
  type StyleReference,
} from "./bookJson";
import { fileStyle } from "./cellStyles";
import { escapedText } from "./escapes";
import { storedFormula } from "./formulas";
import type { Box } from "./bookJson";

/** What a formula spilled: the grid keeps it out of its snapshot, other programs read it from the file. */
export interface Spill {
  /** Its first cell holds the formula. */
  readonly box: Box;
  readonly values: readonly (readonly (string | number | boolean)[])[];
}

type FileCell = Partial<Cell>;

const pending = new Set<unknown>(["#GETTING_DATA", "#BUSY!"]);

/** The cells that hold or look like something, by `row,column`. */
export function fileCells(
  sheet: SheetJson,
  styles: BookJson["styles"],
  spills: readonly Spill[],
): Map<string, FileCell> {
  const styleOf = styleReader(sheet, styles);
  const cells = new Map<string, FileCell>();
  for (const [row, column, cell] of cellsOf(sheet)) {
    const style = styleOf(cell, column);
    const content = contentOf(cell);
    if (content.type === "empty" && style === undefined) continue;
    cells.set(`${row},${column}`, style === undefined ? content : { ...content, style });
  }
  for (const spill of spills) addSpill(cells, spill);
  return cells;
}

/** Every cell of a sheet, row by row. */
function* cellsOf(sheet: SheetJson): Generator<readonly [row: number, column: number, CellJson]> {
  for (const [row, columns] of Object.entries(sheet.cellData)) {
    for (const [column, cell] of Object.entries(columns ?? {})) {
      if (cell !== null) yield [Number(row), Number(column), cell];
    }
  }
}

// A cell's style stands on its column's; most cells share few styles, so each is turned once.
function styleReader(sheet: SheetJson, styles: BookJson["styles"]) {
  const known = new Map<string, CellStyle | undefined>();
  const columns = sheet.columnData ?? {};
  return (cell: CellJson, column: number): CellStyle | undefined => {
    const [own, below] = [cell.s, columns[column]?.s];
    const key = `${keyOf(below)}|${keyOf(own)}`;
    if (!known.has(key)) known.set(key, fileStyle({ ...resolved(below, styles), ...resolved(own, styles) }));
    return known.get(key);
  };
}

function keyOf(style: StyleReference): string {
  return typeof style === "string" ? style : JSON.stringify(style ?? null);
}

/** A style that is given by name or in full. */
function resolved(style: StyleReference, styles: BookJson["styles"]): StyleJson {
  return (typeof style === "string" ? styles[style] : style) ?? {};
}

function contentOf(cell: CellJson): FileCell {
  if (cell.f != null && cell.f !== "") return formulaOf(cell.f, valueOf(cell));
  const value = valueOf(cell);
  if (value === null) return { value: null, type: "empty" };
  if (typeof value === "string") return { value: escapedText(value), type: "string" };
  return { value, type: typeof value === "boolean" ? "boolean" : "number" };
}

function formulaOf(formula: string, result: CellValue): FileCell {
  const known = typeof result === "string" ? escapedText(result) : result;
  return {
    value: null,
    type: "formula",
    formula: storedFormula(formula),
    formulaResult: pending.has(known) ? null : known,
  };
}

function valueOf(cell: CellJson): string | number | boolean | null {
  const text = cell.p?.body?.dataStream;
  // A text with line breaks or formats of its own ends with the grid's own mark.
  if (text !== undefined) return text.replace(/\r\n$/, "").replaceAll("\r", "\n");
  return cell.v == null ? null : typed(cell.v, cell.t);
}

const trueValues: readonly unknown[] = [1, true, "1", "TRUE"];

function typed(value: string | number | boolean, type: number | null | undefined): string | number | boolean {
  if (type === cellTypes.boolean) return trueValues.includes(value);
  if (type === cellTypes.number) return Number(value);
  return type === cellTypes.text || type === cellTypes.forcedText ? String(value) : value;
}

function addSpill(cells: Map<string, FileCell>, { box, values }: Spill): void {
  values.forEach((line, rowOffset) => {
    line.forEach((value, columnOffset) => {
      const key = `${box.startRow + rowOffset},${box.startColumn + columnOffset}`;
      const cell = cells.get(key) ?? {};
      const isAnchor = rowOffset === 0 && columnOffset === 0;
      cells.set(
        key,
        isAnchor ? { ...cell, ...dynamic(box) } : { ...cell, ...contentOf({ v: value, t: typeOf(value) }) },
      );
    });
  });
}

function dynamic(box: Box): FileCell {
  return { formulaType: "array", formulaRef: addressOf(box), formulaDynamic: true };
}

function typeOf(value: string | number | boolean): number {
  return { string: cellTypes.text, number: cellTypes.number, boolean: cellTypes.boolean }[
    typeof value as "string" | "number" | "boolean"
  ];
}
