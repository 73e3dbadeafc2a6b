// How batches were judged that are closed: their labels stand on no Label sheet any more, their verdicts in the audit trail.
import { texts } from "../../../messages/catalogue";
import { dayOf, figure } from "../../../messages/format";
import { Line } from "../../components/Line";
import { Section } from "../../components/Section";
import { Status } from "../../components/Status";
import { useOpenWorkbook } from "../../hooks/workspace";
import { verdictIcons } from "./verdictIcons";

/** A line for each verdict on a closed batch; nothing while there is none. */
export function ClosedBatches() {
  const { spec, batches, judgements } = useOpenWorkbook().overview;
  const closed = new Set(batches.filter(({ stage }) => stage === "closed").map(({ batch }) => batch));
  const judged = judgements.filter(({ subject }) => closed.has(subject));
  if (judged.length === 0) return null;
  return (
    <Section title={texts.quality.closed}>
      {judged.map(({ subject, gate, verdict, figure: value, at }) => (
        <Line
          key={`${subject} ${gate}`}
          lead={<Status kind={verdictIcons[verdict]} />}
          title={texts.quality.closedLine({
            batch: subject,
            gate: spec.quality.gates.find(({ id }) => id === gate)?.title ?? gate,
          })}
          note={texts.quality.closedNote({ value: value === null ? null : figure(value), day: dayOf(at) })}
          end={texts.quality.verdicts[verdict]}
        />
      ))}
    </Section>
  );
}
