// How a range looks: fill, font, alignment, sizes.
import { flags, horizontalAlignments, verticalAlignments, wraps } from "../store/gridEnums";
import { coreSheet } from "../store/sheetShape";
import { setColumnWidth, setRowHeight } from "../store/sheets";
import { styleCells, styleOf, type CellLook } from "../store/styles";
import { HostObject } from "../wire/hostObject";
import type { Place } from "../store/box";
import type { Model } from "./modelContext";
import { guardBox } from "./protection";
import { invalidArgument } from "./refusals";

// Excel counts in points, the grid in pixels at 96 to the inch.
const pixelsPerPoint = 4 / 3;

abstract class Look extends HostObject {
  constructor(
    protected readonly $model: Model,
    protected readonly $place: Place,
  ) {
    super();
  }

  protected $style(): CellLook {
    const { sheetId, box } = this.$place;
    return styleOf(this.$model.store, sheetId, [box.row, box.column]);
  }

  protected $set(style: CellLook): void {
    const { sheetId, box } = this.$place;
    guardBox(this.$model.store, sheetId, box);
    styleCells(this.$model.store, this.$place, () => style);
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
}

class RangeFont extends Look {
  static override readonly apiName = "RangeFont";

  get bold(): boolean {
    return this.$style().bl === flags.yes;
  }

  set bold(value: boolean) {
    this.$set({ bl: value ? flags.yes : flags.no });
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
    setColumnWidth(this.$model.store, this.$wholeOf("columns"), Math.round(points * pixelsPerPoint));
  }

  get rowHeight(): number {
    const { sheetId, box } = this.$place;
    return coreSheet(this.$model.store, sheetId).getRowHeight(box.row) / pixelsPerPoint;
  }

  set rowHeight(points: number) {
    setRowHeight(this.$model.store, this.$wholeOf("rows"), Math.round(points * pixelsPerPoint));
  }

  get wrapText(): boolean {
    return this.$style().tb === wraps.wrap;
  }

  set wrapText(value: boolean) {
    this.$set({ tb: value ? wraps.wrap : wraps.overflow });
  }

  get horizontalAlignment(): string {
    return wordFor(horizontalAlignments, this.$style().ht) ?? "General";
  }

  set horizontalAlignment(value: string) {
    this.$set({ ht: horizontalAlignments[value] ?? invalidArgument() });
  }

  get verticalAlignment(): string {
    return wordFor(verticalAlignments, this.$style().vt) ?? "Bottom";
  }

  set verticalAlignment(value: string) {
    this.$set({ vt: verticalAlignments[value] ?? invalidArgument() });
  }

  // The grid's sheet ends somewhere; a width beyond it would stand for a column that is not there.
  private $wholeOf(side: "rows" | "columns"): Place {
    const { sheetId, box } = this.$place;
    const sheet = coreSheet(this.$model.store, sheetId);
    const columns = Math.min(box.columns, sheet.getColumnCount() - box.column);
    if (side === "columns") return { sheetId, box: { ...box, row: 0, rows: 1, columns } };
    return { sheetId, box: { ...box, column: 0, columns: 1, rows: Math.min(box.rows, sheet.getRowCount() - box.row) } };
  }
}

function wordFor(words: Readonly<Record<string, unknown>>, value: unknown): string | undefined {
  return Object.keys(words).find((word) => words[word] === value);
}

/** Excel takes `#RRGGBB` and the names of HTML colours; our code writes the former only. */
export function colour(value: string): string {
  return /^#[\da-f]{6}$/i.test(value) ? value : invalidArgument();
}

function upperColour(value: string): string {
  return value.toUpperCase();
}
