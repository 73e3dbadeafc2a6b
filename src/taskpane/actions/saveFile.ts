// Hands a file to the person: as a download, else in a new workbook, else on a new worksheet, else to be copied from the pane.
import { writeTextSheet } from "../../workbook/exports/textSheet";
import { textWorkbook } from "../../workbook/exports/textWorkbook";

/** Where a file went. */
export type SavedWhere =
  | { readonly kind: "download" }
  | { readonly kind: "workbook" }
  | { readonly kind: "sheet"; readonly sheet: string }
  /** Excel took it in no way: it is in the pane alone, and has to be copied there. */
  | { readonly kind: "pane"; readonly reason: string };

const revokeAfterMs = 60_000;

/** Saves a text under a name, in the first way that this Excel takes. */
export async function saveFile(name: string, text: string): Promise<SavedWhere> {
  if (canDownload()) {
    download(name, text);
    return { kind: "download" };
  }
  if (await openedAsWorkbook(name, text)) return { kind: "workbook" };
  try {
    return { kind: "sheet", sheet: await Excel.run((context) => writeTextSheet(context, text)) };
  } catch (error) {
    // Nothing is copied here: a second file would push the first one out of the clipboard.
    return { kind: "pane", reason: error instanceof Error ? error.message : String(error) };
  }
}

// Excel for Mac shows a web view that ignores downloads without a word.
function canDownload(): boolean {
  if (typeof document === "undefined") return false;
  const { platform } = Office.context;
  return platform === Office.PlatformType.OfficeOnline || platform === Office.PlatformType.PC;
}

function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "application/octet-stream" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, revokeAfterMs);
}

async function openedAsWorkbook(name: string, text: string): Promise<boolean> {
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.8")) return false;
  const workbook = textWorkbook(name, text);
  if (workbook === null) return false;
  try {
    await Excel.createWorkbook(workbook);
    return true;
  } catch {
    // An administrator may forbid new workbooks, and some hosts lack them in spite of the set; the next way is tried.
    return false;
  }
}
