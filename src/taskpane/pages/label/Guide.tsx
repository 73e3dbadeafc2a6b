// The guide of the label in focus: two lines of definition, one example for, one against. Its height is fixed, so that labels never move under the pointer.
import { Link } from "@fluentui/react-components";
import { texts } from "../../../messages/catalogue";
import type { LabelSpec } from "../../../pipeline/spec/taxonomy";
import { Sentence } from "../../components/Sentence";
import type { LabelLook } from "../../labelling/labelLooks";
import { namedLabels } from "../../labelling/namedLabels";
import { useCardStyles } from "./cardStyles";

interface GuideProps {
  readonly look: LabelLook;
  readonly labels: readonly LabelSpec[];
  /** Opens the whole guidelines of the label. */
  readonly onOpen: () => void;
}

/** Four lines; the rest is one press away. */
export function Guide({ look: { label }, labels, onOpen }: GuideProps) {
  const styles = useCardStyles();
  const [yes] = label.positive;
  const [no] = label.negative;
  const cases = label.edgeCases.length;
  return (
    <div className={styles.guide} role="group" aria-label={texts.label.guideOf({ label: label.name })}>
      <div className={styles.definition}>
        <Sentence
          text={texts.label.definition}
          parts={{ label: <b>{label.name}</b>, text: namedLabels(label.definition, labels) }}
        />
      </div>
      {yes && (
        <div className={styles.oneLine}>
          <Sentence text={texts.label.yesExample} parts={{ mark: <b>{texts.label.yesMark}</b>, text: yes.text }} />
        </div>
      )}
      <div className={styles.lastLine}>
        {no && (
          <span className={styles.oneLine}>
            <Sentence text={texts.label.yesExample} parts={{ mark: <b>{texts.label.noMark}</b>, text: no.text }} />
          </span>
        )}
        <Link as="button" inline className={styles.more} onClick={onOpen}>
          {cases > 0 ? texts.label.edgeCases({ cases }) : texts.label.more}
        </Link>
      </div>
    </div>
  );
}
