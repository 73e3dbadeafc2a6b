// Repairs of Univer 0.25.1, each on a prototype, because the injector hands out proxies that cache bound methods.
// tests/unit/embedded/store/univerContract.test.ts tells whether an update of the pinned version still needs them.
import type { IUndoRedoItem, IUniverInstanceService, Workbook, Worksheet } from "@univerjs/core";
import type { UniverKit } from "./univerKit";

/** Applies the repairs; a second time changes nothing. */
export function patchUniver(kit: UniverKit): void {
  putUndoInOrder(kit);
  acceptTableNames(kit);
  endProgress(kit);
  askForHiddenRows(kit);
}

type Original<Patched> = Patched & { readonly original?: Patched };

interface Batching {
  _tryBatchingElements: Original<(item: IUndoRedoItem, next: IUndoRedoItem) => void>;
}

// It appends the undo mutations of a batch in forward order: wrong as soon as two of them touch one cell.
function putUndoInOrder({ core }: UniverKit): void {
  const prototype = core.LocalUndoRedoService.prototype as unknown as Batching;
  const found = prototype._tryBatchingElements;
  const batch = (item: IUndoRedoItem, next: IUndoRedoItem) => {
    item.redoMutations.push(...next.redoMutations);
    item.undoMutations.unshift(...next.undoMutations);
  };
  prototype._tryBatchingElements = Object.assign(batch, { original: found.original ?? found });
}

interface TableReferences {
  _checkTokenIsTableReference: Original<(token: string) => boolean>;
}

// It does not take Label_anna[Record] for a reference: the names of its tables hold neither "_" nor ".".
function acceptTableNames({ engine }: UniverKit): void {
  const prototype = engine.ReferenceNodeFactory.prototype as unknown as TableReferences;
  const found = prototype._checkTokenIsTableReference;
  const original = found.original ?? found;
  const accept = (token: string) => original(token.replace(/^[^[]+/, (name) => name.replaceAll(/[_.]/g, "x")));
  prototype._checkTokenIsTableReference = Object.assign(accept, { original });
}

interface Progress {
  readonly _disposed: boolean;
  _startProgress: Original<(this: Progress) => void>;
}

// It tells of a long calculation by a timer that outlives the workbook, and then finds no texts to tell it with.
function endProgress({ sheetsFormula }: UniverKit): void {
  const prototype = sheetsFormula.TriggerCalculationController.prototype as unknown as Progress;
  const found = prototype._startProgress;
  const original = found.original ?? found;
  function start(this: Progress): void {
    if (!this._disposed) original.call(this);
  }
  prototype._startProgress = Object.assign(start, { original });
}

interface HiddenRows {
  readonly _univerInstanceService: IUniverInstanceService;
  getHiddenRowsFiltered: (this: HiddenRows) => Record<string, Record<string, object>>;
}

// It asks of every row of every sheet before each calculation whether it is hidden; hardly a formula wants to know.
function askForHiddenRows({ core, engine }: UniverKit): void {
  const hidden = { hd: core.BooleanNumber.TRUE };
  const rowsOf = (sheet: Worksheet) =>
    new Proxy({}, { get: (_, row) => (sheet.getRowVisible(Number(row)) ? undefined : hidden) });
  const prototype = engine.FormulaDataModel.prototype as unknown as HiddenRows;
  prototype.getHiddenRowsFiltered = function getHiddenRowsFiltered() {
    const books = this._univerInstanceService.getAllUnitsForType<Workbook>(core.UniverInstanceType.UNIVER_SHEET);
    const sheetsOf = (book: Workbook) => book.getSheets().map((sheet) => [sheet.getSheetId(), rowsOf(sheet)] as const);
    return Object.fromEntries(books.map((book) => [book.getUnitId(), Object.fromEntries(sheetsOf(book))]));
  };
}
