// A button that opens the file dialog; the file input itself is hidden.
import { Button, type ButtonProps } from "@fluentui/react-components";
import { useRef, type ChangeEvent, type ReactNode } from "react";

interface ChooseFileProps {
  /** Says what the file is, to a screen reader. */
  readonly label: string;
  /** Which files the dialog shows, as the browser writes it. */
  readonly accept: string;
  readonly appearance: NonNullable<ButtonProps["appearance"]>;
  readonly onChoose: (file: File) => void;
  readonly children: ReactNode;
}

/** Lets a person choose one file. The same file can be chosen again. */
export function ChooseFile({ label, accept, appearance, onChoose, children }: ChooseFileProps) {
  const input = useRef<HTMLInputElement>(null);
  const changed = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const file = currentTarget.files?.[0];
    currentTarget.value = "";
    if (file) onChoose(file);
  };
  return (
    <>
      <Button
        appearance={appearance}
        {...(appearance === "primary" ? { "data-primary": true } : {})}
        onClick={() => input.current?.click()}
      >
        {children}
      </Button>
      <input ref={input} type="file" hidden aria-label={label} accept={accept} onChange={changed} />
    </>
  );
}
