// The page's sentence to the person, with a way to close it.
import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons";
import { embeddedTexts as texts } from "../../messages/en/embedded";
import type { Saying } from "./useSaying";

// Over the grid, so that no cell moves under the pointer.
const useStyles = makeStyles({
  bar: { position: "absolute", insetBlockEnd: "24px", insetInline: "58px 24px", zIndex: 2, boxShadow: tokens.shadow8 },
});

/** A bar while there is something to say. */
export function SayingBar({ saying: { sentence, say } }: { readonly saying: Saying }) {
  const styles = useStyles();
  if (sentence === null) return null;
  return (
    <MessageBar className={styles.bar} politeness="assertive">
      <MessageBarBody>{sentence}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<Dismiss20Regular />}
            aria-label={texts.dismiss}
            onClick={() => {
              say(null);
            }}
          />
        }
      />
    </MessageBar>
  );
}
