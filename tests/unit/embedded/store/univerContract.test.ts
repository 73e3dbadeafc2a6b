// What we rely on in Univer 0.25.1 that is private, undocumented or broken: an update of the pinned version shows here
// what has changed, and which of our repairs can go.
import { readFileSync } from "node:fs";
import type { ICommandInfo, IExecutionOptions, IUndoRedoItem } from "@univerjs/core";
import * as enums from "../../../../src/embedded/store/gridEnums";
import { nodeKit } from "../../../../src/embedded/store/kit.node";
import { openStore } from "../../../../src/embedded/store/openStore";
import { coreSheet } from "../../../../src/embedded/store/sheetShape";
import type { Store } from "../../../../src/embedded/store/workbookStore";

const kit = nodeKit();
const setValues = kit.sheets.SetRangeValuesMutation.id;
let store: Store;

beforeEach(() => {
  store = openStore(kit);
});
afterEach(() => {
  store.univer.dispose();
});

function mutate(cellValue: object, options?: IExecutionOptions): void {
  const params = { unitId: store.unitId, subUnitId: "sheet1", cellValue };
  store.commands.syncExecuteCommand(setValues, params, options);
}

const valueAt = (row: number, column: number) =>
  store.book.getSheetBySheetId("sheet1")?.getSheet().getCellMatrix().getValue(row, column)?.v;

describe("a calculation", () => {
  it("waits in members that flush() can take over", () => {
    const trigger: unknown = store.injector.get(kit.sheetsFormula.TriggerCalculationController);
    mutate({ 0: { 0: { v: 1, t: 2 } } });
    expect(trigger).toMatchObject({
      _waitingCommandQueue: expect.arrayContaining([expect.objectContaining({ id: setValues })]) as unknown,
      _executingDirtyData: expect.objectContaining({ dirtyRanges: [] }) as unknown,
      _setTimeoutKey: expect.anything() as unknown,
      _executionInProgressParams: null,
    });
    for (const method of ["_generateDirty", "_mergeDirty"]) {
      expect(typeof (trigger as Record<string, unknown>)[method]).toBe("function");
    }
  });

  it("starts at once when it is flushed, and settles", async () => {
    mutate({ 0: { 0: { v: 1, t: 2 }, 1: { f: "=A1+1" } } });
    const started: string[] = [];
    store.commands.onCommandExecuted(({ id }) => void started.push(id));
    expect(store.calculation.flush()).toBe(true);
    await store.calculation.settle();
    expect(started).toContain(kit.engine.SetFormulaCalculationStartMutation.id);
    expect(valueAt(0, 1)).toBe(2);
  });

  it("tells of its progress after the workbook is closed, but for our repair", () => {
    type Start = ((this: unknown) => void) & { original: Start };
    const trigger = store.injector.get(kit.sheetsFormula.TriggerCalculationController);
    const start = (trigger as unknown as { _startProgress: Start })._startProgress;
    store.univer.dispose();
    expect(() => {
      start.call(trigger);
    }).not.toThrow();
    expect(() => {
      start.original.call(trigger);
    }).toThrow("Locale not initialized");
    store = openStore(kit);
  });
});

describe("before a calculation, by our repairs,", () => {
  it("cells are looked through for formulas only where one may have come or gone", async () => {
    mutate({ 0: { 0: { v: 1, t: 2 }, 1: { f: "=A1+1" } } });
    await store.calculation.settle();
    const look = jest.spyOn(coreSheet(store, "sheet1").getCellMatrix(), "forValue");
    mutate({ 0: { 0: { v: 5, t: 2 } } }, { fromChangeset: true });
    await store.calculation.settle();
    expect([valueAt(0, 1), look.mock.calls.length]).toStrictEqual([6, 0]);
    mutate({ 2: { 1: { f: "=B1*2" } } });
    await store.calculation.settle();
    store.book.getSheetBySheetId("sheet1")?.insertRows(1, 1);
    mutate({ 0: { 0: { v: 7, t: 2 } } }, { fromChangeset: true });
    await store.calculation.settle();
    expect([valueAt(0, 1), valueAt(3, 1)]).toStrictEqual([8, 16]);
  });

  it("a formula that leaves out hidden rows is told of them, and no row is asked about for any other", async () => {
    const sheet = store.book.getSheetBySheetId("sheet1");
    const rows: Record<number, object> = {};
    for (const row of [0, 1, 2]) rows[row] = { 0: { v: 1, t: 2 } };
    mutate(rows);
    sheet?.hideRows(1, 1);
    await store.calculation.settle();
    const ask = jest.spyOn(coreSheet(store, "sheet1"), "getRowVisible");
    mutate({ 0: { 1: { f: "=SUM(A1:A3)" } } });
    await store.calculation.settle();
    expect([valueAt(0, 1), ask.mock.calls.length]).toStrictEqual([3, 0]);
    mutate({ 0: { 2: { f: "=SUBTOTAL(109,A1:A3)" } } });
    await store.calculation.settle();
    expect(valueAt(0, 2)).toBe(2);
  });
});

describe("the view", () => {
  it("has the classes that we leave out or mend by their names", () => {
    const sourceOf = (name: string) => readFileSync(`node_modules/@univerjs/${name}/lib/es/index.js`, "utf8");
    expect(sourceOf("sheets-ui")).toContain("[ForceStringRenderController]");
    expect(sourceOf("sheets-table-ui")).toContain("const dirtySkeleton = this._dirtySkeleton.bind(this);");
    expect(sourceOf("sheets-table-ui")).toContain("[SheetsTableRenderController]");
  });
});

