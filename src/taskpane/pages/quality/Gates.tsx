// All gates of the pipeline: those of this version with their limits, the others as what is to come.
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
        const verdict = read?.gate?.id === gate.id ? read.verdict : null;
        const isLater = gate.measure !== "agreement";
        return (
          <Line
            key={gate.id}
            lead={<Status kind={verdict === null ? "none" : icons[verdict]} />}
            title={gate.title}
            note={
              isLater
                ? texts.quality.gateLater
                : texts.quality.gateLimits({ review: gate.reviewBelow, relabel: gate.relabelBelow })
            }
            {...(verdict === null ? {} : { end: texts.quality.verdicts[verdict] })}
          />
        );
      })}
    </Section>
  );
}
