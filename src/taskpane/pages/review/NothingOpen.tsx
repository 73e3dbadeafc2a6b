// Nothing to decide on this tab: records that can come in, or what to do instead.
import { texts } from "../../../messages/catalogue";
import type { ReviewState } from "../../actions/readReview";
import { Block } from "../../components/Block";
import { ButtonTo, Primary, PrimaryTo } from "../../components/buttons";
import { Line } from "../../components/Line";
import { Num } from "../../components/Num";
import { useSharedStyles } from "../../components/styles";
import { useJobs } from "../../hooks/jobs";
import { useOpenWorkbook } from "../../hooks/workspace";
import { batchToClose } from "../../labelling/batchActs";
import { Button } from "@fluentui/react-components";
import type { ReviewTab } from "./useReview";

const { review: words } = texts;

interface NothingOpenProps {
  readonly tab: Exclude<ReviewTab, "decided">;
  readonly state: ReviewState;
}

/** Says why, and what to do. */
export function NothingOpen({ tab, state }: NothingOpenProps) {
  const { disagreements, questions, decided, toStart } = state;
  if (tab === "disagreements" && toStart.length > 0) return <Start ids={toStart} />;
  const isElsewhere = disagreements.length + questions.length > 0;
  if (isElsewhere) return <div>{tab === "questions" ? words.noQuestions : words.noDisagreements}</div>;
  return decided.length === 0 ? <Nothing /> : <AllDone records={decided.length} />;
}

interface IdsProps {
  readonly ids: readonly string[];
}

function Start({ ids }: IdsProps) {
  const { overview } = useOpenWorkbook();
  const { reviewing } = useJobs();
  const records = ids.length;
  return (
    <Block title={words.startTitle({ records })} tone="next">
      <div>{overview.spec.adjudication.hideNames ? words.startWhy : words.startWhyNamed}</div>
      <div>
        <Primary onClick={() => void reviewing.start(null)}>{words.start({ records })}</Primary>
      </div>
    </Block>
  );
}

/** A line for records that differ and are not on the sheet yet; nothing where there is none. */
export function MoreToStart({ ids }: IdsProps) {
  const { reviewing } = useJobs();
  const records = ids.length;
  if (records === 0) return null;
  return (
    <Line
      title={<Num ids={ids} table="Records" what={words.addNote({ records })} text={words.addNote({ records })} />}
      end={
        <Button size="small" onClick={() => void reviewing.start(null)}>
          {words.add({ records })}
        </Button>
      }
    />
  );
}

function Nothing() {
  const shared = useSharedStyles();
  return (
    <Block title={words.nothingTitle}>
      <div>{words.nothing}</div>
      <div className={shared.row}>
        <PrimaryTo to="label">{words.goLabel}</PrimaryTo>
        <ButtonTo to="quality" appearance="secondary">
          {words.seeAgreement}
        </ButtonTo>
      </div>
    </Block>
  );
}

// What was decided here may have settled a batch; Label, where it is closed, looks again.
function AllDone({ records }: { readonly records: number }) {
  const shared = useSharedStyles();
  const { overview } = useOpenWorkbook();
  const batch = batchToClose(overview);
  return (
    <Block title={words.allDoneTitle} status="pass">
      <div>{words.allDone({ records })}</div>
      <div className={shared.row}>
        <PrimaryTo to="label">{batch ? words.goClose(batch) : words.goLabel}</PrimaryTo>
        <ButtonTo to="quality" appearance="secondary">
          {words.seeAgreement}
        </ButtonTo>
      </div>
    </Block>
  );
}
