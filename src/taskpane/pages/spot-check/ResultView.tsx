// What the spot check found: verdict, share with its interval, where the records go, which labels were wrong.
import { makeStyles, tokens } from "@fluentui/react-components";
import { texts } from "../../../messages/catalogue";
import type { DrawnSpotCheck, SpotCheckState } from "../../actions/readSpotCheck";
import { ActionStatus } from "../../components/ActionStatus";
import { Block } from "../../components/Block";
import { Primary, PrimaryTo } from "../../components/buttons";
import { Line } from "../../components/Line";
import { Num } from "../../components/Num";
import { OpenSheet } from "../../components/OpenSheet";
import { Page } from "../../components/Page";
import { Scale } from "../../components/Scale";
import { Section } from "../../components/Section";
import { Sentence } from "../../components/Sentence";
import { Small } from "../../components/Small";
import { useShell } from "../../hooks/shell";
import { useOpenWorkbook } from "../../hooks/workspace";
import { labelName } from "../../labelling/labelLooks";
import { HowDrawn } from "./HowDrawn";
import { InSheet } from "./InSheet";
import { DrawBlock } from "./PlanView";
import type { SpotCheck } from "./useSpotCheck";

const useStyles = makeStyles({ strong: { fontWeight: tokens.fontWeightSemibold } });

const { spotCheck: words } = texts;

interface ResultViewProps {
  readonly spotCheck: SpotCheck;
  readonly state: SpotCheckState;
  readonly draw: DrawnSpotCheck;
}

/** The page of a finished sample. */
export function ResultView({ spotCheck, state, draw }: ResultViewProps) {
  const { overview } = useOpenWorkbook();
  const { drawing } = spotCheck;
  const isDue = overview.spotCheck?.due === "draw";
  return (
    <Page
      back
      view="spot-check/result"
      title={words.title}
      context={words.context(draw)}
      commands={<OpenSheet name={texts.sheets.names.spotCheck} />}
    >
      <InSheet spotCheck={spotCheck} state={state} />
      <Result state={state} draw={draw} isDue={isDue} />
      {isDue && <DrawBlock drawing={drawing} state={state} title={words.dueTitle} />}
      <ActionStatus state={drawing.state} title={words.drawing} />
      <WrongLabels draw={draw} />
      <HowDrawn state={state} />
    </Page>
  );
}

interface ResultProps {
  readonly state: SpotCheckState;
  readonly draw: DrawnSpotCheck;
  readonly isDue: boolean;
}

const icons = { pass: "pass", relabel: "warn", review: "stop" } as const;

function Result({ state: { gate }, draw, isDue }: ResultProps) {
  const { taxonomy } = useOpenWorkbook().overview.spec;
  const { result } = draw;
  const { verdict, n, value, low, high, weighted, relabel } = result;
  const limits = { relabel: gate.relabelBelow, review: gate.reviewBelow };
  const title =
    verdict === "undefined"
      ? words.tooFew({ n, minimum: gate.minimumRecords })
      : words.verdictTitle[verdict]({ wrong: result.differences.length, of: n });
  return (
    <Block title={title} {...(verdict === "undefined" ? {} : { status: icons[verdict] })}>
      {value !== null && <Scale value={value} low={low} high={high} {...gate} />}
      <div>{words.figure(result)}</div>
      {result.route !== "check" && <div>{words.route[result.route](limits)}</div>}
      {relabel.length > 0 && (
        <div>
          {words.relabelLabels({ labels: texts.words.listed(relabel.map((label) => labelName(taxonomy, label))) })}
        </div>
      )}
      {!isDue && <Route draw={draw} />}
      {weighted !== null && <Small>{words.weighted({ value: weighted })}</Small>}
    </Block>
  );
}

function Route({ draw: { result, toRelabel } }: { readonly draw: DrawnSpotCheck }) {
  const { show } = useShell();
  if (result.route === "accept" || result.route === "check") {
    return (
      <div>
        <PrimaryTo to="export">{words.toExport}</PrimaryTo>
      </div>
    );
  }
  if (result.route === "review") {
    return (
      <div>
        <PrimaryTo to="quality">{words.toQuality}</PrimaryTo>
      </div>
    );
  }
  return (
    <div>
      <Primary onClick={() => void show({ table: "Records", ids: toRelabel, what: words.relabelWhat })}>
        {words.showRelabel({ records: toRelabel.length })}
      </Primary>
    </div>
  );
}

function WrongLabels({ draw: { result } }: { readonly draw: DrawnSpotCheck }) {
  const styles = useStyles();
  const { taxonomy } = useOpenWorkbook().overview.spec;
  const named = (labelId: string) => <span className={styles.strong}>{labelName(taxonomy, labelId)}</span>;
  const { differences } = result;
  if (differences.length === 0) return null;
  const ids = differences.map(({ recordId }) => recordId);
  return (
    <Section
      title={words.wrong}
      action={
        <Num ids={ids} table="Records" what={words.wrongWhat} text={words.wrongRows({ rows: differences.length })} />
      }
    >
      {differences.map(({ recordId, labelId, checkedLabelId }) => (
        <Line
          key={recordId}
          title={<Num ids={[recordId]} table="Records" what={recordId} text={recordId} />}
          note={
            checkedLabelId === null ? (
              <Sentence text={words.stillUnsure} parts={{ before: named(labelId) }} />
            ) : (
              <Sentence text={words.shouldBe} parts={{ before: named(labelId), after: named(checkedLabelId) }} />
            )
          }
        />
      ))}
    </Section>
  );
}
