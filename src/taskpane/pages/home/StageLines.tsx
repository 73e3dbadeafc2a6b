// The six stages and the documents: each with its counts and one word on how it stands.
import { Badge, ProgressBar, makeStyles } from "@fluentui/react-components";
import {
  ArrowExport20Regular,
  ArrowImport20Regular,
  DataBarVertical20Regular,
  PeopleSwap20Regular,
  Tag20Regular,
} from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { texts } from "../../../messages/catalogue";
import { coefficientName } from "../../../messages/coefficientName";
import { figure, percent } from "../../../messages/format";
import type { ContactSpec } from "../../../pipeline/spec/people";
import type { AnnotatorProgress, Overview } from "../../actions/readOverview";
import type { QualityState } from "../../actions/readQuality";
import { LinkTo } from "../../components/buttons";
import { Line } from "../../components/Line";
import { Num } from "../../components/Num";
import { Sentence } from "../../components/Sentence";
import { useQualityReading } from "../../hooks/quality";
import { labelTableOf } from "../../labelling/labelTableOf";
import { CleanLine } from "./CleanLine";
import { DocumentsLine } from "./DocumentsLine";

const useStyles = makeStyles({ bar: { margin: "6px 0 4px" } });

interface StageLinesProps {
  readonly overview: Overview;
  readonly person: ContactSpec;
}

const { stage } = texts.home;
const { stops } = texts.shell;

/** Import to Export, and the documents. */
export function StageLines({ overview, person }: StageLinesProps) {
  return (
    <>
      <ImportLine overview={overview} />
      <CleanLine overview={overview} />
      <LabelLine overview={overview} person={person} />
      <ReviewLine overview={overview} />
      <QualityLine overview={overview} />
      <ExportLine overview={overview} />
      <DocumentsLine documents={overview.documents} />
    </>
  );
}

function ImportLine({ overview }: Pick<StageLinesProps, "overview">) {
  const last = overview.imports.find(({ undone }) => !undone);
  const open = overview.openQuarantine.map(({ key }) => key);
  return (
    <Line
      lead={<ArrowImport20Regular />}
      title={<LinkTo to="import">{stops.import}</LinkTo>}
      note={
        last ? (
          <Counts>
            <Num ids={last.added} table="Records" what={stage.newWhat} noun={stage.newRecords} />
            <Num ids={open} table="Quarantine" what={stage.quarantinedWhat} noun={stage.quarantined} />
          </Counts>
        ) : (
          stage.noImport
        )
      }
      end={
        open.length > 0 ? (
          <Mark text={stage.toFix({ rows: open.length })} tone="warning" />
        ) : (
          last && <Mark text={stage.upToDate} />
        )
      }
    />
  );
}

function LabelLine({ overview, person }: StageLinesProps) {
  const styles = useStyles();
  const { recordIds, annotators } = overview;
  const mine = annotators.find(({ contactId }) => contactId === person.id);
  const yours = mine ? openOf(mine) : [];
  const labelled = [...answeredByAll(annotators), ...closedIn(overview)];
  const parts = {
    labelled: <Num ids={labelled} table="Records" what={stage.labelledWhat} />,
    all: <Num ids={recordIds} table="Records" what={stage.allWhat} />,
  };
  const share = recordIds.length === 0 ? 0 : labelled.length / recordIds.length;
  return (
    <Line
      lead={<Tag20Regular />}
      title={<LinkTo to="label">{stops.label}</LinkTo>}
      note={
        recordIds.length === 0 ? (
          stage.nothingToLabel
        ) : (
          <>
            <ProgressBar
              className={styles.bar}
              value={share}
              thickness="large"
              aria-label={stage.labelled({ done: labelled.length, of: recordIds.length })}
            />
            {mine ? (
              <Sentence
                text={stage.ofRecordsYours}
                parts={{ ...parts, yours: <Num ids={yours} table={labelTableOf(person.id)} what={stage.yoursWhat} /> }}
              />
            ) : (
              <Sentence text={stage.ofRecords} parts={parts} />
            )}
            <BatchNote overview={overview} />
          </>
        )
      }
      {...(recordIds.length === 0 ? {} : { end: percent(share) })}
    />
  );
}

