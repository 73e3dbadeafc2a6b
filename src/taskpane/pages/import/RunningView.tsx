// An import, an undo or the reading of a file while it runs: what is done, what comes, and Stop.
import { Button, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Filled, Circle20Regular, Dismiss20Regular } from "@fluentui/react-icons";
import { texts } from "../../../messages/catalogue";
import { count } from "../../../messages/format";
import type { Progress } from "../../../pipeline/progress";
import { Running } from "../../components/ActionStatus";
import { Line } from "../../components/Line";
import { Page } from "../../components/Page";
import { Small } from "../../components/Small";

const order = ["reading", "parsing", "preparing", "writing", "checking"] as const;

const useStyles = makeStyles({
  done: { color: tokens.colorStatusSuccessForeground1 },
  now: { fontWeight: tokens.fontWeightSemibold },
});

interface RunningViewProps {
  readonly progress: Progress | null;
  readonly stopping: boolean;
  readonly context: string;
  readonly onStop: () => void;
}

/** The bar and the steps. */
export function RunningView({ progress, stopping, context, onStop }: RunningViewProps) {
  const isUndo = progress?.stage === "undoing";
  return (
    <Page
      view="import/running"
      title={isUndo ? texts.shell.stages.undoing : texts.import.running}
      context={context}
      footer={
        <Button icon={<Dismiss20Regular />} disabledFocusable={stopping} onClick={onStop}>
          {texts.shell.stop}
        </Button>
      }
    >
      <Running progress={progress} title={texts.import.reading} />
      {!isUndo && (
        <div>
          {order.map((stage) => (
            <Step key={stage} stage={stage} progress={progress} />
          ))}
        </div>
      )}
      <Small>{stopping ? texts.import.stopping : texts.import.stopNote}</Small>
    </Page>
  );
}

function Step({ stage, progress }: { readonly stage: (typeof order)[number]; readonly progress: Progress | null }) {
  const styles = useStyles();
  const title = texts.import.steps[stage];
  const now = order.findIndex((one) => one === progress?.stage);
  const place = order.indexOf(stage);
  if (place < now) return <Line lead={<CheckmarkCircle20Filled className={styles.done} />} title={title} />;
  if (place > now || !progress) return <Line lead={<Circle20Regular />} title={title} />;
  return (
    <Line
      lead={<Spinner size="extra-tiny" role="presentation" aria-hidden />}
      title={<span className={styles.now}>{title}</span>}
      end={count(progress.done)}
    />
  );
}
