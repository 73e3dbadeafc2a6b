// The list of what a check found, or of what came back.
import type { Fault } from "../../actions/checkWorkbook";
import { Line } from "../../components/Line";
import { Section } from "../../components/Section";
import { Status } from "../../components/Status";
import { faultText } from "./faultText";

interface FaultLinesProps {
  readonly title: string;
  readonly faults: readonly Fault[];
  readonly tense: "missing" | "back";
}

/** A line for each; nothing where there is none. */
export function FaultLines({ title, faults, tense }: FaultLinesProps) {
  if (faults.length === 0) return null;
  return (
    <Section title={title}>
      {faults.map((fault) => {
        const said = faultText(fault);
        const lead = <Status kind={tense === "back" ? "pass" : "warn"} />;
        return <Line key={said.missing} lead={lead} title={said[tense]} note={said.note} />;
      })}
    </Section>
  );
}
