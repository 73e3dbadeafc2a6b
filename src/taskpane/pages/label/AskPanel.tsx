// In the place of the labels: a question about the record, for whoever decides.
import { Button, Field, Textarea } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState } from "react";
import { texts } from "../../../messages/catalogue";
import { listed } from "../../../messages/format";
import { holdersOf } from "../../../pipeline/spec/mayDo";
import { askAdjudicator } from "../../actions/askAdjudicator";
import { ActionStatus } from "../../components/ActionStatus";
import { Primary } from "../../components/buttons";
import { useSharedStyles } from "../../components/styles";
import { useShell } from "../../hooks/shell";
import { useAction } from "../../hooks/useAction";
import { useOpenWorkbook } from "../../hooks/workspace";
import type { Desk } from "../../labelling/desk";
import { useCardStyles } from "./cardStyles";

interface AskPanelProps {
  readonly desk: Desk;
  readonly recordId: string;
  readonly onClose: () => void;
}

/** A field and two buttons. The words stay in the field until they are in Review; Escape leaves it. */
export function AskPanel({ desk, recordId, onClose }: AskPanelProps) {
  const styles = useCardStyles();
  const shared = useSharedStyles();
  const { overview } = useOpenWorkbook();
  const [question, setQuestion] = useState("");
  const [isTried, setTried] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const asking = useAsking({ desk, recordId, onClose });
  useEffect(() => {
    area.current?.focus();
  }, []);
  const people = listed(holdersOf(overview.spec, "adjudicate").map(({ name }) => name));
  const isMissing = question.trim() === "";
  const isBusy = asking.state.status === "running";
  const submit = () => {
    setTried(true);
    if (isMissing) area.current?.focus();
    else if (!isBusy) void asking.start(question.trim());
  };
  return (
    <div
      className={styles.panel}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        onClose();
      }}
    >
      <h2 className={styles.panelTitle}>{texts.label.askTitle({ people })}</h2>
      <ActionStatus state={asking.state} title={texts.label.sending} />
      <Field
        label={texts.label.askField}
        hint={texts.label.askHint({ people })}
        {...(isMissing && isTried ? { validationState: "error", validationMessage: texts.label.askRequired } : {})}
      >
        <Textarea
          textarea={{ ref: area }}
          rows={2}
          value={question}
          onChange={(_, { value }) => {
            setQuestion(value);
          }}
        />
      </Field>
      <div className={shared.row}>
        <Primary onClick={submit}>{texts.label.sendAndNext}</Primary>
        <Button onClick={onClose}>{texts.shell.cancel}</Button>
      </div>
    </div>
  );
}

// The record goes to the end of the queue once its question is in Review.
function useAsking({ desk, recordId, onClose }: AskPanelProps) {
  const { person, session } = useOpenWorkbook();
  const { announce } = useShell();
  return useAction(
    useCallback(
      async (question: string) => {
        await askAdjudicator({ contactId: person.id, recordId, question }, session);
        announce(texts.label.asked);
        onClose();
        desk.skip();
      },
      [person, recordId, session, announce, onClose, desk],
    ),
  );
}
