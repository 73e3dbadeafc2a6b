// How a range looks: fill, font, alignment, sizes.
import type { IStyleData } from "@univerjs/core";
import type { Box } from "../store/box";
import { coreSheet } from "../store/sheetShape";
import { setColumnWidth, setRowHeight } from "../store/sheets";
import { styleCells, styleOf } from "../store/styles";
import { HostObject } from "../wire/hostObject";
import type { Model, Place } from "./modelContext";
import { guardBox } from "./protection";
import { invalidArgument } from "./refusals";

// Excel counts in points, the grid in pixels at 96 to the inch.
const pixelsPerPoint = 4 / 3;
const horizontal: readonly string[] = ["General", "Left", "Center", "Right", "Justify"];
const vertical: readonly string[] = ["Bottom", "Top", "Center", "Bottom"];

abstract class Look extends HostObject {
  constructor(
    protected readonly $model: Model,
    protected readonly $place: Place,
  ) {
    super();
  }

  protected $style(): IStyleData {
    const { sheetId, box } = this.$place;
    return styleOf(this.$model.store, sheetId, box.row, box.column);
  }

  protected $set(style: IStyleData): void {
    const { sheetId, box } = this.$place;
    guardBox(this.$model.store, sheetId, box);
    styleCells(this.$model.store, sheetId, box, () => style);
  }
}

class RangeFill extends Look {
  static override readonly apiName = "RangeFill";

  get color(): string {
    return upperColour(this.$style().bg?.rgb ?? "#FFFFFF");
  }

  set color(value: string) {
    this.$set({ bg: { rgb: colour(value) } });
  }

  clear(): void {
    this.$set({ bg: null });
  }
}

class RangeFont extends Look {
  static override readonly apiName = "RangeFont";

  get bold(): boolean {
    return this.$style().bl === 1;
  }

  set bold(value: boolean) {
    this.$set({ bl: value ? 1 : 0 });
  }

  get color(): string {
    return upperColour(this.$style().cl?.rgb ?? "#000000");
  }

  set color(value: string) {
    this.$set({ cl: { rgb: colour(value) } });
  }

  get size(): number {
    return this.$style().fs ?? 11;
  }

  set size(value: number) {
    this.$set({ fs: value });
  }
}

/** `range.format`. */
export class RangeFormat extends Look {
  static override readonly apiName = "RangeFormat";
  static override readonly navigations = ["fill", "font"];

  get fill(): HostObject {
    return new RangeFill(this.$model, this.$place);
  }

  get font(): HostObject {
    return new RangeFont(this.$model, this.$place);
  }

  get columnWidth(): number {
    const { sheetId, box } = this.$place;
    return coreSheet(this.$model.store, sheetId).getColumnWidth(box.column) / pixelsPerPoint;
  }

  set columnWidth(points: number) {
    setColumnWidth(this.$model.store, this.$place.sheetId, [
      this.$wholeOf("columns"),
      Math.round(points * pixelsPerPoint),
    ]);
  }

  get rowHeight(): number {
    const { sheetId, box } = this.$place;
    return coreSheet(this.$model.store, sheetId).getRowHeight(box.row) / pixelsPerPoint;
  }

  set rowHeight(points: number) {
    setRowHeight(this.$model.store, this.$place.sheetId, [this.$wholeOf("rows"), Math.round(points * pixelsPerPoint)]);
  }

  get wrapText(): boolean {
    return this.$style().tb === 3;
  }

  set wrapText(value: boolean) {
    this.$set({ tb: value ? 3 : 1 });
  }

  get horizontalAlignment(): string {
    return horizontal[this.$style().ht ?? 0] ?? "General";
  }

  set horizontalAlignment(value: string) {
    this.$set({ ht: indexIn(horizontal, value) });
  }

  get verticalAlignment(): string {
    return vertical[this.$style().vt ?? 0] ?? "Bottom";
  }

  set verticalAlignment(value: string) {
    this.$set({ vt: value === "Bottom" ? 3 : indexIn(vertical, value) });
  }

  // The grid's sheet ends somewhere; a width beyond it would stand for a column that is not there.
  private $wholeOf(side: "rows" | "columns"): Box {
    const { sheetId, box } = this.$place;
    const sheet = coreSheet(this.$model.store, sheetId);
    if (side === "columns")
      return { ...box, row: 0, rows: 1, columns: Math.min(box.columns, sheet.getColumnCount() - box.column) };
    return { ...box, column: 0, columns: 1, rows: Math.min(box.rows, sheet.getRowCount() - box.row) };
  }
}

function indexIn(words: readonly string[], word: string): number {
  const index = words.indexOf(word);
  return index < 0 ? invalidArgument() : index;
}

/** Excel takes `#RRGGBB` and the names of HTML colours; our code writes the former only. */
export function colour(value: string): string {
  return /^#[\da-f]{6}$/i.test(value) ? value : invalidArgument();
}

function upperColour(value: string): string {
  return value.toUpperCase();
}
