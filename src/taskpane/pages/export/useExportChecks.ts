// The checks of an export, run anew when the workbook changed.
import { useEffect, useState } from "react";
import type { HandoffError } from "../../../pipeline/errors";
import { checkExport, type ExportChecks } from "../../actions/checkExport";
import { asHandoffError } from "../../hooks/useAction";
import { useOpenWorkbook } from "../../hooks/workspace";

/** How the checking went. */
export type Checking =
  | { readonly status: "checking" }
  | { readonly status: "checked"; readonly checks: ExportChecks }
  | { readonly status: "failed"; readonly error: HandoffError };

/** Checks an export by its id; all records, or only those that no earlier set held. */
export function useExportChecks(exportId: string, onlyNew: boolean): Checking {
  const { overview } = useOpenWorkbook();
  const [checking, setChecking] = useState<Checking>({ status: "checking" });
  useEffect(() => {
    let isWanted = true;
    void look(exportId, onlyNew).then((outcome) => {
      if (isWanted) setChecking(outcome);
    });
    return () => {
      isWanted = false;
    };
  }, [exportId, onlyNew, overview]);
  return checking;
}

async function look(exportId: string, onlyNew: boolean): Promise<Checking> {
  try {
    return { status: "checked", checks: await checkExport(exportId, { onlyNew }) };
  } catch (error) {
    return { status: "failed", error: asHandoffError(error) };
  }
}
