// Starts Univer with one workbook, headless or with its view: the grid under everything else here.
import type { ICommandService, IUndoRedoService, IUniverConfig, IWorkbookData, Univer } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { FWorkbook } from "@univerjs/sheets/facade";
import { errorsOnly } from "./gridEnums";
import { newId } from "./newId";
import { patchUniver } from "./patches";
import { newSheet } from "./newSheet";
import type { UniverKit } from "./univerKit";

/** Univer's dependency container; the packages' identifiers give the types. */
export type Injector = ReturnType<Univer["__getInjector"]>;

/** Univer's settings: texts and languages. */
export type GridConfig = Partial<IUniverConfig>;

/** A workbook as `book.save()` gives it. */
export type Snapshot = Partial<IWorkbookData>;

/** The open workbook and the services around it. */
export interface Grid {
  readonly kit: UniverKit;
  readonly univer: Univer;
  readonly api: FUniver;
  readonly injector: Injector;
  readonly commands: ICommandService;
  readonly undoRedo: IUndoRedoService;
  readonly book: FWorkbook;
  readonly unitId: string;
}

const emptyWorkbook: Snapshot = {
  name: "Book1",
  sheetOrder: ["sheet1"],
  sheets: { sheet1: newSheet("sheet1", "Sheet1") },
};

/** Opens a workbook: an empty one, or what `save()` gave earlier. */
export function openUniver(kit: UniverKit, config: GridConfig = {}, snapshot: Snapshot = emptyWorkbook): Grid {
  const english = kit.core.LocaleType.EN_US;
  const univer = new kit.core.Univer({ logLevel: errorsOnly, locale: english, locales: { [english]: {} }, ...config });
  for (const [plugin, options] of lastOfEach(kit.plugins)) univer.registerPlugin(plugin, options);
  patchUniver(kit);
  const injector = univer.__getInjector();
  const api = kit.FUniver.newAPI(univer);
  // The engine keeps parsed formulas by the workbook's id, for all workbooks of a process.
  const book = api.createWorkbook({ ...structuredClone(snapshot), id: newId("workbook") });
  const unitId = book.getId();
  // Undo works on the focused workbook only, and headless nobody focuses it.
  injector.get(kit.core.IUniverInstanceService).focusUnit(unitId);
  return {
    kit,
    univer,
    api,
    injector,
    commands: injector.get(kit.core.ICommandService),
    undoRedo: injector.get(kit.core.IUndoRedoService),
    book,
    unitId,
  };
}

type Plugin = Extract<UniverKit["plugins"][number], new (...given: never[]) => unknown>;

// Presets share plugins; a plugin may be registered once.
function lastOfEach(plugins: UniverKit["plugins"]): readonly (readonly [Plugin, unknown])[] {
  const byName = new Map<string, readonly [Plugin, unknown]>();
  for (const entry of plugins) {
    const [plugin, options] = (Array.isArray(entry) ? entry : [entry, undefined]) as readonly [Plugin, unknown];
    const { pluginName } = plugin as unknown as { readonly pluginName: string };
    byName.delete(pluginName);
    byName.set(pluginName, [plugin, options]);
  }
  return [...byName.values()];
}
