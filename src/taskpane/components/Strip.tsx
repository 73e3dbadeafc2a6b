// The foot of the pane: always says what is saved.
import { makeStyles, tokens } from "@fluentui/react-components";
import { texts } from "../../messages/catalogue";
import type { InterruptedChange } from "../actions/readOverview";
import { useShell, type Saving } from "../hooks/shell";
import { useStore } from "../hooks/store";
import { useWorkspace } from "../hooks/workspace";
import { narrow, noteType } from "./styles";

const useStyles = makeStyles({
  strip: {
    ...noteType,
    flexShrink: 0,
    boxSizing: "border-box",
    height: "24px",
    padding: `3px ${tokens.spacingHorizontalL}`,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground3,
    ...narrow,
  },
});

/** One line. It is not a live region: what is new is announced apart. */
export function Strip() {
  const styles = useStyles();
  const { workbook } = useWorkspace();
  const saving = useStore(useShell().saving);
  const interrupted = workbook.status === "open" ? workbook.overview.interrupted : null;
  return <footer className={styles.strip}>{interrupted ? interruptedText(interrupted) : savingText(saving)}</footer>;
}

// A run can break off between its last cell and its end.
function interruptedText({ written, of }: InterruptedChange): string {
  return written < of ? texts.shell.unfinished({ from: written + 1, to: of }) : texts.shell.writtenNotEnded;
}

function savingText(saving: Saving): string {
  if (saving.kind === "saving") return texts.shell.saving(saving);
  if (saving.kind === "not-saved") return texts.shell.notSaved(saving);
  return saving.at === null ? texts.shell.allSaved : texts.shell.saved({ at: saving.at });
}
