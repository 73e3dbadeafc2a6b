// Before a sample is drawn: when it is due, and the button.
import { texts } from "../../../messages/catalogue";
import type { SpotCheckState } from "../../actions/readSpotCheck";
import { ActionStatus } from "../../components/ActionStatus";
import { Block } from "../../components/Block";
import { Primary, PrimaryTo } from "../../components/buttons";
import { Page } from "../../components/Page";
import { useOpenWorkbook } from "../../hooks/workspace";
import { HowDrawn } from "./HowDrawn";
import type { SpotCheck } from "./useSpotCheck";

const { spotCheck: words } = texts;

interface PlanViewProps {
  readonly spotCheck: SpotCheck;
  readonly state: SpotCheckState;
}

/** The page of the plan. */
export function PlanView({ spotCheck: { drawing }, state }: PlanViewProps) {
  return (
    <Page back view="spot-check/plan" title={words.title}>
      <DrawBlock drawing={drawing} state={state} title={words.planTitle} />
      <ActionStatus state={drawing.state} title={words.drawing} />
      <HowDrawn state={state} />
    </Page>
  );
}

interface DrawBlockProps {
  readonly drawing: SpotCheck["drawing"];
  readonly state: SpotCheckState;
  readonly title: string;
}

/** Draws a sample; without settled records, leads to the labels. */
export function DrawBlock({ drawing, state: { settled }, title }: DrawBlockProps) {
  const { spotCheck } = useOpenWorkbook().overview.spec;
  if (!spotCheck) return null;
  const records = Math.min(spotCheck.sampleSize, settled.length);
  return (
    <Block title={title} tone="next">
      <div>{records === 0 ? words.nothingSettled : words.whenDue[spotCheck.when]}</div>
      <div>
        {records === 0 ? (
          <PrimaryTo to="label">{texts.quality.goLabel}</PrimaryTo>
        ) : (
          drawing.state.status !== "running" && (
            <Primary onClick={() => void drawing.start("")}>{words.draw({ records })}</Primary>
          )
        )}
      </div>
    </Block>
  );
}
