// The workbook, the root of everything that office.js can reach.
import { boxAddress, contains } from "../store/box";
import { flushWrites } from "../store/cellWriter";
import { selectedBox } from "../store/selection";
import { activeSheetId, sheetNotes } from "../store/sheets";
import type { Change, Store } from "../store/workbookStore";
import { HostObject } from "../wire/hostObject";
import type { Model } from "./modelContext";
import { NamedItemCollection } from "./namedItem";
import { Range } from "./range";
import { TableCollection } from "./table";
import { Worksheet, WorksheetCollection } from "./worksheet";

/** Tells the add-in of an event: type, target, details. */
export type Emit = (type: number, target: string, details: unknown) => void;

/** `context.workbook`. */
export class Workbook extends HostObject {
  static override readonly apiName = "Workbook";
  static override readonly navigations = ["worksheets", "tables", "names"];

  private readonly $model: Model;

  constructor(store: Store, emit: Emit) {
    super();
    const hearChanges = whileAnyWants((isWanted) => {
      listen(store, isWanted ? emit : null);
    });
    const hearSelections = whileAnyWants((isWanted) => {
      listenToSelections(store, isWanted ? emit : null);
    });
    this.$model = { store, hearChanges, hearSelections, worksheetOf: (id) => new Worksheet(this.$model, id) };
    guard(store);
  }

  get worksheets(): HostObject {
    return new WorksheetCollection(this.$model);
  }

  get tables(): HostObject {
    return new TableCollection(this.$model, null);
  }

  get names(): HostObject {
    return new NamedItemCollection(this.$model);
  }

  getSelectedRange(): HostObject {
    const { store } = this.$model;
    return new Range(this.$model, { sheetId: activeSheetId(store), box: selectedBox(store) });
  }
}

// The client registers once for each object that it put a handler on, and takes each back on its own.
function whileAnyWants(hear: (isWanted: boolean) => void): (isWanted: boolean) => void {
  let listening = 0;
  return (isWanted) => {
    listening = Math.max(0, listening + (isWanted ? 1 : -1));
    hear(listening > 0);
  };
}

// What was written before, and waits still, is of the time before.
function listen(store: Store, emit: Emit | null): void {
  flushWrites(store);
  store.listeners.onChange =
    emit &&
    ((change) => {
      emit(eventTypes.worksheetChanged, workbookId, changeDetails(change));
    });
}

// Excel tells of the add-in's own selections too, and of nothing but the address:
// https://learn.microsoft.com/javascript/api/excel/excel.worksheetselectionchangedeventargs and office-js issue 4691.
function listenToSelections({ listeners }: Store, emit: Emit | null): void {
  listeners.onSelect =
    emit &&
    ((worksheetId, address) => {
      emit(eventTypes.selectionChanged, workbookId, { worksheetId, address });
    });
}

function guard(store: Store): void {
  const { listeners } = store;
  listeners.mayEdit = (sheetId, row, column) => {
    const { protection, unlocked = [] } = sheetNotes(store, sheetId);
    return protection == null || unlocked.some((open) => contains(open, { row, column, rows: 1, columns: 1 }));
  };
  listeners.mayRestructure = (sheetId) => sheetNotes(store, sheetId).protection == null;
}

const eventTypes = { worksheetChanged: 10, selectionChanged: 14 } as const;
// What the client calls the target of events that concern the whole workbook.
const workbookId = "Workbook";

function changeDetails({ sheetId, box, kind, origin, before, after }: Change) {
  const isSingle = kind === "RangeEdited" && origin !== "addin" && box.rows * box.columns === 1;
  const values = {
    valueBefore: before,
    valueAfter: after,
    valueTypeBefore: typeName(before),
    valueTypeAfter: typeName(after),
  };
  return {
    type: "WorksheetChanged",
    worksheetId: sheetId,
    address: boxAddress(box),
    changeType: kind,
    source: origin === "remote" ? "Remote" : "Local",
    triggerSource: origin === "addin" ? "ThisLocalAddin" : "Unknown",
    ...(isSingle ? values : {}),
  };
}

function typeName(value: unknown): string {
  if (value === "" || value === undefined || value === null) return "Empty";
  if (typeof value === "number") return "Double";
  return typeof value === "boolean" ? "Boolean" : "String";
}
