// All gates of the pipeline with their limits and how each stands.
import { texts } from "../../../messages/catalogue";
import { Line } from "../../components/Line";
import { Section } from "../../components/Section";
import { Status, type StatusKind } from "../../components/Status";
import { useQualityReading } from "../../hooks/quality";
import { useOpenWorkbook } from "../../hooks/workspace";

const icons = { pass: "pass", relabel: "warn", review: "stop", undefined: "none" } as const satisfies Record<
  string,
  StatusKind
>;

/** A line a gate. */
export function Gates() {
  const { gates } = useOpenWorkbook().overview.spec.quality;
  const reading = useQualityReading();
  const read = reading.status === "read" ? reading.quality : null;
  return (
    <Section title={texts.quality.gates}>
      {gates.map((gate) => {
        const state = read?.gates.find(({ gateId }) => gateId === gate.id);
        const limits = texts.quality.gateLimits({ review: gate.reviewBelow, relabel: gate.relabelBelow });
        return (
          <Line
            key={gate.id}
            lead={<Status kind={state ? icons[state.verdict] : "none"} />}
            title={gate.title}
            note={state?.verdict === "undefined" ? (state.reason ?? limits) : limits}
            {...(state ? { end: texts.quality.verdicts[state.verdict] } : {})}
          />
        );
      })}
    </Section>
  );
}
