// The batches: how far each is, and what can be done with it by hand.
import { Badge, Button } from "@fluentui/react-components";
import { texts } from "../../../messages/catalogue";
import { count } from "../../../messages/format";
import type { BatchAct } from "../../actions/closeBatch";
import type { Overview } from "../../actions/readOverview";
import { ActionStatus } from "../../components/ActionStatus";
import { Line } from "../../components/Line";
import { Num } from "../../components/Num";
import { Section } from "../../components/Section";
import { Sentence } from "../../components/Sentence";
import { Small } from "../../components/Small";
import { useSharedStyles } from "../../components/styles";
import { useJobs } from "../../hooks/jobs";
import { useOpenWorkbook } from "../../hooks/workspace";
import { readyIn } from "../../labelling/batchActs";

type Batch = Overview["batches"][number];

// Older ones stand in Annotations and in Records; here they would only be in the way.
const closedShown = 3;

/** A line for each batch and one for the reserve; nothing before the first import. */
export function BatchLines() {
  const { overview } = useOpenWorkbook();
  const { closing, takingBack, takingIn } = useJobs();
  const { batches, reserve } = overview;
  const closed = batches.filter(({ stage }) => stage === "closed");
  const shown = [...closed.slice(-closedShown), ...batches.filter(({ stage }) => stage !== "closed")];
  if (batches.length === 0 && reserve.length === 0) return null;
  return (
    <Section title={texts.label.batches}>
      {closing.state.status === "done" && <Small>{texts.label.closed(closing.state.result)}</Small>}
      <ActionStatus state={takingBack.state} title={texts.label.takingBack} />
      <ActionStatus state={takingIn.state} title={texts.label.takingIn} />
      {shown.map((batch) => (
        <BatchLine key={batch.batch} batch={batch} isLastClosed={batch === closed.at(-1)} />
      ))}
      {reserve.length > 0 && <ReserveLine ids={reserve} />}
    </Section>
  );
}

interface BatchLineProps {
  readonly batch: Batch;
  readonly isLastClosed: boolean;
}

function BatchLine({ batch, isLastClosed }: BatchLineProps) {
  const styles = useSharedStyles();
  const { stage, isFull } = batch;
  return (
    <Line
      title={texts.label.batch(batch)}
      note={<Figures batch={batch} />}
      end={
        <Badge appearance="tint" color={stage === "judged" ? "brand" : "subtle"}>
          {stage === "open" && isFull ? texts.label.batchFull : texts.label.batchStages[stage]}
        </Badge>
      }
    >
      <div className={styles.row}>
        <Act batch={batch} isLastClosed={isLastClosed} />
      </div>
    </Line>
  );
}

function Figures({ batch }: Pick<BatchLineProps, "batch">) {
  const { annotation } = useOpenWorkbook().overview.spec;
  const { stage, records, settled } = batch;
  const all = <Num ids={records} table="Records" what={texts.label.batchWhat(batch)} />;
  if (stage === "open") {
    return <Sentence text={texts.label.batchOpenNote} parts={{ records: all, of: count(annotation.batchSize) }} />;
  }
  const parts = { settled: <Num ids={settled} table="Records" what={texts.label.settledWhat(batch)} />, records: all };
  return <Sentence text={texts.label.batchNote} parts={parts} />;
}

interface ActOfBatch {
  readonly name: string;
  readonly act: () => void;
}

function Act(props: BatchLineProps) {
  const acts = useActs(props);
  return acts.map(({ name, act }) => (
    <Button key={name} size="small" onClick={act}>
      {name}
    </Button>
  ));
}

// What nobody answered yet can go back; only the batch that was closed last is opened again.
function useActs({ batch: own, isLastClosed }: BatchLineProps): readonly ActOfBatch[] {
  const { batch, stage, records } = own;
  const { overview } = useOpenWorkbook();
  const { annotators } = overview;
  const { sharing, takingBack, closing } = useJobs();
  const answered = new Set(annotators.flatMap(({ labelled }) => labelled));
  const share = { name: texts.label.handOutBatch({ batch }), act: () => void sharing.start(batch) };
  const back = (name: string, act: BatchAct) => ({ name, act: () => void takingBack.start({ batch, act }) });
  if (stage === "closed") return isLastClosed ? [back(texts.label.openAgain, "batch.closed")] : [];
  if (stage === "judged") return [{ name: texts.label.closeBatch({ batch }), act: () => void closing.start(batch) }];
  const mayGoBack = stage === "handed-out" && !records.some((id) => answered.has(id));
  return [
    ...(readyIn(own, overview).length > 0 ? [share] : []),
    ...(mayGoBack ? [back(texts.label.takeBack, "records.handed-out")] : []),
  ];
}

function ReserveLine({ ids }: { readonly ids: readonly string[] }) {
  const { takingIn } = useJobs();
  const records = <Num ids={ids} table="Records" what={texts.label.reserveWhat} />;
  return (
    <Line
      title={texts.label.reserve}
      note={<Sentence text={texts.label.reserveNote} parts={{ records }} />}
      end={
        <Button size="small" onClick={() => void takingIn.start(null)}>
          {texts.label.takeIn}
        </Button>
      }
    />
  );
}
