// Below the header: which rows the sheet shows because of a number that was pressed, and the way back to all.
import { Tag, TagGroup, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect } from "react";
import { texts } from "../../messages/catalogue";
import { useShell } from "../hooks/shell";
import { useStore } from "../hooks/store";
import { Failure } from "./Failure";
import { narrow } from "./styles";

const useStyles = makeStyles({
  place: {
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}`,
    ...narrow,
  },
  tag: { maxWidth: "100%", height: "auto", minHeight: "24px" },
  text: { whiteSpace: "normal", overflowWrap: "anywhere" },
});

/** A tag that can be dismissed; the reason where rows could not be shown; else nothing. */
export function ShownRows() {
  const styles = useStyles();
  const { shown, showAll } = useShell();
  const state = useStore(shown);
  useEffect(
    () => () => {
      if (shown.get().kind === "failed") shown.set({ kind: "nothing" }); // a failure is not carried to the next page
    },
    [shown],
  );
  if (state.kind === "nothing") return null;
  return (
    <div className={styles.place}>
      {state.kind === "failed" ? (
        <Failure error={state.error} />
      ) : (
        <TagGroup aria-label={texts.shell.showing(state)} onDismiss={() => void showAll()}>
          <Tag
            size="small"
            dismissible
            className={styles.tag}
            primaryText={{ className: styles.text }}
            dismissIcon={{ "aria-label": texts.shell.showAll }}
          >
            {texts.shell.showing(state)}
          </Tag>
        </TagGroup>
      )}
    </div>
  );
}
