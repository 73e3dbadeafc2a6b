// Answers that the sheet has not taken yet: they are kept, and tried again.
import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { texts } from "../../../messages/catalogue";
import type { HandoffError } from "../../../pipeline/errors";
import type { Desk } from "../../labelling/desk";
import { useCardStyles } from "./cardStyles";

interface NotSavedProps {
  readonly desk: Desk;
  readonly waiting: number;
  readonly failure: HandoffError;
}

/** Says so, and offers to try at once; to give up answers whose records are not there any more. */
export function NotSaved({ desk, waiting, failure }: NotSavedProps) {
  const styles = useCardStyles();
  const isGone = failure.code === "record-not-there";
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.message}>
      <MessageBarBody>
        <MessageBarTitle>{texts.label.notSavedTitle({ labels: waiting })}</MessageBarTitle>
        {isGone ? [failure.message, failure.kept, failure.remedy].join(" ") : texts.label.notSaved}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={desk.retry}>
          {texts.shell.tryAgain}
        </Button>
        {isGone && (
          <Button size="small" onClick={desk.discardGone}>
            {texts.label.discardGone}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
