// Between text and labels: the last answer, else the answer that is there, else the keys.
import { Link } from "@fluentui/react-components";
import { texts } from "../../../messages/catalogue";
import type { Answer, QueueItem } from "../../actions/readQueue";
import { Kbd } from "../../components/Kbd";
import { Sentence } from "../../components/Sentence";
import { useOpenWorkbook } from "../../hooks/workspace";
import type { DeskState } from "../../labelling/deskState";
import { wordsOf } from "../../labelling/DeskProvider";
import { labelName, type LabelLook } from "../../labelling/labelLooks";
import { useCardStyles } from "./cardStyles";

interface StatusLineProps {
  readonly state: DeskState;
  readonly item: QueueItem;
  /** The labels on the page of keys that is shown. */
  readonly looks: readonly LabelLook[];
  readonly pages: number;
  readonly hasKeys: boolean;
  readonly onShow: (recordId: string) => void;
}

/** One line; it covers nothing, has no time limit and moves nothing. */
export function StatusLine({ state, item, looks, pages, hasKeys, onShow }: StatusLineProps) {
  const styles = useCardStyles();
  const { last, waiting } = state;
  if (last && last.recordId !== item.recordId) {
    const isSaved = !waiting.some(({ recordId }) => recordId === last.recordId);
    const answer = <Strong answer={last.answer} />;
    return (
      <div className={styles.status}>
        <span className={styles.grow}>
          {isSaved ? (
            <Sentence text={texts.label.lastSaved} parts={{ answer }} />
          ) : (
            <Sentence text={texts.label.lastOne} parts={{ answer }} />
          )}
        </span>
        <Link
          as="button"
          onClick={() => {
            onShow(last.recordId);
          }}
        >
          {texts.label.showIt}
        </Link>
      </div>
    );
  }
  return (
    <div className={styles.status}>
      <span className={styles.grow}>
        {item.answer ? (
          <Sentence text={texts.label.yourAnswer} parts={{ answer: <Strong answer={item.answer} /> }} />
        ) : (
          <KeysHint keys={looks.map(({ key }) => key)} pages={pages} hasKeys={hasKeys} />
        )}
      </span>
    </div>
  );
}

function Strong({ answer }: { readonly answer: Answer }) {
  const { taxonomy } = useOpenWorkbook().overview.spec;
  return <b>{wordsOf(answer, (id) => labelName(taxonomy, id))}</b>;
}

interface KeysHintProps {
  readonly keys: readonly number[];
  readonly pages: number;
  readonly hasKeys: boolean;
}

function KeysHint({ keys, pages, hasKeys }: KeysHintProps) {
  if (!hasKeys) return texts.label.keysOff;
  const first = <Kbd>{Math.min(...keys)}</Kbd>;
  const last = <Kbd>{Math.max(...keys)}</Kbd>;
  if (pages > 1) return <Sentence text={texts.label.keysMore} parts={{ first, last, more: <Kbd>{0}</Kbd> }} />;
  if (keys.length === 1) return <Sentence text={texts.label.onlyOne} parts={{ first }} />;
  return <Sentence text={texts.label.keys} parts={{ first, last }} />;
}
