// All gates of the pipeline with their limits and how each stands.
import type { GateState } from "../../../pipeline/gateState";
import { texts } from "../../../messages/catalogue";
import { LinkTo } from "../../components/buttons";
import { Line } from "../../components/Line";
import { Section } from "../../components/Section";
import { Status } from "../../components/Status";
import { useQualityReading } from "../../hooks/quality";
import { useOpenWorkbook } from "../../hooks/workspace";
import { verdictIcons } from "./verdictIcons";

/** A line a gate. */
export function Gates() {
  const { spec, spotCheck } = useOpenWorkbook().overview;
  const { gates } = spec.quality;
  const reading = useQualityReading();
  const read = reading.status === "read" ? reading.quality : null;
  return (
    <Section title={texts.quality.gates}>
      {gates.map((gate) => {
        const isSpotCheck = gate.measure === "spot-check-agreement";
        const state = stateOf(gate.id, [spotCheck?.state ?? null, ...(read?.gates ?? [])]);
        const limits = texts.quality.gateLimits({ review: gate.reviewBelow, relabel: gate.relabelBelow });
        return (
          <Line
            key={gate.id}
            lead={<Status kind={state ? verdictIcons[state.verdict] : "none"} />}
            title={isSpotCheck ? <LinkTo to="spot-check">{gate.title}</LinkTo> : gate.title}
            note={reasonIn(state) ?? limits}
            {...(state ? { end: texts.quality.verdicts[state.verdict] } : {})}
          />
        );
      })}
    </Section>
  );
}

// A finished spot check comes before what the sheet knows of its gate.
function stateOf(gateId: string, states: readonly (GateState | null)[]): GateState | undefined {
  return states.flatMap((state) => state ?? []).find((state) => state.gateId === gateId);
}

function reasonIn(state: GateState | undefined): string | null {
  return state?.verdict === "undefined" ? state.reason : null;
}
