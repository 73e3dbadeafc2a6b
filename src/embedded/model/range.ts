// A block of cells: its values, formulas and number formats, and the blocks around it.
import {
  boxAddress,
  intersection,
  isOnSheet,
  parseAddress,
  quoteSheet,
  sheetSize,
  union,
  type Box,
} from "../store/box";
import { readCells, readFormulas } from "../store/cellReader";
import { writeCells, type ValueBlock } from "../store/cellWriter";
import { selectBox } from "../store/selection";
import { coreSheet } from "../store/sheetShape";
import { hideColumns, hideRows } from "../store/sheets";
import { styleCells, styleOf } from "../store/styles";
import { HostObject } from "../wire/hostObject";
import { ConditionalFormatCollection } from "./conditionalFormat";
import { DataValidation } from "./dataValidation";
import type { Place } from "../store/box";
import type { Model } from "./modelContext";
import { guardBox } from "./protection";
import { RangeFormat } from "./rangeFormat";
import { checkedBlock } from "./rangeInput";
import { deleteCells, insertCells } from "./rangeMoves";
import { invalidArgument } from "./refusals";

/** `Excel.Range`. */
export class Range extends HostObject {
  static override readonly apiName = "Range";
  static override readonly navigations = ["format", "dataValidation", "conditionalFormats"];

  constructor(
    readonly $model: Model,
    readonly $place: Place,
  ) {
    super();
    if (!isOnSheet($place.box)) invalidArgument();
  }

  get address(): string {
    return `${quoteSheet(this.$sheet().getName())}!${boxAddress(this.$box)}`;
  }

  get rowCount(): number {
    return this.$box.rows;
  }

  get columnCount(): number {
    return this.$box.columns;
  }

  get values(): unknown {
    return this.$isWhole() ? null : readCells(this.$model.store, this.$place.sheetId, this.$box);
  }

  set values(value: unknown) {
    const block = checkedBlock(this.$box, value);
    this.$guard();
    writeCells(this.$model.store, this.$place, block as ValueBlock);
  }

  get formulas(): unknown {
    return this.$isWhole() ? null : readFormulas(this.$model.store, this.$place.sheetId, this.$box);
  }

  set formulas(value: unknown) {
    this.values = value;
  }

  get numberFormat(): unknown {
    const { row, column, rows, columns } = this.$box;
    if (this.$isWhole()) return null;
    return Array.from({ length: rows }, (_, down) =>
      Array.from({ length: columns }, (_value, across) => this.$patternAt(row + down, column + across)),
    );
  }

  set numberFormat(value: unknown) {
    const block = checkedBlock(this.$box, value);
    this.$guard();
    styleCells(this.$model.store, this.$place, (row, column) => {
      const pattern = block[row]?.[column];
      if (typeof pattern !== "string") return null;
      return { n: pattern === "General" ? null : { pattern } };
    });
  }

  get format(): HostObject {
    return new RangeFormat(this.$model, this.$place);
  }

  get dataValidation(): HostObject {
    return new DataValidation(this.$model, this.$place);
  }

  get conditionalFormats(): HostObject {
    return new ConditionalFormatCollection(this.$model, this.$place);
  }

  get columnHidden(): boolean {
    return !this.$sheet().getColVisible(this.$box.column);
  }

  set columnHidden(value: boolean) {
    hideColumns(this.$model.store, { ...this.$place, box: this.$onGrid() }, value);
  }

  get rowHidden(): boolean {
    return !this.$sheet().getRowVisible(this.$box.row);
  }

  set rowHidden(value: boolean) {
    hideRows(this.$model.store, { ...this.$place, box: this.$onGrid() }, value);
  }

  getCell(row: number, column: number): Range {
    return this.$at({ row: this.$box.row + row, column: this.$box.column + column, rows: 1, columns: 1 });
  }

  getRow(row: number): Range {
    return this.$at({ ...this.$box, row: this.$box.row + row, rows: 1 });
  }

  getColumn(column: number): Range {
    return this.$at({ ...this.$box, column: this.$box.column + column, columns: 1 });
  }

  getLastRow(): Range {
    return this.getRow(this.$box.rows - 1);
  }

  getEntireRow(): Range {
    return this.$at({ ...this.$box, column: 0, columns: sheetSize.columns });
  }

  getEntireColumn(): Range {
    return this.$at({ ...this.$box, row: 0, rows: sheetSize.rows });
  }

  getResizedRange(rows: number, columns: number): Range {
    return this.$at({ ...this.$box, rows: this.$box.rows + rows, columns: this.$box.columns + columns });
  }

  getOffsetRange(rows: number, columns: number): Range {
    return this.$at({ ...this.$box, row: this.$box.row + rows, column: this.$box.column + columns });
  }

  getBoundingRect(other: unknown): Range {
    return this.$at(union(this.$box, this.$otherBox(other)));
  }

  clear(applyTo = "All"): void {
    this.$guard();
    const box = this.$onGrid();
    if (applyTo !== "Formats") this.$at(box).values = "";
    if (applyTo === "Contents") return;
    styleCells(
      this.$model.store,
      { ...this.$place, box },
      () => ({ n: null, bg: null, cl: null, bl: null, fs: null, tb: null, ht: null, vt: null }) as never,
    );
  }

  delete(shift: string): void {
    deleteCells(this.$model.store, this.$place, shift);
  }

  insert(shift: string): Range {
    insertCells(this.$model.store, this.$place, shift);
    return this.$at(this.$box);
  }

  select(): void {
    selectBox(this.$model.store, this.$place.sheetId, this.$onGrid());
  }

  _ValidateArraySize(rows: number, columns: number): void {
    checkedBlock(
      this.$box,
      Array.from({ length: rows }, () => Array.from({ length: columns })),
    );
  }

  get $box(): Box {
    return this.$place.box;
  }

  private $at(box: Box): Range {
    return new Range(this.$model, { ...this.$place, box });
  }

  private $sheet() {
    return coreSheet(this.$model.store, this.$place.sheetId);
  }

  private $guard(): void {
    guardBox(this.$model.store, this.$place.sheetId, this.$box);
  }

  private $isWhole(): boolean {
    return this.$box.rows === sheetSize.rows || this.$box.columns === sheetSize.columns;
  }

  private $onGrid(): Box {
    const sheet = this.$sheet();
    const grid = { row: 0, column: 0, rows: sheet.getRowCount(), columns: sheet.getColumnCount() };
    return this.$isWhole() ? (intersection(this.$box, grid) ?? this.$box) : this.$box;
  }

  private $otherBox(other: unknown): Box {
    if (other instanceof Range) return other.$box;
    return (typeof other === "string" ? parseAddress(other) : null) ?? invalidArgument();
  }

  private $patternAt(row: number, column: number): string {
    return styleOf(this.$model.store, this.$place.sheetId, [row, column]).n?.pattern ?? "General";
  }
}
