// Looks at a file before it is imported: its columns, which field each feeds, and how many rows cannot be records.
import type { Control } from "../../pipeline/progress";
import { readSpec } from "../../workbook/storedSpec";
import type { JobResult } from "../worker/jobs";
import { runJob } from "../worker/runJob";

/** What is known of a file before it is imported. */
export interface ImportPreview extends JobResult<"previewFile"> {
  readonly fileName: string;
  /** The file itself, for the import. */
  readonly handle: File;
}

/** Which file, and which of its sheets where a person chose one. */
export interface PreviewOrder {
  readonly file: File;
  readonly sheet?: string;
}

/** Looks at a file; writes nothing. */
export async function previewFile({ file, sheet }: PreviewOrder, control: Control): Promise<ImportPreview> {
  const { sources, fields } = await Excel.run((context) => readSpec(context));
  const fileName = file.name;
  const preview = await runJob("previewFile", { file, fileName, sheet, sources, fields }, control);
  return { ...preview, fileName, handle: file };
}
