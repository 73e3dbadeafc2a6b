// Copies a text; where the browser forbids it, shows the text selected, ready for Ctrl+C.
import { Textarea, makeStyles } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { texts } from "../../messages/catalogue";
import { useShell } from "../hooks/shell";
import { Small } from "./Small";

const useStyles = makeStyles({ text: { width: "100%", display: "block" } });

interface CopyTextProps {
  readonly text: string;
  /** Said when it was copied. */
  readonly done: string;
  /** Draws the button or link that copies. */
  readonly children: (copy: () => void) => ReactNode;
}

/** Draws its child, and what became of the copying. */
export function CopyText({ text, done, children }: CopyTextProps) {
  const styles = useStyles();
  const { announce } = useShell();
  const [outcome, setOutcome] = useState<"none" | "copied" | "blocked">("none");
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => {
        setOutcome("copied");
        announce(done);
      },
      () => {
        setOutcome("blocked");
        announce(texts.shell.copyBlocked);
      },
    );
  };
  return (
    <>
      {children(copy)}
      {outcome === "copied" && <Small>{done}</Small>}
      {outcome === "blocked" && (
        <>
          <Small>{texts.shell.copyBlocked}</Small>
          <Textarea
            className={styles.text}
            aria-label={texts.shell.report}
            readOnly
            defaultValue={text}
            ref={selectAll}
          />
        </>
      )}
    </>
  );
}

function selectAll(area: HTMLTextAreaElement | null): void {
  area?.select();
}
