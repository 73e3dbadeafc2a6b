// Opens the workbook into its place on the page, with the add-in's functions, and keeps it while a person works.
import { createAutosave, type Autosave, type SaveState } from "../files/autosave";
import type { BookJson, SheetJson } from "../files/bookJson";
import { saveWorkbook, type SavedWorkbook } from "../files/savedWorkbook";
import { embeddedWorkbook, type EmbeddedWorkbook } from "../embeddedWorkbook";
import { bookSnapshot, sheetSnapshot, watchMutations } from "../store/bookSnapshot";
import { followText } from "../store/autoHeight";
import { recalculateAll } from "../store/calculation";
import { browserKit } from "../store/kit.browser";
import { watchRejections, type Rejection } from "../store/rejections";
import { activateSheet, activeSheetId, sheetIds } from "../store/sheets";
import { coreSheet } from "../store/sheetShape";
import { easeSorting } from "../store/sorting";
import type { Store } from "../store/workbookStore";
import type { AddInFiles } from "./addInFiles";
import { watchState, type GridWatch } from "./gridState";
import type { PageOptions } from "./pageOptions";

/** What to open, and whom to tell. */
export interface OpenRequest {
  readonly container: string;
  readonly saved: SavedWorkbook;
  readonly addIn: AddInFiles | null;
  readonly options: PageOptions;
  readonly onSaveState: (state: SaveState) => void;
  readonly onRejected: (rejection: Rejection) => void;
  readonly onRefused: () => void;
}

/** The open workbook and what surrounds it. */
export interface OpenWorkbook extends EmbeddedWorkbook {
  readonly watch: GridWatch;
  readonly autosave: Autosave;
  /** To be called when the pane's functions can be asked. */
  readonly paneReady: () => void;
  /** Resolves then. */
  readonly ready: Promise<void>;
  /** Calls `show` when the add-in shows or hides its pane. */
  readonly onPaneAsked: (show: (isOpen: boolean) => void) => void;
}

/** Opens it. */
export function openWorkbook(request: OpenRequest): OpenWorkbook {
  const { saved, addIn, options } = request;
  const { kit, config } = browserKit(request.container);
  const embedded = embeddedWorkbook(kit, config, saved.workbook as never);
  const { store, host } = embedded;
  if (addIn !== null) store.functions.register(addIn.functions, addIn.namespace);
  const pane = waitFor();
  store.functions.connect(async (...call) => {
    await pane.arrived;
    return host.invoke(...call);
  });
  host.faults.delay(options.latency);
  easeSorting(store);
  followText(store, saved.isFromFile);
  watchRejections(store, request.onRejected);
  store.listeners.onRefused = request.onRefused;
  if (sheetIds(store).includes(saved.activeSheet)) activateSheet(store, saved.activeSheet);
  if (saved.isFromFile || isWaiting(saved.workbook)) recalculateAll(store);
  const onPaneAsked: OpenWorkbook["onPaneAsked"] = (show) => {
    host.addin.onVisibility = show;
  };
  const autosave = keep(store, request.onSaveState);
  return { ...embedded, watch: watchState(store), autosave, paneReady: pane.arrive, ready: pane.arrived, onPaneAsked };
}

function waitFor(): { readonly arrived: Promise<void>; readonly arrive: () => void } {
  let arrive: () => void = () => undefined;
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  return { arrived, arrive };
}

// A function that had not answered when the workbook was kept has to be asked again.
function isWaiting({ sheets }: BookJson): boolean {
  return Object.values(sheets).some(({ cellData }) =>
    Object.values(cellData).some((row) => Object.values(row ?? {}).some((cell) => cell?.v === "#GETTING_DATA")),
  );
}

function keep(store: Store, onState: (state: SaveState) => void): Autosave {
  const autosave = createAutosave({ write: (changed) => write(store, changed), onState });
  watchMutations(store, autosave.changed);
  return autosave;
}

async function write(store: Store, changed: ReadonlySet<string>): Promise<string> {
  const book = bookSnapshot(store) as unknown as Omit<BookJson, "sheets">;
  const savedAt = new Date().toISOString();
  const present = sheetIds(store);
  const sheets = present.filter((id) => changed.has(id)).map((id) => [id, sheetSnapshot(store, id)] as const);
  const notes = present.map((id) => [id, coreSheet(store, id).getCustomMetadata() as SheetJson["custom"]] as const);
  await saveWorkbook(
    { book, activeSheet: activeSheetId(store), savedAt, isFromFile: false, notes: Object.fromEntries(notes) },
    Object.fromEntries(sheets) as unknown as Readonly<Record<string, SheetJson>>,
  );
  return savedAt;
}
