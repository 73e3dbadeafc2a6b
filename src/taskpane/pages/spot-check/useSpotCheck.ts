// The spot check as it was read, and the acts on it; each reads it again.
import { useCallback, useEffect, useState } from "react";
import { texts } from "../../../messages/catalogue";
import type { HandoffError } from "../../../pipeline/errors";
import type { Control } from "../../../pipeline/progress";
import {
  checkRecord,
  uncheckRecord,
  fillInChecks,
  type CheckOrder,
  type PlannedCheck,
} from "../../actions/checkRecord";
import { drawSpotCheck } from "../../actions/drawSpotCheck";
import { readSpotCheck, type SpotCheckState } from "../../actions/readSpotCheck";
import { useShell } from "../../hooks/shell";
import { asHandoffError, useAction, type ActionHandle } from "../../hooks/useAction";
import { useOpenWorkbook } from "../../hooks/workspace";

type Read =
  | { readonly status: "reading" }
  | { readonly status: "read"; readonly state: SpotCheckState | null }
  | { readonly status: "unreadable"; readonly error: HandoffError };

/** A check of this visit. */
export interface LastCheck extends PlannedCheck {
  readonly entry: string;
}

/** What the page works with. */
export interface SpotCheck {
  readonly read: Read;
  readonly refresh: () => Promise<void>;
  /** Draws with a reason; an empty one where none is needed. */
  readonly drawing: ActionHandle<string, string>;
  readonly checking: ActionHandle<CheckOrder, void>;
  readonly undoing: ActionHandle<LastCheck, void>;
  readonly filling: ActionHandle<null, number>;
  /** The checks of this visit, the last one last. */
  readonly given: readonly LastCheck[];
}

const { spotCheck: words } = texts;

/** Reads the spot check when the page opens; while it is open the page knows best. */
export function useSpotCheck(): SpotCheck {
  const { read, refresh } = useReading();
  const { session } = useOpenWorkbook();
  const drawing = useAction(
    useCallback(
      async (reason: string, control: Control) => {
        const id = await drawSpotCheck(reason, session, control);
        await refresh();
        return id;
      },
      [session, refresh],
    ),
  );
  const filling = useAction(
    useCallback(async () => {
      const rows = await fillInChecks(session);
      await refresh();
      return rows;
    }, [session, refresh]),
  );
  return { read, refresh, drawing, filling, ...useChecks(refresh) };
}

function useReading(): Pick<SpotCheck, "read" | "refresh"> {
  const { person, hold } = useOpenWorkbook();
  const [read, setRead] = useState<Read>({ status: "reading" });
  const refresh = useCallback(async () => {
    const next = await lookFor(person.id);
    setRead(next);
  }, [person.id]);
  useEffect(() => {
    const release = hold();
    void lookFor(person.id).then(setRead);
    return () => void release();
  }, [hold, person.id]);
  return { read, refresh };
}

async function lookFor(contactId: string): Promise<Read> {
  try {
    return { status: "read", state: await readSpotCheck(contactId) };
  } catch (error) {
    return { status: "unreadable", error: asHandoffError(error) };
  }
}

function useChecks(refresh: () => Promise<void>): Pick<SpotCheck, "checking" | "undoing" | "given"> {
  const { session } = useOpenWorkbook();
  const { announce } = useShell();
  const [given, setGiven] = useState<readonly LastCheck[]>([]);
  const checking = useAction(
    useCallback(
      async (order: CheckOrder) => {
        const check = await checkRecord(order, session);
        setGiven((now) => [...now, { ...check, entry: order.entry }]);
        announce(saidOf(check));
        await refresh();
      },
      [session, announce, refresh],
    ),
  );
  const undoing = useAction(
    useCallback(
      async ({ entry, recordId: record }: LastCheck) => {
        await uncheckRecord(entry, session);
        setGiven((now) => now.filter((one) => one.entry !== entry));
        announce(words.undone({ record }));
        await refresh();
      },
      [session, announce, refresh],
    ),
  );
  return { checking, undoing, given };
}

/** What was saved, in a sentence. */
export function saidOf({ agrees, old: before, new: label }: PlannedCheck): string {
  return agrees ? words.agreed({ label }) : words.differed({ label, before });
}
