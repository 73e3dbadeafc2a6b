// What the adjudicator fills in, checked when it is given, and written.
import { useCallback, useState } from "react";
import { texts } from "../../../messages/catalogue";
import { decideRecord, type DecisionOrder } from "../../actions/decideRecord";
import type { OpenCase } from "../../actions/readReview";
import { useShell } from "../../hooks/shell";
import { useAction, type ActionState } from "../../hooks/useAction";
import { useOpenWorkbook } from "../../hooks/workspace";
import { labelName } from "../../labelling/labelLooks";
import type { Review } from "./useReview";

/** The form of a record. */
export interface Decision {
  readonly labelId: string;
  /** In the words of the sheet. */
  readonly reason: string;
  readonly rule: string;
  readonly fill: (part: Partial<Pick<Decision, "labelId" | "reason" | "rule">>) => void;
  /** After a first try, what is missing is said beside its field. */
  readonly isTried: boolean;
  readonly submit: () => void;
  readonly state: ActionState<void>;
}

const blank = { labelId: "", reason: "", rule: "" };

/** Keeps the form of the record on screen. */
export function useDecision(current: OpenCase, review: Review): Decision {
  const { session, person, overview } = useOpenWorkbook();
  const { announce } = useShell();
  const { settle, queue } = review;
  const [form, setForm] = useState(blank);
  const [isTried, setTried] = useState(false);
  const deciding = useAction(
    useCallback(
      async (order: DecisionOrder) => {
        await decideRecord(order, session);
        const label = labelName(overview.spec.taxonomy, order.labelId);
        announce(texts.review.decidedSpoken({ label, left: queue.length - 1 }));
        settle(order, person.name, session.now());
      },
      [session, person, overview, announce, settle, queue],
    ),
  );
  const submit = () => {
    setTried(true);
    const isMissing = form.labelId === "" || form.reason === "";
    if (isMissing || deciding.state.status === "running") return;
    void deciding.start({ recordId: current.recordId, ...form, rule: form.rule.trim() });
  };
  const fill: Decision["fill"] = (part) => {
    setForm((now) => ({ ...now, ...part }));
  };
  return { ...form, fill, isTried, submit, state: deciding.state };
}
