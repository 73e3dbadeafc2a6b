// Reads how the documents stand whenever the workbook was read, and issues those that are out of date.
import { useCallback, useEffect, useState } from "react";
import type { HandoffError } from "../../../pipeline/errors";
import type { Control } from "../../../pipeline/progress";
import { listDocuments, updateDocuments, type DocumentStanding, type IssuedFile } from "../../actions/documents";
import { useQualityReading } from "../../hooks/quality";
import { asHandoffError, useAction } from "../../hooks/useAction";
import { useOpenWorkbook } from "../../hooks/workspace";

/** How the reading of the documents went. */
export type DocumentsReading =
  | { readonly status: "reading" }
  | { readonly status: "read"; readonly documents: readonly DocumentStanding[] }
  | { readonly status: "unreadable"; readonly error: HandoffError };

/** The documents and the action that issues them. */
export function useDocuments() {
  const { overview, session, hold } = useOpenWorkbook();
  const quality = useQualityReading();
  const figures = quality.status === "read" ? quality.quality : null;
  const [reading, setReading] = useState<DocumentsReading>({ status: "reading" });
  useEffect(() => {
    let isWanted = true;
    void look().then((read) => {
      if (isWanted) setReading(read);
    });
    return () => {
      isWanted = false;
    };
    async function look(): Promise<DocumentsReading> {
      try {
        return { status: "read", documents: await listDocuments(figures, session) };
      } catch (error) {
        return { status: "unreadable", error: asHandoffError(error) };
      }
    }
  }, [overview, figures, session]);
  const issue = useCallback(
    async (ids: readonly DocumentStanding["id"][], control: Control): Promise<readonly IssuedFile[]> => {
      const release = hold();
      try {
        return await updateDocuments({ ids, figures }, session, control);
      } finally {
        void release();
      }
    },
    [figures, hold, session],
  );
  return { reading, update: useAction(issue) };
}
