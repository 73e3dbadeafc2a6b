// In the place of the labels: a field for a text about the record, and two buttons.
import { Button, Field, Textarea } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { texts } from "../../../messages/catalogue";
import { Primary } from "../../components/buttons";
import { useSharedStyles } from "../../components/styles";
import { useCardStyles } from "./cardStyles";

/** The words of a panel. */
export interface PanelWords {
  readonly title: string;
  readonly field: string;
  readonly hint: string;
  readonly save: string;
  /** What is said of an empty field; absent where it may stay empty. */
  readonly required?: string;
}

interface TextPanelProps {
  readonly words: PanelWords;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onSubmit: (text: string) => void;
  readonly onCancel: () => void;
  /** How the sending stands, above the field. */
  readonly status?: ReactNode;
}

/** A field and two buttons. Escape leaves it. */
export function TextPanel({ words, value, onChange, onSubmit, onCancel, status }: TextPanelProps) {
  const styles = useCardStyles();
  const shared = useSharedStyles();
  const [isTried, setTried] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    area.current?.focus();
  }, []);
  const missing = value.trim() === "" ? words.required : undefined;
  const submit = () => {
    setTried(true);
    if (missing === undefined) onSubmit(value.trim());
    else area.current?.focus();
  };
  return (
    <div
      className={styles.panel}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        onCancel();
      }}
    >
      <h2 className={styles.panelTitle}>{words.title}</h2>
      {status}
      <Field
        label={words.field}
        hint={words.hint}
        {...(missing !== undefined && isTried ? { validationState: "error", validationMessage: missing } : {})}
      >
        <Textarea
          textarea={{ ref: area }}
          rows={2}
          value={value}
          onChange={(_, data) => {
            onChange(data.value);
          }}
        />
      </Field>
      <div className={shared.row}>
        <Primary onClick={submit}>{words.save}</Primary>
        <Button onClick={onCancel}>{texts.shell.cancel}</Button>
      </div>
    </div>
  );
}
