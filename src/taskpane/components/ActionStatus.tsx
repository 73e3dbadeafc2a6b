// What a page shows of an action that runs or failed: alike on all pages.
import { ProgressBar, makeStyles, tokens } from "@fluentui/react-components";
import { texts } from "../../messages/catalogue";
import type { Progress } from "../../pipeline/progress";
import type { ActionState } from "../hooks/useAction";
import { Failure } from "./Failure";
import { Small } from "./Small";

const useStyles = makeStyles({
  running: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
});

interface ActionStatusProps {
  readonly state: ActionState<unknown>;
  /** What runs, until the action itself says more. */
  readonly title: string;
}

/** Shows progress, or what happened, what was kept and what to do; nothing when idle or done. */
export function ActionStatus({ state, title }: ActionStatusProps) {
  if (state.status === "running") return <Running progress={state.progress} title={title} />;
  return state.status === "failed" ? <Failure error={state.error} /> : null;
}

interface RunningProps {
  readonly progress: Progress | null;
  readonly title: string;
}

/** A bar with what is being done; without a known total it says only that. */
export function Running({ progress, title }: RunningProps) {
  const styles = useStyles();
  const name = progress ? texts.shell.stages[progress.stage] : title;
  const known = progress && progress.of !== null ? { done: progress.done, of: progress.of } : null;
  return (
    <div className={styles.running}>
      <span>{name}</span>
      <ProgressBar
        aria-label={name}
        thickness="large"
        {...(known ? { value: known.done, max: Math.max(known.of, 1) } : {})}
      />
      <Small>{known ? texts.shell.doneOf(known) : texts.shell.working}</Small>
    </div>
  );
}
