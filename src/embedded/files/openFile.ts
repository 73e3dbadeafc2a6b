// Opens a file that a person chose: guarded, then by the reader that keeps most of it.
import { isZip, refusalOf, type Refusal } from "./containerGuard";
import { readForeign } from "./readForeign";
import { readXlsx, type ReadFile } from "./readXlsx";

const compoundFile = [0xd0, 0xcf, 0x11, 0xe0];

/** What came of it. */
export type OpenedFile =
  { readonly ok: true; readonly file: ReadFile } | { readonly ok: false; readonly reason: Refusal | "no-workbook" };

/** Opens the file; it never throws for what is in the file. */
export async function openFile(bytes: Uint8Array, name: string): Promise<OpenedFile> {
  const refusal = isContainer(bytes) ? refusalOf(bytes) : "no-workbook";
  if (refusal !== null) return { ok: false, reason: refusal };
  const file =
    (isZip(bytes) ? await attempt(() => readXlsx(bytes, name)) : null) ??
    (await attempt(() => readForeign(bytes, name)));
  return file === null ? { ok: false, reason: "no-workbook" } : { ok: true, file };
}

// A ZIP, or the older compound file; SheetJS would take anything else for a table of text.
function isContainer(bytes: Uint8Array): boolean {
  return isZip(bytes) || compoundFile.every((byte, index) => bytes[index] === byte);
}

// A reader that gives up leaves the file to the next one; the last one's failure is told as "no workbook".
async function attempt(readFile: () => ReadFile | Promise<ReadFile>): Promise<ReadFile | null> {
  try {
    const file = await readFile();
    return file.workbook.sheetOrder.length === 0 ? null : file;
  } catch {
    return null;
  }
}
