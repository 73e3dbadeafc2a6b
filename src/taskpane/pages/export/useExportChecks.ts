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

/** Checks an export by its id. */
export function useExportChecks(exportId: string): Checking {
  const { overview } = useOpenWorkbook();
  const [checking, setChecking] = useState<Checking>({ status: "checking" });
  useEffect(() => {
    let isWanted = true;
    void look(exportId).then((outcome) => {
      if (isWanted) setChecking(outcome);
    });
    return () => {
      isWanted = false;
    };
  }, [exportId, overview]);
  return checking;
}

async function look(exportId: string): Promise<Checking> {
  try {
    return { status: "checked", checks: await checkExport(exportId) };
  } catch (error) {
    return { status: "failed", error: asHandoffError(error) };
  }
}
