// Answers that the sheet has not taken yet: they are kept, and tried again.
import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { texts } from "../../../messages/catalogue";
import type { Desk } from "../../labelling/desk";
import { useCardStyles } from "./cardStyles";

/** Says so, and offers to try at once. */
export function NotSaved({ desk, waiting }: { readonly desk: Desk; readonly waiting: number }) {
  const styles = useCardStyles();
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.message}>
      <MessageBarBody>
        <MessageBarTitle>{texts.label.notSavedTitle({ labels: waiting })}</MessageBarTitle>
        {texts.label.notSaved}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={desk.retry}>
          {texts.shell.tryAgain}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
