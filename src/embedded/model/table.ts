// Tables, their columns and filters.
import { overlaps } from "../store/box";
import { readCells } from "../store/cellReader";
import { flushWrites } from "../store/cellWriter";
import { definedNames } from "../store/definedNames";
import {
  addTable,
  filteredColumns,
  renameTable,
  resizeTable,
  setTableLook,
  tableLook,
  tables,
  type TableFacts,
} from "../store/tables";
import { filterColumn } from "../store/tableFilters";
import { completeHeadings, renewHeadings } from "../store/tableHeadings";
import { HostObject } from "../wire/hostObject";
import type { Place } from "../store/box";
import type { Model } from "./modelContext";
import { checkDefinedName } from "./names";
import { guardBox } from "./protection";
import { Range } from "./range";
import { invalidArgument, invalidOperation, itemAlreadyExists, itemNotFound } from "./refusals";
import { AutoFilter, Filter } from "./tableFilter";

class TableColumn extends HostObject {
  static override readonly apiName = "TableColumn";
  static override readonly navigations = ["filter"];

  constructor(
    private readonly $table: Table,
    private readonly $index: number,
  ) {
    super();
  }

  get id(): number {
    return this.$index + 1;
  }

  get index(): number {
    return this.$index;
  }

  get filter(): HostObject {
    const { store } = this.$table.$model;
    return new Filter(store, () => ({ tableId: this.$table.$facts().id, column: this.$index }));
  }
}

class TableColumnCollection extends HostObject {
  static override readonly apiName = "TableColumnCollection";

  constructor(private readonly $table: Table) {
    super();
  }

  getItem(key: string | number): HostObject {
    const headings = this.$table.$headings();
    const index = typeof key === "number" ? key - 1 : headings.indexOf(key);
    return index in headings ? new TableColumn(this.$table, index) : itemNotFound();
  }
}

/** `Excel.Table`. */
export class Table extends HostObject {
  static override readonly apiName = "Table";
  static override readonly navigations = ["autoFilter", "columns", "worksheet"];

  constructor(
    readonly $model: Model,
    private readonly $id: string,
  ) {
    super();
  }

  get id(): string {
    return this.$id;
  }

  get name(): string {
    return this.$facts().name;
  }

  set name(value: string) {
    checkDefinedName(value);
    if (this.name === value) return;
    if (this.name.toLowerCase() !== value.toLowerCase() && isTaken(this.$model, value)) itemAlreadyExists();
    renameTable(this.$model.store, this.$facts(), value);
  }

  get showBandedRows(): boolean {
    return tableLook(this.$model.store, this.$facts().id).isBanded;
  }

  set showBandedRows(value: boolean) {
    setTableLook(this.$model.store, this.$facts().id, { isBanded: value });
  }

  get style(): string {
    return tableLook(this.$model.store, this.$facts().id).style;
  }

  set style(value: string) {
    setTableLook(this.$model.store, this.$facts().id, { style: value });
  }

  get autoFilter(): HostObject {
    return new AutoFilter(this.$model.store, () => {
      const { id, headings } = this.$facts();
      return headings.map((_, column) => ({ tableId: id, column }));
    });
  }

  get columns(): HostObject {
    return new TableColumnCollection(this);
  }

  get worksheet(): HostObject {
    return this.$model.worksheetOf(this.$facts().sheetId);
  }

  getRange(): Range {
    const { sheetId, box } = this.$facts();
    return new Range(this.$model, { sheetId, box });
  }

  getHeaderRowRange(): Range {
    return this.getRange().getRow(0);
  }

  getDataBodyRange(): Range {
    const { sheetId, box } = this.$facts();
    return new Range(this.$model, { sheetId, box: { ...box, row: box.row + 1, rows: box.rows - 1 } });
  }

  resize(target: unknown): void {
    const facts = this.$facts();
    const box = placeOf(target, facts.sheetId).box;
    const isSameTop = box.row === facts.box.row && overlaps(box, facts.box);
    if (!isSameTop || box.rows < 2) invalidArgument();
    refuseOverlap(this.$model, { sheetId: facts.sheetId, box }, facts.id);
    resizeTable(this.$model.store, facts, box);
    completeHeadings(this.$model.store, this.$facts());
    renewHeadings(this.$model.store, this.$facts());
  }

  clearFilters(): void {
    const { store } = this.$model;
    for (const column of filteredColumns(store, this.$facts()))
      filterColumn(store, { tableId: this.$id, column }, null);
  }

  $facts(): TableFacts {
    return tables(this.$model.store).find(({ id }) => id === this.$id) ?? itemNotFound();
  }

  // The heading cells are the truth: a person may have typed over them.
  $headings(): readonly string[] {
    const { sheetId, box } = this.$facts();
    flushWrites(this.$model.store);
    return (readCells(this.$model.store, sheetId, { ...box, rows: 1 })[0] ?? []).map(String);
  }
}

/** `workbook.tables` and `worksheet.tables`. */
export class TableCollection extends HostObject {
  static override readonly apiName = "TableCollection";

  constructor(
    private readonly $model: Model,
    private readonly $sheetId: string | null,
  ) {
    super();
  }

  get items(): readonly Table[] {
    return this.$all().map(({ id }) => new Table(this.$model, id));
  }

  add(target: unknown, hasHeaders: boolean): HostObject {
    const place = placeOf(target, this.$sheetId ?? "");
    if (!hasHeaders) invalidArgument("The workbook host makes tables of blocks with headings only.");
    guardBox(this.$model.store, place.sheetId, place.box);
    refuseOverlap(this.$model, place, null);
    // Excel gives a table of one row a blank second one.
    const box = { ...place.box, rows: Math.max(place.box.rows, 2) };
    flushWrites(this.$model.store);
    const table = new Table(this.$model, addTable(this.$model.store, { ...place, box }, this.$freeName()));
    completeHeadings(this.$model.store, table.$facts());
    return table;
  }

  getItem(key: string): HostObject {
    const found = this.$all().find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase());
    return found === undefined ? itemNotFound() : new Table(this.$model, found.id);
  }

  private $all(): readonly TableFacts[] {
    return tables(this.$model.store).filter(({ sheetId }) => this.$sheetId === null || sheetId === this.$sheetId);
  }

  private $freeName(): string {
    for (let number = 1; ; number += 1) if (!isTaken(this.$model, `Table${number}`)) return `Table${number}`;
  }
}

function placeOf(target: unknown, sheetId: string): Place {
  return target instanceof Range
    ? target.$place
    : invalidArgument(`The workbook host takes a Range here (${sheetId}).`);
}

/** https://learn.microsoft.com/javascript/api/excel/excel.tablecollection#excel-excel-tablecollection-add-member */
function refuseOverlap({ store }: Model, { sheetId, box }: Place, except: string | null): void {
  const others = tables(store).filter((table) => table.sheetId === sheetId && table.id !== except);
  if (others.some((table) => overlaps(table.box, box))) invalidOperation("A table cannot overlap another table.");
}

function isTaken({ store }: Model, name: string): boolean {
  const taken: readonly { readonly name: string }[] = [...tables(store), ...definedNames(store)];
  return taken.some((item) => item.name.toLowerCase() === name.toLowerCase());
}
