// Writes the text of a set in slices, so that the pane never stands still, and measures it.
import { HandoffError } from "../../pipeline/errors";
import type { PlannedFile } from "../../pipeline/export/plannedFiles";
import { columnsOf } from "../../pipeline/export/exportItem";
import { formatOf } from "../../pipeline/export/formats";
import type { ExportFile } from "../../pipeline/export/manifest";
import { inFileOrder } from "../../pipeline/export/writeJsonl";
import type { Control } from "../../pipeline/progress";
import type { ExportSpec } from "../../pipeline/spec/export";
import { hexOf } from "../hexOf";

/** A file's text and what tells it from another. */
export interface SetText {
  readonly name: string;
  readonly text: string;
  readonly file: ExportFile;
}

/** How files are written. */
export interface SetOrder {
  readonly exportSpec: ExportSpec;
  readonly control: Control;
}

const sliceMs = 25;

/** Writes a file of records; each line is read again and compared with its record. Throws `export-stopped`, `export-differs`. */
export async function writeSetText(planned: PlannedFile, { exportSpec, control }: SetOrder): Promise<SetText> {
  const { name, split } = planned;
  const columns = columnsOf(exportSpec.columns);
  const format = formatOf(exportSpec);
  const items = inFileOrder(planned.items);
  const lines: string[] = [];
  let begun = performance.now();
  for (const item of items) {
    const line = format.line(item, columns, exportSpec);
    format.check(line, { item, columns, spec: exportSpec });
    lines.push(line);
    if (performance.now() - begun < sliceMs) continue;
    control.onProgress({ stage: "exporting", done: lines.length, of: items.length });
    await new Promise((resolve) => setTimeout(resolve));
    if (control.signal.aborted) throw new HandoffError("export-stopped");
    begun = performance.now();
  }
  if (control.signal.aborted) throw new HandoffError("export-stopped");
  const text = format.header(columns, exportSpec) + lines.join("");
  return { name, text, file: { name, split, records: lines.length, ...(await fingerprint(text)) } };
}

/** The size and the SHA-256 of a text in UTF-8. */
export async function fingerprint(text: string): Promise<{ readonly bytes: number; readonly sha256: string }> {
  const bytes = new TextEncoder().encode(text);
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const sha256 = hexOf(digest);
  return { bytes: bytes.length, sha256 };
}
