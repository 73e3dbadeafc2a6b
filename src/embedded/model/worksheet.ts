// A sheet: its name, place and look, and the ranges and tables on it.
import { parseAddress, sheetSize, type Box } from "../store/box";
import { usedBox } from "../store/cellReader";
import { flushWrites } from "../store/cellWriter";
import { flags } from "../store/gridEnums";
import { coreSheet } from "../store/sheetShape";
import * as sheets from "../store/sheets";
import { removeTable, tables } from "../store/tables";
import { definedNames } from "../store/definedNames";
import { HostObject } from "../wire/hostObject";
import type { Model } from "./modelContext";
import { checkSheetName } from "./names";
import { WorksheetProtection } from "./protection";
import { Range } from "./range";
import { placeOfReference, sheetIdOf } from "./references";
import { invalidArgument, invalidOperation, itemAlreadyExists, itemNotFound } from "./refusals";
import { colour } from "./rangeFormat";
import { TableCollection } from "./table";

class WorksheetFreezePanes extends HostObject {
  static override readonly apiName = "WorksheetFreezePanes";

  constructor(
    private readonly $model: Model,
    private readonly $sheetId: string,
  ) {
    super();
  }

  freezeRows(count: number): void {
    sheets.freeze(this.$model.store, this.$sheetId, { rows: count, columns: 0 });
  }

  freezeAt(target: unknown): void {
    const { row, column, rows, columns } = this.$boxOf(target);
    sheets.freeze(this.$model.store, this.$sheetId, { rows: row + rows, columns: column + columns });
  }

  getLocationOrNullObject(): HostObject | null {
    const { xSplit, ySplit } = coreSheet(this.$model.store, this.$sheetId).getFreeze();
    if (xSplit === 0 && ySplit === 0) return null;
    const box = { row: 0, column: 0, rows: ySplit || sheetSize.rows, columns: xSplit || sheetSize.columns };
    return new Range(this.$model, { sheetId: this.$sheetId, box });
  }

  private $boxOf(target: unknown): Box {
    if (target instanceof Range) return target.$box;
    return (typeof target === "string" ? parseAddress(target) : null) ?? invalidArgument();
  }
}

/** `Excel.Worksheet`. */
export class Worksheet extends HostObject {
  static override readonly apiName = "Worksheet";
  static override readonly navigations = ["tables", "protection", "freezePanes"];
  static override readonly setAs = { gridlines: "showGridlines" };

  constructor(
    private readonly $model: Model,
    private readonly $id: string,
  ) {
    super();
  }

  get id(): string {
    return this.$id;
  }

  get name(): string {
    return coreSheet(this.$model.store, this.$id).getName();
  }

  set name(value: string) {
    checkSheetName(value);
    const taken = sheetIdOf(this.$model.store, value);
    if (taken !== null && taken !== this.$id) itemAlreadyExists();
    sheets.renameSheet(this.$model.store, this.$id, value);
  }

  get position(): number {
    return sheets.sheetIds(this.$model.store).indexOf(this.$id);
  }

  set position(value: number) {
    if (value < 0 || value >= sheets.sheetIds(this.$model.store).length) invalidArgument();
    sheets.moveSheet(this.$model.store, this.$id, value);
  }

  get visibility(): string {
    if (coreSheet(this.$model.store, this.$id).isSheetHidden() !== flags.yes) return "Visible";
    return sheets.sheetNotes(this.$model.store, this.$id).isVeryHidden === true ? "VeryHidden" : "Hidden";
  }

  set visibility(value: string) {
    if (!["Visible", "Hidden", "VeryHidden"].includes(value)) invalidArgument();
    if (value !== "Visible") this.$refuseLastVisible();
    sheets.noteSheet(this.$model.store, this.$id, { isVeryHidden: value === "VeryHidden" });
    sheets.hideSheet(this.$model.store, this.$id, value !== "Visible");
  }

  get tabColor(): string {
    return (coreSheet(this.$model.store, this.$id).getTabColor() ?? "").toUpperCase();
  }

  set tabColor(value: string) {
    sheets.colourTab(this.$model.store, this.$id, value === "" ? "" : colour(value));
  }

  get showGridlines(): boolean {
    return !coreSheet(this.$model.store, this.$id).hasHiddenGridlines();
  }

