// One record to check: its text and the labels with their keys; what was said before stays hidden in a blind check.
import { Button, ProgressBar, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type KeyboardEvent } from "react";
import { texts } from "../../../messages/catalogue";
import type { CheckItem, DrawnSpotCheck } from "../../actions/readSpotCheck";
import { ActionStatus } from "../../components/ActionStatus";
import { Kbd } from "../../components/Kbd";
import { LabelMark } from "../../components/LabelMark";
import { OpenSheet } from "../../components/OpenSheet";
import { Page } from "../../components/Page";
import { Section } from "../../components/Section";
import { Small } from "../../components/Small";
import { singleKeys } from "../../hooks/settings";
import { useStore } from "../../hooks/store";
import { isTyping } from "../../hooks/useGlobalKeys";
import { useOpenWorkbook } from "../../hooks/workspace";
import { labelLooks, labelName } from "../../labelling/labelLooks";
import { RecordText } from "../../labelling/RecordText";
import { useRecordCard } from "../../labelling/useRecordCard";
import { InSheet } from "./InSheet";
import { Redraw } from "./Redraw";
import { saidOf, type SpotCheck } from "./useSpotCheck";
import type { SpotCheckState } from "../../actions/readSpotCheck";

const useStyles = makeStyles({
  labels: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(140px, 1fr))",
    gap: tokens.spacingHorizontalXS,
  },
  label: { justifyContent: "flex-start", minWidth: 0, maxWidth: "none", fontWeight: tokens.fontWeightRegular },
});

const { spotCheck: words } = texts;
const unsureKey = "U";
const undoKey = "Z";

interface CheckViewProps {
  readonly spotCheck: SpotCheck;
  readonly state: SpotCheckState;
  readonly draw: DrawnSpotCheck;
  readonly item: CheckItem;
}

/** The page of a record. */
export function CheckView({ spotCheck, state, draw, item }: CheckViewProps) {
  const { overview } = useOpenWorkbook();
  const text = useRef<HTMLDivElement>(null);
  const { card, failure } = useRecordCard(item.recordId);
  const { checking, undoing, given } = spotCheck;
  const answer = (labelId: string | null) => {
    if (checking.state.status !== "running") void checking.start({ entry: item.entry, labelId });
  };
  const last = given.at(-1);
  const undo = () => {
    if (last && undoing.state.status !== "running") void undoing.start(last);
  };
  const of = draw.recordIds.length;
  const checked = of - draw.result.open;
  useEffect(() => {
    text.current?.focus({ preventScroll: true });
  }, [card]);
  return (
    <Page
      back
      view="spot-check/check"
      title={words.title}
      context={words.context(draw)}
      commands={<OpenSheet name={texts.sheets.names.spotCheck} />}
      onKeyDown={useKeys({ answer, undo })}
    >
      <div>
        <ProgressBar
          value={checked}
          max={Math.max(of, 1)}
          thickness="large"
          aria-label={words.progress({ checked, of })}
        />
        <Small>{words.progress({ checked, of })}</Small>
      </div>
      <InSheet spotCheck={spotCheck} state={state} />
      {failure}
      {card && (
        <RecordText
          ref={text}
          recordId={card.recordId}
          fields={card.fields}
          source={card.source}
          language={overview.spec.pipeline.language}
        />
      )}
      <Labels item={item} onAnswer={answer} />
      {last && (
        <Small>
          {saidOf(last)}{" "}
          <Button size="small" appearance="subtle" onClick={undo}>
            {words.undo} <Kbd>{undoKey}</Kbd>
          </Button>
        </Small>
      )}
      <ActionStatus state={checking.state} title={words.saving} />
      <ActionStatus state={undoing.state} title={words.saving} />
      <Redraw drawing={spotCheck.drawing} />
    </Page>
  );
}

interface LabelsProps {
  readonly item: CheckItem;
  readonly onAnswer: (labelId: string | null) => void;
}

function Labels({ item: { labelId }, onAnswer }: LabelsProps) {
  const styles = useStyles();
  const { taxonomy } = useOpenWorkbook().overview.spec;
  const shown = labelId !== null && words.soFar.replace("{label}", labelName(taxonomy, labelId));
  return (
    <Section title={words.check}>
      <Small>{shown === false ? words.keysBlind : shown}</Small>
      <div className={styles.labels} role="group" aria-label={words.check}>
        {labelLooks(taxonomy).map(({ label, colour, key, page }) => (
          <Button
            key={label.id}
            appearance="subtle"
            className={styles.label}
            aria-keyshortcuts={page === 0 ? String(key) : undefined}
            onClick={() => {
              onAnswer(label.id);
            }}
          >
            <LabelMark colour={colour} text={page === 0 ? String(key) : ""} name={label.name} />
          </Button>
        ))}
        <Button
          appearance="subtle"
          className={styles.label}
          aria-keyshortcuts={unsureKey}
          onClick={() => {
            onAnswer(null);
          }}
        >
          <Kbd>{unsureKey}</Kbd> {words.unsure}
        </Button>
      </div>
    </Section>
  );
}

interface KeysProps {
  readonly answer: (labelId: string | null) => void;
  readonly undo: () => void;
}

function useKeys({ answer, undo }: KeysProps): (event: KeyboardEvent<HTMLElement>) => void {
  const isOn = useStore(singleKeys);
  const { taxonomy } = useOpenWorkbook().overview.spec;
  return (event) => {
    const act = isOn && isAlone(event) ? actOf(event.key.toUpperCase()) : null;
    if (!act) return;
    event.preventDefault();
    act();
  };
  function actOf(key: string): (() => void) | null {
    const look = labelLooks(taxonomy).find((one) => one.page === 0 && String(one.key) === key);
    if (look) {
      return () => {
        answer(look.label.id);
      };
    }
    if (key === undoKey) return undo;
    return key === unsureKey
      ? () => {
          answer(null);
        }
      : null;
  }
}

function isAlone(event: KeyboardEvent<HTMLElement>): boolean {
  const { altKey, ctrlKey, metaKey, repeat, defaultPrevented } = event;
  return !isTyping(event.target) && ![altKey, ctrlKey, metaKey, repeat, defaultPrevented].includes(true);
}
