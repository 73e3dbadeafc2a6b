// Which labels annotators give in each other's place.
import { makeStyles, tokens } from "@fluentui/react-components";
import { texts } from "../../../messages/catalogue";
import type { MixUp } from "../../actions/readQuality";
import { Line } from "../../components/Line";
import { Num } from "../../components/Num";
import { Section } from "../../components/Section";
import { Sentence } from "../../components/Sentence";
import { Small } from "../../components/Small";
import { NamedMark } from "./NamedMark";

const useStyles = makeStyles({ pair: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM } });

const shown = 5;

interface MixedUpProps {
  /** Most frequent first. */
  readonly pairs: readonly MixUp[];
}

/** The pairs with most records. */
export function MixedUp({ pairs }: MixedUpProps) {
  const styles = useStyles();
  return (
    <Section title={texts.quality.mixedUp}>
      {pairs.length === 0 && <Small>{texts.quality.noMixUp}</Small>}
      {pairs.slice(0, shown).map((pair) => (
        <Line
          key={`${pair.first} ${pair.second}`}
          title={
            <span className={styles.pair}>
              <NamedMark name={pair.first} />
              <NamedMark name={pair.second} />
            </span>
          }
          end={<PairCount pair={pair} />}
        />
      ))}
    </Section>
  );
}

/** The largest of them in a sentence; nothing where no labels were mixed up. */
export function MixUpSentence({ pairs: [largest] }: MixedUpProps) {
  if (!largest) return null;
  return (
    <div>
      <Sentence
        text={texts.quality.largestMixUp}
        parts={{
          first: <b>{largest.first}</b>,
          second: <b>{largest.second}</b>,
          records: <PairCount pair={largest} />,
        }}
      />
    </div>
  );
}

function PairCount({ pair }: { readonly pair: MixUp }) {
  return (
    <Num
      ids={pair.ids}
      table="Records"
      what={texts.quality.mixedUpWhat(pair)}
      text={texts.words.records(pair.ids.length)}
    />
  );
}
