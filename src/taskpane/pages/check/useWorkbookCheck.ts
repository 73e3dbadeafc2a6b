// The state of Check workbook: it looks when the page is opened, and shows what was restored until it looks again.
import { useCallback, useEffect, useState } from "react";
import type { HandoffError } from "../../../pipeline/errors";
import type { Control } from "../../../pipeline/progress";
import { checkWorkbook, restoreWorkbook, type RepairResult, type WorkbookCheck } from "../../actions/checkWorkbook";
import { asHandoffError, useAction, type ActionState } from "../../hooks/useAction";
import { useWorkspace } from "../../hooks/workspace";

/** Where the check stands. */
export type CheckState =
  | { readonly kind: "looking" }
  | { readonly kind: "ok"; readonly check: WorkbookCheck }
  | { readonly kind: "found"; readonly check: WorkbookCheck }
  | { readonly kind: "restored"; readonly result: RepairResult }
  | { readonly kind: "failed"; readonly error: HandoffError };

/** The check, and what a person can do with it. */
export interface WorkbookChecking {
  readonly state: CheckState;
  readonly restoring: ActionState<RepairResult>;
  readonly look: () => void;
  readonly restore: () => void;
}

/** Looks at once. */
export function useWorkbookCheck(): WorkbookChecking {
  const { session, hold } = useWorkspace();
  const [state, setState] = useState<CheckState>({ kind: "looking" });
  const run = useCallback(
    async (_: null, control: Control) => {
      const release = hold();
      try {
        const result = await restoreWorkbook(session, control);
        setState({ kind: "restored", result });
        return result;
      } finally {
        await release();
      }
    },
    [session, hold],
  );
  const { state: restoring, start, reset } = useAction(run);
  const look = useCallback(() => {
    reset();
    setState({ kind: "looking" });
    void lookNow().then(setState);
  }, [reset]);
  useEffect(() => {
    void lookNow().then(setState);
  }, []);
  const restore = useCallback(() => {
    void start(null);
  }, [start]);
  return { state, restoring, look, restore };
}

async function lookNow(): Promise<CheckState> {
  try {
    const check = await checkWorkbook();
    return { kind: check.faults.length === 0 ? "ok" : "found", check };
  } catch (error) {
    return { kind: "failed", error: asHandoffError(error) };
  }
}
