// Hands a file to the person: as a download where Excel allows it, else on a new worksheet, else through the clipboard.
import { HandoffError } from "../../pipeline/errors";
import { cellCharacters } from "../../workbook/cells";
import { writeTextSheet } from "../../workbook/exports/textSheet";

/** Where a file went. */
export type SavedWhere =
  | { readonly kind: "download" }
  | { readonly kind: "workbook" }
  | { readonly kind: "sheet"; readonly sheet: string }
  | { readonly kind: "clipboard" };

const revokeAfterMs = 60_000;

/** Saves a text under a name. Throws `file-not-saved` where this Excel takes it in no way. */
export async function saveFile(name: string, text: string): Promise<SavedWhere> {
  if (canDownload()) {
    download(name, text);
    return { kind: "download" };
  }
  // A sheet keeps every line in one cell; one that is longer would come apart when it is copied.
  const fitsCells = text.split("\n").every((line) => line.length <= cellCharacters);
  if (!fitsCells && (await copy(text))) return { kind: "clipboard" };
  try {
    return { kind: "sheet", sheet: await Excel.run((context) => writeTextSheet(context, text)) };
  } catch (error) {
    if (await copy(text)) return { kind: "clipboard" };
    throw new HandoffError("file-not-saved", { name, reason: error instanceof Error ? error.message : String(error) });
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

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Not allowed here; the next way is tried, and the last one says so.
    return false;
  }
}