describe("a mutation", () => {
  it("with fromChangeset makes formulas stale without the scan of all cells for formulas", async () => {
    mutate({ 0: { 0: { v: 1, t: 2 }, 1: { f: "=A1+1" } } });
    await store.calculation.settle();
    const model = store.injector.get(kit.engine.FormulaDataModel);
    const scan = jest.spyOn(Object.getPrototypeOf(model) as { updateFormulaData: () => unknown }, "updateFormulaData");
    mutate({ 0: { 0: { v: 5, t: 2 } } }, { fromChangeset: true });
    expect(scan).not.toHaveBeenCalled();
    mutate({ 5: { 0: { v: 5, t: 2 } } });
    expect(scan).toHaveBeenCalled();
    scan.mockRestore();
    await store.calculation.settle();
    expect(valueAt(0, 1)).toBe(6);
  });

  it("of a result stores a pending function as #GETTING_DATA", async () => {
    const { engine } = kit;
    class Pending extends engine.BaseFunction {
      override calculate() {
        return engine.ErrorValueObject.create("#GETTING_DATA" as never);
      }
    }
    store.injector.get(engine.IFunctionService).registerExecutors(new Pending("CONTRACT.PENDING"));
    mutate({ 0: { 0: { f: "=CONTRACT.PENDING()" } } });
    await store.calculation.settle();
    expect(valueAt(0, 0)).toBe("#GETTING_DATA");
  });
});

describe("undo", () => {
  const item = (id: string): IUndoRedoItem => ({ unitID: "u", undoMutations: [{ id, params: {} }], redoMutations: [] });
  type Batch = ((first: IUndoRedoItem, next: IUndoRedoItem) => void) & { original: Batch };
  const batch = () =>
    (kit.core.LocalUndoRedoService.prototype as unknown as { _tryBatchingElements: Batch })._tryBatchingElements;
  const order = (act: Batch) => {
    const first = item("first");
    act(first, item("second"));
    return first.undoMutations.map(({ id }) => id);
  };

  it("of a batch takes the newest change back first, by our repair only", () => {
    expect(order(batch())).toEqual(["second", "first"]);
    expect(order(batch().original)).toEqual(["first", "second"]);
  });
});

describe("commands", () => {
  it("leave nothing on the stack when the guard refuses their mutation", () => {
    store.listeners.mayEdit = () => false;
    store.book.getActiveSheet().getRange("A1").setValue("x");
    const { _commandExecutionStack: stack } = store.commands as unknown as { _commandExecutionStack: unknown[] };
    expect(stack).toEqual([]);
    expect(valueAt(0, 0)).toBeUndefined();
  });

  it("store a typed formula early, before the person's own mutation is announced", () => {
    const seen: (readonly [string, boolean])[] = [];
    store.commands.onCommandExecuted(({ id }: Readonly<ICommandInfo>, options) => {
      if (id === setValues) seen.push(["done", options?.["fromFormula"] === true]);
    });
    store.commands.beforeCommandExecuted(({ id }: Readonly<ICommandInfo>, options) => {
      if (id === setValues) seen.push(["announced", options?.["fromFormula"] === true]);
    });
    store.book.getActiveSheet().getRange("A1").setValue({ f: "=1+1" });
    expect(seen.filter(([what]) => what === "announced")).toEqual([
      ["announced", true],
      ["announced", false],
    ]);
  });
});

describe("formulas", () => {
  type Check = ((token: string) => boolean) & { original: Check };
  const check = () =>
    (kit.engine.ReferenceNodeFactory.prototype as unknown as { _checkTokenIsTableReference: Check })
      ._checkTokenIsTableReference;

  it("take a table's name with an underscore, by our repair only", () => {
    expect(check()("Label_anna[Record]")).toBe(true);
    expect(check().original("Label_anna[Record]")).toBe(false);
    expect(check()("SUM(A1)")).toBe(check().original("SUM(A1)"));
  });

  it("can be forgotten all at once, by a key that every key holds", () => {
    const functions = store.injector.get(kit.engine.IFunctionService);
    expect(typeof functions.deleteFormulaAstCacheKey).toBe("function");
  });
});

it("numbers its enums as we do", () => {
  const { core } = kit;
  expect(enums.cellTypes).toEqual({
    text: core.CellValueType.STRING,
    number: core.CellValueType.NUMBER,
    boolean: core.CellValueType.BOOLEAN,
    forcedText: core.CellValueType.FORCE_STRING,
  });
  expect(enums.flags).toEqual({ no: core.BooleanNumber.FALSE, yes: core.BooleanNumber.TRUE });
  expect(enums.wraps).toEqual({ overflow: core.WrapStrategy.OVERFLOW, wrap: core.WrapStrategy.WRAP });
  const { HorizontalAlign: across, VerticalAlign: down } = core;
  expect(enums.horizontalAlignments).toEqual({
    General: across.UNSPECIFIED,
    Left: across.LEFT,
    Center: across.CENTER,
    Right: across.RIGHT,
  });
  expect(enums.verticalAlignments).toEqual({ Top: down.TOP, Center: down.MIDDLE, Bottom: down.BOTTOM });
  expect(enums.validationTypes.list).toBe(core.DataValidationType.LIST);
  const { RANGE_TYPE: ranges } = core;
  expect(enums.rangeTypes).toEqual({ row: ranges.ROW, column: ranges.COLUMN, all: ranges.ALL });
  const moves = kit.sheets.SelectionMoveType;
  expect(enums.selectionMoves).toEqual({ start: moves.MOVE_START, moving: moves.MOVING });
  expect(enums.errorsOnly).toBe(core.LogLevel.ERROR);
});
