// The audit trail as the page knows it: the newest events, what Verify found, what was changed outside Handoff.
import { useCallback, useEffect, useState } from "react";
import type { ChainReport } from "../../../pipeline/audit/verifyChain";
import type { HandoffError } from "../../../pipeline/errors";
import type { Control } from "../../../pipeline/progress";
import { readOutsideEdits, settleEdits, type OutsideEdit, type SettlementOrder } from "../../actions/outsideEdits";
import { readAudit, type AuditNews } from "../../actions/readAudit";
import { verifyTrail } from "../../actions/verifyTrail";
import { asHandoffError, useAction, type ActionHandle } from "../../hooks/useAction";
import { useOpenWorkbook } from "../../hooks/workspace";

const atFirst = 500;

/** What the page works with. */
export interface Audit {
  /** `null` until it was read once. */
  readonly news: AuditNews | null;
  /** `null` while the cells are compared. */
  readonly outside: readonly OutsideEdit[] | null;
  readonly error: HandoffError | null;
  readonly verifying: ActionHandle<null, ChainReport>;
  readonly settling: ActionHandle<SettlementOrder, SettlementOrder>;
  readonly showEarlier: () => void;
  readonly refresh: () => Promise<void>;
}

/** Reads when the page opens, and again after every act on it. */
export function useAudit(): Audit {
  const { session } = useOpenWorkbook();
  const [most, setMost] = useState(atFirst);
  const [read, setRead] = useState<Pick<Audit, "news" | "outside" | "error">>({
    news: null,
    outside: null,
    error: null,
  });
  const refresh = useCallback(async () => {
    try {
      const news = await readAudit(most);
      setRead((now) => ({ ...now, news, error: null }));
      const outside = await readOutsideEdits(session);
      setRead((now) => ({ ...now, outside }));
    } catch (error) {
      setRead((now) => ({ ...now, error: asHandoffError(error) }));
    }
  }, [most, session]);
  useEffect(() => {
    void refresh();
  }, [refresh]);
  const acts = useActs(refresh);
  return {
    ...{ ...read, ...acts, refresh },
    showEarlier: () => {
      setMost((now) => now + atFirst);
    },
  };
}

function useActs(refresh: () => Promise<void>): Pick<Audit, "verifying" | "settling"> {
  const { session } = useOpenWorkbook();
  const verify = useCallback((_: null, control: Control) => verifyTrail(session, control), [session]);
  const settle = useCallback(
    async (order: SettlementOrder) => {
      await settleEdits(order, session);
      return order;
    },
    [session],
  );
  return {
    verifying: useAction(useThenRefresh(refresh, verify)),
    settling: useAction(useThenRefresh(refresh, settle)),
  };
}

// The pane's own writes do not make it read the workbook meanwhile; the page is read again however it ends.
function useThenRefresh<Order, Result>(
  refresh: () => Promise<void>,
  act: (order: Order, control: Control) => Promise<Result>,
) {
  const { hold } = useOpenWorkbook();
  return useCallback(
    async (order: Order, control: Control) => {
      const release = hold();
      try {
        return await act(order, control);
      } finally {
        await refresh();
        void release();
      }
    },
    [act, hold, refresh],
  );
}
