// What is shown instead of a blank pane when the pane itself has a fault.
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { texts } from "../../messages/catalogue";
import { Block } from "./Block";
import { Small } from "./Small";

const useStyles = makeStyles({ page: { padding: tokens.spacingHorizontalL } });

/** What was kept, how to go on, and the fault in the program's own words. */
export function Crashed({ error }: { readonly error: unknown }) {
  const styles = useStyles();
  return (
    <main className={styles.page}>
      <Block title={texts.shell.crashed}>
        <div>{texts.shell.crashedKept}</div>
        <div>
          <Button
            appearance="primary"
            data-primary
            onClick={() => {
              location.reload();
            }}
          >
            {texts.shell.startAgain}
          </Button>
        </div>
        <Small>{error instanceof Error ? error.message : String(error)}</Small>
      </Block>
    </main>
  );
}
