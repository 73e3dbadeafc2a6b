// Repairs of how Univer 0.25.1 draws its grid, each on a prototype: it draws all that is in view anew after every mutation
// of the workbook, also on sheets that nobody sees, and asks of each text in view whether it is a date.
// tests/e2e/workbookPage.test.ts tells whether an update of the pinned version still needs them.
import type { ICommandInfo, ICommandService, IDisposable, IExecutionOptions, Workbook } from "@univerjs/core";
import {
  RemoveSuperTableMutation,
  RenderManagerService,
  SetArrayFormulaDataMutation,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationResultMutation,
  SetFormulaCalculationStartMutation,
  SetFormulaCalculationStopMutation,
  SetSuperTableMutation,
  SetTriggerFormulaCalculationStartMutation,
  SheetRenderController,
  type ISetArrayFormulaDataMutationParams,
} from "@univerjs/preset-sheets-core";

/** Applies the repairs; a second time changes nothing. */
export function easeDrawing(): void {
  drawWhatIsSeen();
  mendRenderModules();
}

type Original<Patched> = Patched & { readonly original?: Patched };

interface Drawing {
  readonly _context: { readonly unit: Workbook };
  _commandService: Pick<ICommandService, "onCommandExecuted">;
  _initCommandListener: Original<(this: Drawing) => void>;
}

// It listens to the commands of all sheets: only those that may change what is in view are handed on.
function drawWhatIsSeen(): void {
  const prototype = SheetRenderController.prototype as unknown as Drawing;
  const original = prototype._initCommandListener.original ?? prototype._initCommandListener;
  function listen(this: Drawing): void {
    const { _commandService: commands, _context: context } = this;
    this._commandService = { onCommandExecuted: (listener) => whatIsSeen(commands, context.unit, listener) };
    original.call(this);
    this._commandService = commands;
  }
  prototype._initCommandListener = Object.assign(listen, { original });
}

type Listener = (command: Readonly<ICommandInfo>, options?: IExecutionOptions) => void;

function whatIsSeen(commands: Drawing["_commandService"], workbook: Workbook, listener: Listener): IDisposable {
  return commands.onCommandExecuted((command, options) => {
    if (isSeen(workbook, command)) listener(command, options);
  });
}

// What a calculation finds is written into the cells by mutations of their own.
const unseen: ReadonlySet<string> = new Set([
  RemoveSuperTableMutation.id,
  SetFormulaCalculationNotificationMutation.id,
  SetFormulaCalculationResultMutation.id,
  SetFormulaCalculationStartMutation.id,
  SetFormulaCalculationStopMutation.id,
  SetSuperTableMutation.id,
  SetTriggerFormulaCalculationStartMutation.id,
]);

function isSeen(workbook: Workbook, { id, params }: Readonly<ICommandInfo>): boolean {
  if (unseen.has(id)) return false;
  const seen = seenSheet(workbook);
  if (id === SetArrayFormulaDataMutation.id) {
    const { arrayFormulaCellData } = params as ISetArrayFormulaDataMutationParams;
    // A sheet whose spills are all gone still has its entry.
    return arrayFormulaCellData[workbook.getUnitId()]?.[seen] !== undefined;
  }
  const { subUnitId } = (params ?? {}) as { readonly subUnitId?: string };
  return subUnitId === undefined || subUnitId === seen;
}

interface RenderModules {
  registerRenderModule: Original<(this: RenderModules, type: number, module: readonly Module[]) => IDisposable>;
}

/** A class of the view; Univer does not export those that are mended here. */
interface Module {
  readonly name: string;
  readonly prototype: object;
}

// It marks numbers that are kept as text. We ask for no mark; all the same it parses every text in view at every drawing.
const forcedTexts = "ForceStringRenderController";
const tableRenderer = "SheetsTableRenderController";

function mendRenderModules(): void {
  const prototype = RenderManagerService.prototype as unknown as RenderModules;
  const original = prototype.registerRenderModule.original ?? prototype.registerRenderModule;
  function register(this: RenderModules, type: number, module: readonly Module[]): IDisposable {
    const [view] = module;
    if (view?.name === forcedTexts) return { dispose: () => undefined };
    if (view?.name === tableRenderer) drawSeenTables(view.prototype as TableRenderer);
    return original.call(this, type, module);
  }
  prototype.registerRenderModule = Object.assign(register, { original });
}

interface TableRenderer {
  readonly _context: { readonly unit: Workbook };
  _dirtySkeleton: Original<(this: TableRenderer, event: unknown) => void>;
}

// It draws the sheet in view for changes of all tables.
function drawSeenTables(prototype: TableRenderer): void {
  const original = prototype._dirtySkeleton.original ?? prototype._dirtySkeleton;
  function draw(this: TableRenderer, event: unknown): void {
    const { subUnitId } = (event ?? {}) as { readonly subUnitId?: string };
    if (subUnitId === undefined || subUnitId === seenSheet(this._context.unit)) original.call(this, event);
  }
  prototype._dirtySkeleton = Object.assign(draw, { original });
}

function seenSheet(workbook: Workbook): string {
  return workbook.getActiveSheet().getSheetId();
}