  set showGridlines(value: boolean) {
    sheets.showGridlines(this.$model.store, this.$id, value);
  }

  get tables(): HostObject {
    return new TableCollection(this.$model, this.$id);
  }

  get protection(): HostObject {
    return new WorksheetProtection(this.$model, this.$id);
  }

  get freezePanes(): HostObject {
    return new WorksheetFreezePanes(this.$model, this.$id);
  }

  getRange(address: string | null): HostObject {
    if (address === null) return this.$range({ row: 0, column: 0, ...sheetSize });
    return this.$range(parseAddress(address) ?? this.$named(address));
  }

  getCell(row: number, column: number): HostObject {
    return this.$range({ row, column, rows: 1, columns: 1 });
  }

  getRangeByIndexes(...[row, column, rows, columns]: readonly [number, number, number, number]): HostObject {
    return this.$range({ row, column, rows, columns });
  }

  getUsedRangeOrNullObject(): HostObject | null {
    flushWrites(this.$model.store);
    const used = usedBox(this.$model.store, this.$id);
    return used && this.$range(used);
  }

  activate(): void {
    if (this.visibility !== "Visible") invalidOperation("A hidden worksheet cannot be activated.");
    sheets.activateSheet(this.$model.store, this.$id);
  }

  delete(): void {
    if (this.visibility === "VeryHidden") invalidOperation("A very hidden worksheet cannot be deleted.");
    this.$refuseLastVisible();
    for (const table of tables(this.$model.store))
      if (table.sheetId === this.$id) removeTable(this.$model.store, table);
    sheets.removeSheet(this.$model.store, this.$id);
  }

  private $range(box: Box): Range {
    coreSheet(this.$model.store, this.$id);
    return new Range(this.$model, { sheetId: this.$id, box });
  }

  private $named(name: string): Box {
    const found = definedNames(this.$model.store).find((item) => item.name.toLowerCase() === name.toLowerCase());
    const place = found === undefined ? null : placeOfReference(this.$model.store, found.formula.slice(1));
    return place?.box ?? invalidArgument();
  }

  private $refuseLastVisible(): void {
    const { store } = this.$model;
    const others = sheets.sheetIds(store).filter((id) => id !== this.$id);
    if (others.every((id) => coreSheet(store, id).isSheetHidden() === flags.yes)) {
      invalidOperation("A workbook must contain at least one visible worksheet.");
    }
  }
}

/** `workbook.worksheets`. */
export class WorksheetCollection extends HostObject {
  static override readonly apiName = "WorksheetCollection";
  static override readonly events = {
    _RegisterDataChangedEvent: "onChanged",
    _RegisterSelectionChangedEvent: "onSelectionChanged",
  };

  constructor(private readonly $model: Model) {
    super();
  }

  get items(): readonly Worksheet[] {
    return sheets.sheetIds(this.$model.store).map((id) => new Worksheet(this.$model, id));
  }

  add(name: string | null): HostObject {
    if (name !== null) checkSheetName(name);
    if (name !== null && sheetIdOf(this.$model.store, name) !== null) itemAlreadyExists();
    return new Worksheet(this.$model, sheets.insertSheet(this.$model.store, name ?? this.$freeName()));
  }

  getItemOrNullObject(key: string): HostObject | null {
    const id = sheetIdOf(this.$model.store, key);
    return id === null ? null : new Worksheet(this.$model, id);
  }

  getItem(key: string): HostObject {
    return this.getItemOrNullObject(key) ?? itemNotFound();
  }

  getActiveWorksheet(): HostObject {
    return new Worksheet(this.$model, sheets.activeSheetId(this.$model.store));
  }

  _RegisterDataChangedEvent(): void {
    this.$model.hearChanges(true);
  }

  _UnregisterDataChangedEvent(): void {
    this.$model.hearChanges(false);
  }

  _RegisterSelectionChangedEvent(): void {
    this.$model.hearSelections(true);
  }

  _UnregisterSelectionChangedEvent(): void {
    this.$model.hearSelections(false);
  }

  private $freeName(): string {
    for (let number = this.items.length + 1; ; number += 1) {
      if (sheetIdOf(this.$model.store, `Sheet${number}`) === null) return `Sheet${number}`;
    }
  }
}
