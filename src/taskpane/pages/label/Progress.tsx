// How far the queue is, and how long the rest takes.
import { ProgressBar } from "@fluentui/react-components";
import { texts } from "../../../messages/catalogue";
import { Small } from "../../components/Small";
import { useOpenWorkbook } from "../../hooks/workspace";
import { answeredOf, type DeskState } from "../../labelling/deskState";
import { secondsLeft } from "../../labelling/pace";
import { useCardStyles } from "./cardStyles";

/** A bar and one line. */
export function Progress({ state: { items, times } }: { readonly state: DeskState }) {
  const styles = useCardStyles();
  const { annotation } = useOpenWorkbook().overview.spec;
  const done = answeredOf(items);
  const of = items.length;
  const seconds = secondsLeft(of - done, times, annotation.secondsPerRecord);
  return (
    <div className={styles.progress}>
      <ProgressBar
        value={done}
        max={Math.max(of, 1)}
        thickness="large"
        aria-label={texts.label.progress({ done, of })}
      />
      <Small>{texts.label.progressLine({ done, of, seconds })}</Small>
    </div>
  );
}
