// Who was asked to answer, because a gate was not passed, an annotator asked or the trail is broken: until when, with which
// evidence; and the answers.
import { Button, Field, Textarea } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import { texts } from "../../messages/catalogue";
import { answerEscalation, type EscalationAnswer } from "../actions/answerEscalation";
import type { Overview } from "../actions/readOverview";
import { useShell } from "../hooks/shell";
import { useAction } from "../hooks/useAction";
import { useOpenWorkbook } from "../hooks/workspace";
import { ActionStatus } from "./ActionStatus";
import { ButtonTo } from "./buttons";
import { Line } from "./Line";
import { Section } from "./Section";
import { Small } from "./Small";
import { Status } from "./Status";
import { useSharedStyles } from "./styles";

type Escalation = Overview["escalations"][number];

const { escalations: words } = texts;

interface EscalationsProps {
  /** Shows answered ones too. */
  readonly withAnswered?: boolean;
}

/** A line an escalation; nothing where there is none. */
export function Escalations({ withAnswered = false }: EscalationsProps) {
  const { overview } = useOpenWorkbook();
  const open = overview.escalations.filter(({ answer }) => answer === null);
  const answered = withAnswered ? overview.escalations.filter(({ answer }) => answer !== null) : [];
  if (open.length + answered.length === 0) return null;
  return (
    <Section title={words.title}>
      {open.map((one) => (
        <OpenLine key={one.id} escalation={one} />
      ))}
      {answered.toReversed().map((one) => (
        <AnsweredLine key={one.id} escalation={one} />
      ))}
    </Section>
  );
}

interface LineProps {
  readonly escalation: Escalation;
}

function OpenLine({ escalation }: LineProps) {
  const [isAnswering, setAnswering] = useState(false);
  const { id, title } = escalation;
  const openForm = () => {
    setAnswering(true);
  };
  return (
    <Line
      lead={<Status kind="warn" />}
      title={words.of({ id, title })}
      note={<OpenNote escalation={escalation} />}
      {...(isAnswering ? {} : { end: <Way escalation={escalation} onAnswer={openForm} /> })}
    >
      {isAnswering && (
        <AnswerForm
          id={id}
          onCancel={() => {
            setAnswering(false);
          }}
        />
      )}
    </Line>
  );
}

// A question is answered where its record is decided.
function Way({ escalation, onAnswer }: LineProps & { readonly onAnswer: () => void }) {
  if (escalation.about === "question")
    return (
      <ButtonTo to="review" size="small">
        {words.toReview}
      </ButtonTo>
    );
  return (
    <Button size="small" aria-label={words.answerOf(escalation)} onClick={onAnswer}>
      {words.answer}
    </Button>
  );
}

function OpenNote({ escalation }: LineProps) {
  const { evidence, toAttach } = escalation;
  const kinds = Object.keys(evidence);
  return (
    <>
      <div>{useAbout(escalation)}</div>
      <div>{useDue(escalation)}</div>
      {kinds.length > 0 && <div>{words.carries({ kinds })}</div>}
      {toAttach.length > 0 && <div>{words.toAttach({ kinds: toAttach })}</div>}
    </>
  );
}

function useAbout({ about, gate, subject }: Escalation): string {
  const { quality } = useOpenWorkbook().overview.spec;
  if (about === "question") return words.aboutRecord({ record: subject });
  if (about === "trail") return words.aboutTrail({ event: subject });
  return words.about({ gate: quality.gates.find(({ id }) => id === gate)?.title ?? gate, subject });
}

function useDue({ toRole, dueAt, thenRole, thenDueAt }: Escalation): string {
  const { overview, session } = useOpenWorkbook();
  const [now] = useState(session.now);
  const title = (role: string) => overview.spec.roles.find(({ id }) => id === role)?.title ?? role;
  if (now <= dueAt) return words.due({ role: title(toRole), at: dueAt });
  return words.overdue({ role: title(toRole), at: dueAt, next: title(thenRole), until: thenDueAt });
}

function AnsweredLine({ escalation }: LineProps) {
  const { overview } = useOpenWorkbook();
  const { id, title, answer } = escalation;
  const name = overview.spec.contacts.find((contact) => contact.id === answer?.by)?.name ?? answer?.by ?? "";
  return (
    <Line
      lead={<Status kind="pass" />}
      title={words.of({ id, title })}
      note={
        <>
          <div>{useAbout(escalation)}</div>
          <div>{answer?.text}</div>
          <Small>{words.answeredBy({ name, at: answer?.at ?? "" })}</Small>
        </>
      }
      end={words.answered}
    />
  );
}

function AnswerForm({ id, onCancel }: { readonly id: string; readonly onCancel: () => void }) {
  const shared = useSharedStyles();
  const { session, refresh } = useOpenWorkbook();
  const { announce } = useShell();
  const [text, setText] = useState("");
  const saving = useAction(
    useCallback(
      async (order: EscalationAnswer) => {
        await answerEscalation(order, session);
        announce(words.saved(order));
        await refresh();
      },
      [session, announce, refresh],
    ),
  );
  const answer = text.trim();
  return (
    <>
      <Field label={words.field} hint={words.hint}>
        <Textarea
          rows={2}
          value={text}
          onChange={(_, { value }) => {
            setText(value);
          }}
        />
      </Field>
      <div className={shared.row}>
        <Button disabledFocusable={answer === ""} onClick={() => void saving.start({ id, answer })}>
          {words.save}
        </Button>
        <Button appearance="subtle" onClick={onCancel}>
          {texts.shell.cancel}
        </Button>
      </div>
      <ActionStatus state={saving.state} title={words.saving} />
    </>
  );
}
