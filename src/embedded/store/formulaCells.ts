// Remembers which cells hold formulas: Univer 0.25.1 looks through all cells of all sheets for them at every calculation.
import type { ICommandInfo, IExecutionOptions, IUniverInstanceService, Workbook, Worksheet } from "@univerjs/core";
import type { Grid } from "./openUniver";
import type { UniverKit } from "./univerKit";

type FormulaRows = Readonly<Record<number, Readonly<Record<number, unknown>>>>;

interface Model {
  readonly _univerInstanceService: IUniverInstanceService;
  getFormulaData: (this: Model) => Record<string, Record<string, FormulaRows>>;
}

const known = new WeakMap<Worksheet, FormulaRows>();

/** Lets calculations take the formulas that are known, and forgets those of a sheet whenever they may have changed. */
export function rememberFormulas(grid: Grid): void {
  const { kit, commands } = grid;
  takeKnown(kit);
  const forget = (command: Readonly<ICommandInfo>, options?: IExecutionOptions) => {
    if (changesFormulas(grid, command, options)) forgetSheets(grid, command);
  };
  // Before as well: a listener that is called earlier than this one may ask for the formulas.
  commands.beforeCommandExecuted(forget);
  commands.onCommandExecuted(forget);
}

// On the prototype, because the injector hands out proxies that cache bound methods.
function takeKnown({ core, engine }: UniverKit): void {
  const prototype = engine.FormulaDataModel.prototype as unknown as Model;
  prototype.getFormulaData = function getFormulaData() {
    const books = this._univerInstanceService.getAllUnitsForType<Workbook>(core.UniverInstanceType.UNIVER_SHEET);
    return Object.fromEntries(books.map((book) => [book.getUnitId(), formulasOf(engine, book)]));
  };
}

function formulasOf(engine: UniverKit["engine"], book: Workbook): Record<string, FormulaRows> {
  const unitId = book.getUnitId();
  const sheets = book.getSheets().map((sheet) => {
    const id = sheet.getSheetId();
    const found = known.get(sheet) ?? engine.initSheetFormulaData({}, unitId, id, sheet.getCellMatrix())[unitId]?.[id];
    const formulas: FormulaRows = found ?? {};
    known.set(sheet, formulas);
    return [id, copyOf(formulas)] as const;
  });
  return Object.fromEntries(sheets);
}

// Whoever asks puts cells of its own into what it gets.
function copyOf(formulas: FormulaRows): FormulaRows {
  return Object.fromEntries(Object.entries(formulas).map(([row, cells]) => [row, { ...cells }]));
}

function changesFormulas({ kit, unitId }: Grid, command: Readonly<ICommandInfo>, options?: IExecutionOptions): boolean {
  const { unitId: of } = (command.params ?? {}) as { readonly unitId?: string };
  if (command.type !== kit.core.CommandType.MUTATION || of !== unitId) return false;
  const isPlain = options?.fromChangeset === true || options?.["applyFormulaCalculationResult"] !== undefined;
  return !(isPlain && command.id === kit.sheets.SetRangeValuesMutation.id);
}

function forgetSheets({ book }: Grid, { params }: Readonly<ICommandInfo>): void {
  const { subUnitId } = params as { readonly subUnitId?: string };
  for (const sheet of book.getWorkbook().getSheets()) {
    if (subUnitId === undefined || subUnitId === sheet.getSheetId()) known.delete(sheet);
  }
}
