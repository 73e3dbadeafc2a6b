// Looks at a file before it is imported: its columns, which field each feeds, and how many rows cannot be records.
import type { Control } from "../../pipeline/progress";
import type { MappingLine } from "../../pipeline/spec/source";
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
  /** The columns that a person chose instead of the proposed ones; the rows are counted with them. */
  readonly chosen?: { readonly sourceId: string; readonly mapping: readonly MappingLine[] };
}

/** Looks at a file; writes nothing. */
export async function previewFile({ file, sheet, chosen }: PreviewOrder, control: Control): Promise<ImportPreview> {
  const { sources, fields } = await Excel.run((context) => readSpec(context));
  const fileName = file.name;
  const preview = await runJob(
    "previewFile",
    { file, fileName, sheet, sources, fields, ...(chosen && { chosen }) },
    control,
  );
  return { ...preview, fileName, handle: file };
}
