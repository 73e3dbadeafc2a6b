// In the place of the labels: why one is unsure, or a note on the record.
import { Button, Field, Textarea } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { texts } from "../../../messages/catalogue";
import { Primary } from "../../components/buttons";
import { useSharedStyles } from "../../components/styles";
import { useCardStyles } from "./cardStyles";

interface NotePanelProps {
  readonly kind: "unsure" | "note";
  /** The note that is there already. */
  readonly first: string;
  readonly onSave: (note: string) => void;
  readonly onClose: () => void;
  /** Called with what was written when the page is left without saving or cancelling. */
  readonly onLeave: (note: string) => void;
}

const words = {
  unsure: {
    title: texts.label.unsureTitle,
    hint: texts.label.unsureHint,
    field: texts.label.unsureField,
    save: texts.label.saveAndNext,
  },
  note: {
    title: texts.label.noteTitle,
    hint: texts.label.noteHint,
    field: texts.label.noteField,
    save: texts.label.saveNote,
  },
};

/** A field and two buttons. Escape leaves it. */
export function NotePanel({ kind, first, onSave, onClose, onLeave }: NotePanelProps) {
  const styles = useCardStyles();
  const shared = useSharedStyles();
  const { title, hint, field, save } = words[kind];
  const [note, setNote] = useState(first);
  const [isTried, setTried] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    area.current?.focus();
  }, []);
  const settle = useLeaving(note === first ? null : note, onLeave);
  const isMissing = kind === "unsure" && note.trim() === "";
  const submit = () => {
    setTried(true);
    if (isMissing) area.current?.focus();
    else
      settle(() => {
        onSave(note.trim());
      });
  };
  const cancel = () => {
    settle(onClose);
  };
  return (
    <div
      className={styles.panel}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        cancel();
      }}
    >
      <h2 className={styles.panelTitle}>{title}</h2>
      <Field
        label={field}
        hint={hint}
        {...(isMissing && isTried ? { validationState: "error", validationMessage: texts.label.unsureRequired } : {})}
      >
        <Textarea
          textarea={{ ref: area }}
          rows={2}
          value={note}
          onChange={(_, { value }) => {
            setNote(value);
          }}
        />
      </Field>
      <div className={shared.row}>
        <Primary onClick={submit}>{save}</Primary>
        <Button onClick={cancel}>{texts.shell.cancel}</Button>
      </div>
    </div>
  );
}

// Nothing that was written is lost when somebody goes to another page meanwhile.
function useLeaving(unsaved: string | null, onLeave: (note: string) => void) {
  const latest = useRef({ unsaved, onLeave, isSettled: false });
  useEffect(() => {
    latest.current = { ...latest.current, unsaved, onLeave };
  }, [unsaved, onLeave]);
  useEffect(
    () => () => {
      const { unsaved: note, onLeave: leave, isSettled } = latest.current;
      if (note !== null && !isSettled) leave(note);
    },
    [],
  );
  return (act: () => void) => {
    latest.current = { ...latest.current, isSettled: true };
    act();
  };
}
