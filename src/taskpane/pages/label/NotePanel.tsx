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
export function NotePanel({ kind, first, onSave, onClose }: NotePanelProps) {
  const styles = useCardStyles();
  const shared = useSharedStyles();
  const { title, hint, field, save } = words[kind];
  const [note, setNote] = useState(first);
  const [isTried, setTried] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    area.current?.focus();
  }, []);
  const isMissing = kind === "unsure" && note.trim() === "";
  const submit = () => {
    setTried(true);
    if (isMissing) area.current?.focus();
    else onSave(note.trim());
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
        <Button onClick={onClose}>{texts.shell.cancel}</Button>
      </div>
    </div>
  );
}
