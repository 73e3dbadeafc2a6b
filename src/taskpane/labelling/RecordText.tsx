// The record to be answered: its facts in one line, its heading, its whole text, its source.
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Fragment, memo, useMemo, type Ref } from "react";
import { texts } from "../../messages/catalogue";
import { Num } from "../components/Num";
import { Sentence } from "../components/Sentence";
import { Small } from "../components/Small";
import { narrow, useSharedStyles } from "../components/styles";
import { useDelayed } from "../hooks/useDelayed";
import type { QueueItem } from "../actions/readQueue";
import { splitText } from "./splitText";

const useStyles = makeStyles({
  text: {
    overflowX: "hidden",
    overflowY: "auto",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    lineHeight: "22px",
    overflowWrap: "anywhere",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    ...narrow,
  },
  fills: { flex: "1 1 0", minHeight: "84px" },
  beside: { maxHeight: "260px", minHeight: "44px" },
  subject: {
    margin: "2px 0 4px",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  block: { margin: "0 0 8px", whiteSpace: "pre-wrap", contentVisibility: "auto", containIntrinsicSize: "auto 66px" },
});

const shownAtOnce = 12;
const restAfterMs = 100;

type ShownField = QueueItem["fields"][number];

interface RecordTextProps {
  readonly ref?: Ref<HTMLDivElement>;
  readonly recordId: string;
  readonly fields: QueueItem["fields"];
  /** Where the record comes from, in words. */
  readonly source: string;
  /** Of the record's text, for screen readers. */
  readonly language: string;
  /** Takes the room that is left of the page; else it is as high as its text, up to a limit. */
  readonly fills?: boolean;
}

/** Scrolls on its own; takes the focus after each answer. Drawn once a record: a text may be very long. */
export const RecordText = memo(function RecordText(props: RecordTextProps) {
  const { ref, recordId, fields, source, language, fills = false } = props;
  const styles = useStyles();
  const { facts, heading, bodies } = useMemo(() => partsOf(fields), [fields]);
  return (
    <div
      {...(ref === undefined ? {} : { ref })}
      className={mergeClasses(styles.text, fills ? styles.fills : styles.beside)}
      tabIndex={0}
      role="region"
      aria-label={texts.label.recordText}
      data-region
    >
      <Facts fields={facts} />
      <div lang={language}>
        {heading && <h2 className={styles.subject}>{valueText(heading)}</h2>}
        {bodies.map((field) => (
          <Fragment key={field.title}>
            {bodies.length > 1 && <Small>{field.title}</Small>}
            <Blocks text={valueText(field)} />
          </Fragment>
        ))}
      </div>
      <Small>
        <Sentence
          text={texts.label.sourceLine}
          parts={{ source: <Num ids={[recordId]} table="Records" what={source} text={source} /> }}
        />
      </Small>
    </div>
  );
});

// What fits on the screen comes at once, so that the next record is there within 100 ms; the rest of a long text follows.
function Blocks({ text }: { readonly text: string }) {
  const blocks = useMemo(() => splitText(text), [text]);
  return (
    <>
      <Paragraphs blocks={blocks.slice(0, shownAtOnce)} />
      {blocks.length > shownAtOnce && <Rest blocks={blocks.slice(shownAtOnce)} />}
    </>
  );
}

function Rest({ blocks }: { readonly blocks: readonly string[] }) {
  return useDelayed(restAfterMs) && <Paragraphs blocks={blocks} />;
}

function Paragraphs({ blocks }: { readonly blocks: readonly string[] }) {
  const styles = useStyles();
  return blocks.map((block, place) => (
    <p key={place} className={styles.block}>
      {block}
    </p>
  ));
}

function Facts({ fields }: { readonly fields: readonly ShownField[] }) {
  const shared = useSharedStyles();
  if (fields.length === 0) return null;
  return (
    <Small>
      {fields.map((field, place) => (
        <Fragment key={field.title}>
          {place > 0 && texts.label.between}
          <span className={shared.hidden}>{texts.label.titled(field)}</span>
          <span title={field.title}>{valueText(field)}</span>
        </Fragment>
      ))}
    </Small>
  );
}

// Long texts are the body. The last short text before them is the heading; the other fields are facts.
function partsOf(fields: readonly ShownField[]) {
  const firstLong = fields.findIndex(({ type }) => type === "long-text");
  const lastShort = fields.map(({ type }) => type).lastIndexOf("text", firstLong < 0 ? fields.length : firstLong);
  const heading = lastShort < 0 ? null : (fields[lastShort] ?? null);
  const bodies = fields.filter(({ type }) => type === "long-text");
  const facts = fields.filter((field) => field !== heading && !bodies.includes(field));
  return { heading, bodies, facts };
}

function valueText({ type, value }: ShownField): string {
  if (value === null || value === "") return texts.label.emptyField;
  if (typeof value === "boolean") return value ? texts.label.yes : texts.label.no;
  return type === "date" || type === "date-time" ? texts.words.storedDate(String(value)) : String(value);
}
