// In the place of the labels: why one is unsure, or a note on the record.
import { useEffect, useRef, useState } from "react";
import { texts } from "../../../messages/catalogue";
import { TextPanel } from "./TextPanel";

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
    required: texts.label.unsureRequired,
  },
  note: {
    title: texts.label.noteTitle,
    hint: texts.label.noteHint,
    field: texts.label.noteField,
    save: texts.label.saveNote,
  },
};

/** What was written stays with the record when it is left. */
export function NotePanel({ kind, first, onSave, onClose, onLeave }: NotePanelProps) {
  const [note, setNote] = useState(first);
  const settle = useLeaving(note === first ? null : note, onLeave);
  return (
    <TextPanel
      words={words[kind]}
      value={note}
      onChange={setNote}
      onSubmit={(text) => {
        settle(() => {
          onSave(text);
        });
      }}
      onCancel={() => {
        settle(onClose);
      }}
    />
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
