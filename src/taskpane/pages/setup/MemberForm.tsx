// The form of one member of a section: what was typed, why, and the problems at their fields in the spec's own words.
import { Button, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { texts } from "../../../messages/catalogue";
import type { Lock } from "../../../pipeline/spec/lockOf";
import type { SpecProblem } from "../../../pipeline/spec/problem";
import { ActionStatus } from "../../components/ActionStatus";
import { Primary } from "../../components/buttons";
import { Page } from "../../components/Page";
import { SavedFile } from "../../components/SavedFile";
import { Small } from "../../components/Small";
import type { ActionState } from "../../hooks/useAction";
import { FieldInput, ReasonInput } from "./FieldInput";
import type { FormField, FormMember } from "./formFields";
import { useMemberForm, type FormOutcome } from "./useMemberForm";

interface MemberFormProps {
  readonly member: FormMember;
  /** The lock of its section; `null` where it can be changed here. */
  readonly lock: Lock | null;
  readonly onBack: () => void;
}

/** Fields, reason, and one button: save the change, or save a request for it. */
export function MemberForm({ member, lock, onBack }: MemberFormProps) {
  const form = useMemberForm(member, lock);
  const { state } = form.action;
  const problems = problemsIn(state);
  const others = problems.filter((problem) => !member.fields.some((field) => isAt(problem, field)));
  const isDone = state.status === "done" && state.result.kind !== "problems";
  return (
    <Page
      view={isDone ? "setup/done" : "setup/form"}
      title={member.title}
      back={onBack}
      footer={
        !isDone &&
        state.status !== "running" && (
          <Primary onClick={form.submit}>
            {lock === null ? texts.setupForms.save : texts.setupForms.saveRequest}
          </Primary>
        )
      }
    >
      <ActionStatus state={state} title={texts.setupForms.saving} />
      {isDone && <Done outcome={state.result} onUndo={form.undo} />}
      {others.length > 0 && <Others problems={others} />}
      {!isDone && (
        <>
          {member.fields.map((field) => (
            <FieldInput
              key={field.path}
              field={field}
              value={form.typed.get(field.path) ?? field.value}
              problem={problems.find((problem) => isAt(problem, field)) ?? null}
              onChange={(value) => {
                form.type(field.path, value);
              }}
            />
          ))}
          <ReasonInput value={form.reason} missing={form.missing} onChange={form.setReason} />
        </>
      )}
    </Page>
  );
}

function problemsIn(state: ActionState<FormOutcome>): readonly SpecProblem[] {
  return state.status === "done" && state.result.kind === "problems" ? state.result.problems : [];
}

function isAt({ path }: SpecProblem, field: FormField): boolean {
  return path === field.path || path.startsWith(`${field.path}.`) || path.startsWith(`${field.path}[`);
}

function Others({ problems }: { readonly problems: readonly SpecProblem[] }) {
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{texts.setupForms.problems}</MessageBarTitle>
        {problems.map(({ path, rule, remedy }) => (
          <div key={`${path} ${rule}`}>
            {path}: {rule} {remedy}
          </div>
        ))}
      </MessageBarBody>
    </MessageBar>
  );
}

interface DoneProps {
  readonly outcome: Exclude<FormOutcome, { readonly kind: "problems" }>;
  readonly onUndo: () => void;
}

function Done({ outcome, onUndo }: DoneProps) {
  const { changed, changedNote, undone, requested, requestedNote, undo } = texts.setupForms;
  const title = {
    changed: () => changed(outcome.kind === "changed" ? outcome : { version: "" }),
    undone: () => undone,
    requested: () => requested(outcome.kind === "requested" ? outcome : { people: "" }),
  }[outcome.kind]();
  return (
    <>
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{title}</MessageBarTitle>
          {outcome.kind === "requested" ? requestedNote : outcome.kind === "changed" && changedNote}
        </MessageBarBody>
      </MessageBar>
      {outcome.kind === "changed" && (
        <Small>
          <Button size="small" onClick={onUndo}>
            {undo}
          </Button>
        </Small>
      )}
      {outcome.kind === "requested" && <SavedFile {...outcome.file} />}
    </>
  );
}
