// Counts anew how many rows would go to Quarantine once the person chose other columns.
import { useEffect, useState } from "react";
import { previewFile, type ImportPreview } from "../../actions/previewFile";
import type { Columns } from "../../hooks/jobs";

/** How many rows cannot be records with the columns on screen. */
export type Counted =
  | { readonly status: "counting" }
  | { readonly status: "counted"; readonly rows: number }
  /** The file could not be read again; the import says why. */
  | { readonly status: "uncounted" };

// Several columns are often changed in a row; each count reads the whole file in the worker.
const quietMs = 300;

/** The count for the columns; a newer choice, and leaving the page, ends a count that is under way. */
export function useRecount(preview: ImportPreview, columns: Columns | null): Counted {
  const [last, setLast] = useState<{ readonly columns: Columns; readonly counted: Counted } | null>(null);
  useEffect(() => {
    if (columns === null) return;
    const controller = new AbortController();
    const timer = setTimeout(() => {
      void count(preview, columns, controller.signal).then((counted) => {
        if (!controller.signal.aborted) setLast({ columns, counted });
      });
    }, quietMs);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [preview, columns]);
  if (columns === null) return { status: "counted", rows: preview.wouldQuarantine };
  return last?.columns === columns ? last.counted : { status: "counting" };
}

async function count({ handle: file, how }: ImportPreview, chosen: Columns, signal: AbortSignal): Promise<Counted> {
  const sheet = how.format === "workbook" ? { sheet: how.sheet } : {};
  try {
    const { wouldQuarantine } = await previewFile({ file, ...sheet, chosen }, { signal, onProgress: () => undefined });
    return { status: "counted", rows: wouldQuarantine };
  } catch {
    return { status: "uncounted" };
  }
}
