// Looks at settled records once more: draws them, lets somebody check them blind, says what may be done with the labels.
import { texts } from "../../../messages/catalogue";
import { holdersOf } from "../../../pipeline/spec/mayDo";
import type { DrawnSpotCheck, SpotCheckState } from "../../actions/readSpotCheck";
import { Block } from "../../components/Block";
import { PrimaryTo } from "../../components/buttons";
import { Failure } from "../../components/Failure";
import { Num } from "../../components/Num";
import { OpenSheet } from "../../components/OpenSheet";
import { Page } from "../../components/Page";
import { useOpenWorkbook } from "../../hooks/workspace";
import { CheckView } from "./CheckView";
import { HowDrawn } from "./HowDrawn";
import { InSheet } from "./InSheet";
import { PlanView } from "./PlanView";
import { Redraw } from "./Redraw";
import { ResultView } from "./ResultView";
import { useSpotCheck, type SpotCheck } from "./useSpotCheck";

const { spotCheck: words } = texts;

/** The page Spot check in all its states. */
export function SpotCheckPage() {
  const spotCheck = useSpotCheck();
  const { read } = spotCheck;
  if (read.status === "read" && read.state !== null) return <Shown spotCheck={spotCheck} state={read.state} />;
  return (
    <Page back waits={read.status === "reading"} view={`spot-check/${read.status}`} title={words.title}>
      {read.status === "reading" && texts.shell.loading}
      {read.status === "unreadable" && <Failure error={read.error} />}
      {read.status === "read" && (
        <Block title={words.none}>
          <div>{words.noneWhy}</div>
          <div>
            <PrimaryTo to="quality">{texts.quality.title}</PrimaryTo>
          </div>
        </Block>
      )}
    </Page>
  );
}

interface ShownProps {
  readonly spotCheck: SpotCheck;
  readonly state: SpotCheckState;
}

function Shown({ spotCheck, state }: ShownProps) {
  const { draw } = state;
  if (draw === null) return <PlanView spotCheck={spotCheck} state={state} />;
  const [item] = draw.toCheck;
  if (item) return <CheckView key={item.entry} spotCheck={spotCheck} state={state} draw={draw} item={item} />;
  if (draw.result.open > 0) return <ForOthers spotCheck={spotCheck} state={state} draw={draw} />;
  return <ResultView spotCheck={spotCheck} state={state} draw={draw} />;
}

function ForOthers({ spotCheck, state, draw }: ShownProps & { readonly draw: DrawnSpotCheck }) {
  const { spec } = useOpenWorkbook().overview;
  const role = spec.roles.find(({ id }) => id === spec.spotCheck?.checkerRole)?.title ?? "";
  const people = texts.words.listed(holdersOf(spec, "spot-check").map(({ name }) => name));
  return (
    <Page
      back
      view="spot-check/for-others"
      title={words.title}
      context={words.context(draw)}
      commands={<OpenSheet name={texts.sheets.names.spotCheck} />}
    >
      <InSheet spotCheck={spotCheck} state={state} />
      <Block title={words.forOthersTitle}>
        <div>
          <Num
            ids={draw.forOthers}
            table="Records"
            what={words.drawnWhat}
            text={words.forOthers({ records: draw.forOthers.length })}
          />
        </div>
        <div>{words.notChecker({ people, role })}</div>
        <div>
          <PrimaryTo to="quality">{texts.quality.title}</PrimaryTo>
        </div>
      </Block>
      <HowDrawn state={state} />
      <Redraw drawing={spotCheck.drawing} />
    </Page>
  );
}
