// What the label card shows beside the record: which page of keys, whose guide, which panel; and what its keys do.
import { useCallback, useEffect, useMemo, useState } from "react";
import { texts } from "../../../messages/catalogue";
import { useShell } from "../../hooks/shell";
import { useOpenWorkbook } from "../../hooks/workspace";
import type { Desk } from "../../labelling/desk";
import { currentItem, noteOf, type DeskState } from "../../labelling/deskState";
import { labelLooks, type LabelLook } from "../../labelling/labelLooks";
import type { CardActions } from "./useCardKeys";

/** What lies over the labels, or over the card. */
export type Panel = "none" | "unsure" | "note" | "ask" | "guide";

/** The labels as they are laid out. */
interface KeyPages {
  readonly looks: readonly LabelLook[];
  /** The page of keys on screen, and how many there are. */
  readonly page: number;
  readonly pages: number;
  readonly onPage: readonly LabelLook[];
  readonly turn: () => void;
}

/** The card around a record. */
export interface Card extends KeyPages {
  /** The label whose guide is shown. */
  readonly guided: LabelLook | undefined;
  readonly panel: Panel;
  /** Grows by one each time the search is asked for. */
  readonly search: number;
  readonly actions: CardActions;
  readonly answerLabel: (labelId: string) => void;
  readonly showGuide: (labelId: string) => void;
  readonly closePanel: () => void;
}

/** Keeps what belongs to the card alone. */
export function useCard(desk: Desk, state: DeskState): Card {
  const keys = useKeyPages(currentItem(state)?.recordId ?? "");
  const [panel, setPanel] = useState<Panel>("none");
  useHeld(desk, panel !== "none" && panel !== "guide");
  const [guidedId, showGuide] = useState<string | null>(null);
  const [search, setSearch] = useState(0);
  const answerLabel = useCallback(
    (labelId: string) => {
      desk.answer({ kind: "label", labelId });
    },
    [desk],
  );
  const deskActions = useDeskActions(desk, state, setPanel);
  const actions: CardActions = {
    ...deskActions,
    answerKey: (key) => {
      const look = keys.onPage.find((one) => one.key === key);
      if (look) answerLabel(look.label.id);
    },
    turn: keys.turn,
    find: () => {
      setSearch(search + 1);
    },
  };
  const guided = keys.looks.find(({ label }) => label.id === guidedId) ?? keys.onPage[0];
  const closePanel = () => {
    setPanel("none");
  };
  return { ...keys, guided, panel, search, actions, answerLabel, showGuide, closePanel };
}

// What is being written is about the record on screen: a row that is selected meanwhile does not take it away.
function useHeld({ hold }: Desk, isWriting: boolean): void {
  useEffect(() => {
    if (!isWriting) return undefined;
    hold(true);
    return () => {
      hold(false);
    };
  }, [hold, isWriting]);
}

// Each record starts on the first page of keys, so that a key always means the same.
function useKeyPages(recordId: string): KeyPages {
  const { taxonomy } = useOpenWorkbook().overview.spec;
  const looks = useMemo(() => labelLooks(taxonomy), [taxonomy]);
  const [turned, setTurned] = useState({ recordId, page: 0 });
  const pages = (looks.at(-1)?.page ?? 0) + 1;
  const page = turned.recordId === recordId ? turned.page : 0;
  const turn = () => {
    setTurned({ recordId, page: (page + 1) % pages });
  };
  return { looks, page, pages, onPage: looks.filter((look) => look.page === page), turn };
}

function useDeskActions(desk: Desk, state: DeskState, setPanel: (panel: Panel) => void) {
  const { announce } = useShell();
  const { allowUnsure, noteRequiredWhenUnsure } = useOpenWorkbook().overview.spec.taxonomy;
  return {
    unsure: () => {
      const item = currentItem(state);
      if (!allowUnsure || !item) return;
      if (noteRequiredWhenUnsure) setPanel("unsure");
      else desk.answer({ kind: "unsure", note: noteOf(state, item) });
    },
    note: () => {
      setPanel("note");
    },
    ask: () => {
      setPanel("ask");
    },
    guide: () => {
      setPanel("guide");
    },
    undo: () => {
      const undone = desk.undo();
      announce(undone === null ? texts.label.nothingToUndo : texts.label.undone({ record: undone }));
    },
    skip: desk.skip,
    move: desk.move,
  };
}
