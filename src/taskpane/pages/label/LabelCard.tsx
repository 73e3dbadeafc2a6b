// The label card: the whole text, the labels with their keys, the guide of the label in focus, and a way out when unsure.
import { useEffect, useRef, type RefObject } from "react";
import { texts } from "../../../messages/catalogue";
import type { QueueItem } from "../../actions/readQueue";
import { Page } from "../../components/Page";
import { Small } from "../../components/Small";
import { singleKeys } from "../../hooks/settings";
import { useShell } from "../../hooks/shell";
import { useStore } from "../../hooks/store";
import { useOpenWorkbook } from "../../hooks/workspace";
import type { Desk } from "../../labelling/desk";
import { currentItem, noteOf, type DeskState } from "../../labelling/deskState";
import { RecordText } from "../../labelling/RecordText";
import { AnswerArea } from "./AnswerArea";
import { AskPanel } from "./AskPanel";
import { CardCommands } from "./CardCommands";
import { useCardStyles } from "./cardStyles";
import { CardToolbar } from "./CardToolbar";
import { GuideDialog } from "./GuideDialog";
import { NotePanel } from "./NotePanel";
import { NotSaved } from "./NotSaved";
import { Progress } from "./Progress";
import { useCard, type Card } from "./useCard";
import { useCardKeys } from "./useCardKeys";

interface LabelCardProps {
  readonly desk: Desk;
  readonly state: DeskState;
}

/** The card of the record on screen. */
export function LabelCard({ desk, state }: LabelCardProps) {
  const styles = useCardStyles();
  const { taxonomy, pipeline } = useOpenWorkbook().overview.spec;
  const hasKeys = useStore(singleKeys);
  const card = useCard(desk, state);
  const item = currentItem(state);
  const text = useRef<HTMLDivElement>(null);
  useReadingPlace(text, `${item?.recordId ?? ""} ${card.panel === "none" ? "" : "below"}`);
  const onKeyDown = useCardKeys(card.actions, hasKeys && card.panel === "none" && item !== null);
  return (
    <Page
      fills
      view="label/card"
      title={texts.label.title}
      commands={<CardCommands desk={desk} filter={state.filter} />}
      onKeyDown={onKeyDown}
    >
      <Progress state={state} />
      {state.failure && <NotSaved desk={desk} waiting={state.waiting.length} failure={state.failure} />}
      {item ? (
        <>
          <RecordText
            fills
            key={item.recordId}
            ref={text}
            recordId={item.recordId}
            fields={item.fields}
            source={item.source}
            language={pipeline.language}
          />
          <Below card={card} desk={desk} state={state} item={item} hasKeys={hasKeys} />
        </>
      ) : (
        <div className={styles.nothing}>
          <Small>{texts.label.nothingHere}</Small>
        </div>
      )}
      <CardToolbar actions={card.actions} allowsUnsure={taxonomy.allowUnsure} hasKeys={hasKeys} />
      {card.panel === "guide" && card.guided && (
        <GuideDialog look={card.guided} labels={taxonomy.labels} onClose={card.closePanel} />
      )}
    </Page>
  );
}

interface BelowProps extends LabelCardProps {
  readonly card: Card;
  readonly item: QueueItem;
  readonly hasKeys: boolean;
}

// The labels, or in their place the note that is being written.
function Below({ card, desk, state, item, hasKeys }: BelowProps) {
  const { announce } = useShell();
  const { panel, closePanel } = card;
  if (panel === "ask") return <AskPanel desk={desk} recordId={item.recordId} onClose={closePanel} />;
  if (panel !== "unsure" && panel !== "note") {
    return <AnswerArea card={card} desk={desk} state={state} item={item} hasKeys={hasKeys} />;
  }
  const save = (note: string) => {
    closePanel();
    if (panel === "unsure") {
      desk.answer({ kind: "unsure", note });
    } else {
      desk.annotate(note);
      announce(texts.label.noteSaved);
    }
  };
  return (
    <NotePanel
      key={panel}
      kind={panel}
      first={noteOf(state, item)}
      onSave={save}
      onClose={closePanel}
      onLeave={(note) => {
        desk.draft(item.recordId, note);
      }}
    />
  );
}

// After an answer, and when a panel is closed, the focus is on the record's text: reading starts there, and the keys go
// on working. Whoever selects a row in the grid stays there, and reading starts there once the pane is gone to.
function useReadingPlace(text: RefObject<HTMLDivElement | null>, place: string): void {
  const last = useRef(place);
  useEffect(() => {
    const focus = () => text.current?.focus({ preventScroll: true });
    if (last.current === place) return undefined;
    last.current = place;
    if (place.endsWith("below")) return undefined;
    if (document.hasFocus()) {
      focus();
      return undefined;
    }
    const arrive = () => {
      if (document.activeElement === document.body) focus();
    };
    addEventListener("focus", arrive, { once: true });
    return () => {
      removeEventListener("focus", arrive);
    };
  }, [text, place]);
}