function ReviewLine({ overview }: Pick<StageLinesProps, "overview">) {
  const { disagreements, questions } = overview.review;
  const records = new Set([...disagreements, ...questions]).size;
  const note = (
    <Sentence
      text={stage.toDecide}
      parts={{
        disagreements: (
          <Num
            ids={disagreements}
            table="Records"
            what={stage.disagreementsWhat}
            text={stage.disagreements({ records: disagreements.length })}
          />
        ),
        questions: (
          <Num
            ids={questions}
            table="Records"
            what={stage.questionsWhat}
            text={stage.questions({ records: questions.length })}
          />
        ),
      }}
    />
  );
  return (
    <Line
      lead={<PeopleSwap20Regular />}
      title={<LinkTo to="review">{stops.review}</LinkTo>}
      note={records === 0 ? stage.reviewNote : note}
      end={records > 0 && <Mark text={stage.toReview({ records })} tone="warning" />}
    />
  );
}

function openOf({ assigned, labelled }: AnnotatorProgress): readonly string[] {
  const done = new Set(labelled);
  return assigned.filter((id) => !done.has(id));
}

// A record is labelled when nobody's answer to it is missing, so that 100% leaves nothing to do.
function answeredByAll(annotators: readonly AnnotatorProgress[]): readonly string[] {
  const open = new Set(annotators.flatMap(openOf));
  return [...new Set(annotators.flatMap(({ assigned }) => assigned))].filter((id) => !open.has(id));
}

// What left the Label sheets was settled before.
function closedIn({ batches }: Overview): readonly string[] {
  return batches.flatMap(({ stage: at, records }) => (at === "closed" ? records : []));
}

// The batch that is being worked on, or else the newest.
function BatchNote({ overview: { batches } }: Pick<StageLinesProps, "overview">) {
  const batch = batches.find(({ stage: at }) => at !== "closed") ?? batches.at(-1);
  if (!batch) return null;
  return <div>{stage.batchAt({ batch: batch.batch, stage: texts.label.batchStages[batch.stage] })}</div>;
}

function QualityLine({ overview }: Pick<StageLinesProps, "overview">) {
  const reading = useQualityReading();
  const title = (
    <>
      <LinkTo to="quality">{stops.quality}</LinkTo>
      <SpotCheckDue overview={overview} />
    </>
  );
  if (reading.status !== "read") {
    return <Line lead={<DataBarVertical20Regular />} title={title} note={stage.agreementNote} />;
  }
  const { verdict } = reading.quality;
  const hasRecords = overview.recordIds.length > 0;
  return (
    <Line
      lead={<DataBarVertical20Regular />}
      title={title}
      note={<Agreement quality={reading.quality} />}
      end={
        hasRecords && (
          <Mark
            text={texts.quality.verdicts[verdict]}
            tone={verdict === "relabel" || verdict === "review" ? "warning" : "subtle"}
          />
        )
      }
    />
  );
}

// On a line of its own, so that it stands where figures are not read yet, too.
function SpotCheckDue({ overview: { spotCheck } }: Pick<StageLinesProps, "overview">) {
  if (!spotCheck?.due) return null;
  const { homeDue, homeOpen } = texts.spotCheck;
  return (
    <div>
      <LinkTo to="spot-check">
        {spotCheck.due === "draw" ? homeDue : homeOpen({ open: spotCheck.draw?.open ?? 0 })}
      </LinkTo>
    </div>
  );
}

function Agreement({ quality: { figure: shown, gate, labelledTwice } }: { readonly quality: QualityState }) {
  if (!shown) return stage.agreementNote;
  const { value, low, high } = shown;
  return (
    <Sentence
      text={stage.agreementFigure}
      parts={{
        name: coefficientName(gate?.coefficient ?? "krippendorff-alpha"),
        value: <Num ids={labelledTwice} table="Records" what={texts.quality.labelledTwiceWhat} text={figure(value)} />,
        interval: low === null || high === null ? "" : stage.interval({ low, high }),
        gate: gate ? stage.gate({ limit: gate.relabelBelow }) : "",
      }}
    />
  );
}

function ExportLine({ overview: { lastExport } }: Pick<StageLinesProps, "overview">) {
  return (
    <Line
      lead={<ArrowExport20Regular />}
      title={<LinkTo to="export">{stops.export}</LinkTo>}
      note={
        lastExport
          ? stage.exported({ day: lastExport.at, records: texts.words.records(lastExport.records) })
          : stage.noExport
      }
      {...(lastExport ? { end: lastExport.version } : {})}
    />
  );
}

function Counts({ children }: { readonly children: readonly [ReactNode, ReactNode] }) {
  return (
    <>
      {children[0]}
      {stage.dot}
      {children[1]}
    </>
  );
}

function Mark({ text, tone = "subtle" }: { readonly text: string; readonly tone?: "warning" | "subtle" }) {
  return (
    <Badge appearance="tint" color={tone}>
      {text}
    </Badge>
  );
}
