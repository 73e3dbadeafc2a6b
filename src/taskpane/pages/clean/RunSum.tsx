// What became of the records of a run; each number leads to its rows.
import { texts } from "../../../messages/catalogue";
import type { Overview } from "../../actions/readOverview";
import { LinkTo } from "../../components/buttons";
import { CountBar } from "../../components/CountBar";
import { Section } from "../../components/Section";

const words = texts.cleanPage;

/** The sum of the last run. */
export function RunSum({ run }: { readonly run: NonNullable<Overview["lastCleaning"]> }) {
  const { at, kept, changed, merged, quarantined } = run;
  return (
    <Section title={words.lastRun({ at })}>
      <CountBar
        what={words.sum}
        parts={[
          {
            ...{ what: words.kept, ids: kept, table: "Records", tone: "good" },
            note: words.keptNote({ records: changed.length }),
          },
          {
            ...{ what: words.mergedPart, ids: merged.map(([, into]) => into), table: "Records", tone: "plain" },
            note: merged.length > 0 ? words.mergedNote : undefined,
          },
          {
            ...{ what: words.quarantinedPart, ids: quarantined, table: "Quarantine", tone: "look" },
            note: quarantined.length > 0 ? <LinkTo to="quarantine">{words.seeQuarantine}</LinkTo> : undefined,
          },
        ]}
      />
    </Section>
  );
}
