// What was typed in a form, and saving it: as a change of the pipeline, or as a request where the provider has locked it.
import { useCallback, useState } from "react";
import { texts } from "../../../messages/catalogue";
import type { Lock } from "../../../pipeline/spec/lockOf";
import type { SpecProblem } from "../../../pipeline/spec/problem";
import { changePipeline, undoPipelineChange, type SpecOrder } from "../../actions/changePipeline";
import { requestChange, type RequestOutcome } from "../../actions/requestChange";
import { useAction } from "../../hooks/useAction";
import { useOpenWorkbook } from "../../hooks/workspace";
import { editsOf, type FormMember } from "./formFields";

/** What became of the form. */
export type FormOutcome =
  | { readonly kind: "problems"; readonly problems: readonly SpecProblem[] }
  | { readonly kind: "changed"; readonly changeId: string; readonly version: string }
  | { readonly kind: "undone" }
  | { readonly kind: "requested"; readonly people: string; readonly file: RequestedFile };

type RequestedFile = Omit<Extract<RequestOutcome, { readonly ok: true }>, "ok">;

type Act = { readonly kind: "save"; readonly order: SpecOrder } | { readonly kind: "undo"; readonly changeId: string };

const shortestReason = 3;

/** The form of a member. */
export function useMemberForm(member: FormMember, lock: Lock | null) {
  const { overview } = useOpenWorkbook();
  // The form belongs to the version that it was filled from, also when the workbook is read again behind it.
  const [version] = useState(overview.spec.pipeline.version);
  const [typed, setTyped] = useState<ReadonlyMap<string, readonly string[]>>(new Map());
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState<string | null>(null);
  const action = useSaving(lock);
  const { state, start } = action;
  const edits = editsOf(member, typed);
  return {
    ...{ typed, reason, setReason, missing, action },
    type: (path: string, value: readonly string[]) => {
      setTyped(new Map([...typed, [path, value]]));
    },
    submit: () => {
      const lack = lackOf(edits.length, reason);
      setMissing(lack);
      if (lack === null) void start({ kind: "save", order: { version, edits, reason: reason.trim() } });
    },
    undo: () => {
      if (state.status === "done" && state.result.kind === "changed") {
        void start({ kind: "undo", changeId: state.result.changeId });
      }
    },
  };
}

function useSaving(lock: Lock | null) {
  const { overview, session, hold } = useOpenWorkbook();
  const asked = overview.spec.contacts.filter(({ roles }) => lock !== null && roles.includes(lock.requestToRole));
  const people = texts.setupForms.people(asked.map(({ name }) => name));
  const run = useCallback(
    async (act: Act): Promise<FormOutcome> => {
      const release = hold();
      try {
        if (act.kind === "save") return await (lock === null ? saved(act.order) : requested(act.order));
        await undoPipelineChange(act.changeId, session);
        return { kind: "undone" };
      } finally {
        void release();
      }
      async function saved(order: SpecOrder): Promise<FormOutcome> {
        const outcome = await changePipeline(order, session);
        return outcome.ok ? { kind: "changed", ...outcome } : { kind: "problems", problems: outcome.problems };
      }
      async function requested(order: SpecOrder): Promise<FormOutcome> {
        const outcome = await requestChange(order, session);
        if (!outcome.ok) return { kind: "problems", problems: outcome.problems };
        return { kind: "requested", people, file: outcome };
      }
    },
    [hold, lock, people, session],
  );
  return useAction<Act, FormOutcome>(run);
}

function lackOf(edits: number, reason: string): string | null {
  if (edits === 0) return texts.setupForms.nothingChanged;
  return reason.trim().length < shortestReason ? texts.setupForms.whyMissing : null;
}
