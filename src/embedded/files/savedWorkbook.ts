// The workbook of this browser: kept in IndexedDB, a record a sheet, so that a change writes only what it touched.
import type { BookJson, SheetJson } from "./bookJson";

/** A workbook without its sheets, and what is known of it beside. */
export interface SavedBook {
  readonly book: Omit<BookJson, "sheets">;
  readonly activeSheet: string;
  /** ISO, UTC. */
  readonly savedAt: string;
  /** It came from a file: its formulas are calculated when it is opened, as Excel does. */
  readonly isFromFile: boolean;
  /** The sheets' own notes, which change without their cells. */
  readonly notes: Readonly<Record<string, SheetJson["custom"]>>;
}

/** What is found when the page opens. */
export interface SavedWorkbook extends Pick<SavedBook, "activeSheet" | "savedAt" | "isFromFile"> {
  readonly workbook: BookJson;
}

const database = { name: "handoff-workbook", version: 1, store: "parts" } as const;
const bookKey = "book";
const sheetKey = (id: string) => `sheet:${id}`;

/** Writes the book and the sheets that changed, all or nothing; sheets that the book does not name are dropped. */
export async function saveWorkbook(saved: SavedBook, changed: Readonly<Record<string, SheetJson>>): Promise<void> {
  await inStore("readwrite", async (parts) => {
    const kept = new Set<IDBValidKey>([bookKey, ...saved.book.sheetOrder.map(sheetKey)]);
    const known = await answered(parts.getAllKeys());
    for (const key of known) if (!kept.has(key)) parts.delete(key);
    for (const [id, sheet] of Object.entries(changed)) if (kept.has(sheetKey(id))) parts.put(sheet, sheetKey(id));
    parts.put(saved, bookKey);
  });
}

/** Replaces whatever is kept by another workbook. */
export async function replaceWorkbook({ workbook, ...about }: SavedWorkbook): Promise<void> {
  const { sheets, ...book } = workbook;
  const notes = Object.fromEntries(Object.entries(sheets).map(([id, { custom }]) => [id, custom]));
  await inStore("readwrite", (parts) => {
    parts.clear();
    for (const [id, sheet] of Object.entries(sheets)) parts.put(sheet, sheetKey(id));
    parts.put({ ...about, book, notes } satisfies SavedBook, bookKey);
  });
}

/** The workbook that is kept, `null` where there is none. */
export async function loadWorkbook(): Promise<SavedWorkbook | null> {
  return inStore("readonly", async (parts) => {
    const saved = (await answered(parts.get(bookKey))) as SavedBook | undefined;
    if (saved === undefined) return null;
    const { book, notes, ...about } = saved;
    const sheets: Record<string, SheetJson> = {};
    for (const id of book.sheetOrder) {
      const sheet = (await answered(parts.get(sheetKey(id)))) as SheetJson | undefined;
      if (sheet !== undefined) sheets[id] = { ...sheet, custom: notes[id] ?? null };
    }
    return { ...about, workbook: { ...book, sheetOrder: book.sheetOrder.filter((id) => id in sheets), sheets } };
  });
}

type Mode = "readonly" | "readwrite";

async function inStore<Result>(mode: Mode, act: (parts: IDBObjectStore) => Result | Promise<Result>): Promise<Result> {
  const open = await opened();
  try {
    const transaction = open.transaction(database.store, mode);
    const done = completed(transaction);
    const result = await act(transaction.objectStore(database.store));
    await done;
    return result;
  } finally {
    open.close();
  }
}

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open(database.name, database.version);
  request.addEventListener("upgradeneeded", () => {
    request.result.createObjectStore(database.store);
  });
  return answered(request);
}

function answered<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => {
      resolve(request.result);
    });
    request.addEventListener("error", () => {
      reject(request.error ?? new Error("IndexedDB gave no reason."));
    });
  });
}

function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    const failed = () => {
      reject(transaction.error ?? new Error("IndexedDB gave up the transaction."));
    };
    transaction.addEventListener("complete", () => {
      resolve();
    });
    transaction.addEventListener("error", failed);
    transaction.addEventListener("abort", failed);
  });
}
