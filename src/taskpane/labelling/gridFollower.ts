// Keeps card and grid at the same record. Knows nothing of React. A selection that the card made never comes back to it,
// and a card that the grid chose selects nothing.
import { closedDesk, currentItem, type DeskState } from "./deskState";

/** A row to select. */
export interface RowWanted {
  readonly recordId: string;
  /** Shows the annotator's sheet, whatever sheet is seen. */
  readonly brings: boolean;
}

/** What the follower works with. */
export interface FollowerTools {
  /** `onSelecting` is told the address before it is selected. */
  readonly select: (wanted: RowWanted & { readonly onSelecting: (address: string) => void }) => Promise<void>;
  readonly show: (recordId: string) => void;
  readonly onFailure: (failure: unknown) => void;
}

/** What tells the follower of card and grid. */
export interface GridFollower {
  /** The card changed. */
  readonly follow: (state: DeskState) => void;
  /** Whether a selection is to be looked at: the card's own is not. */
  readonly hears: (address: string) => boolean;
  /** A person selected a record's row; `null` for other cells of the sheet. */
  readonly picked: (recordId: string | null) => void;
}

interface Following {
  readonly tools: FollowerTools;
  card: DeskState;
  /** The record at whose row the grid stands, as far as is known. */
  at: string | null;
  wanted: RowWanted | null;
  isSelecting: boolean;
  /** Addresses that were selected and of which Excel has not told yet, in that order. */
  own: readonly string[];
}

/** Makes the follower of one card. */
export function createFollower(tools: FollowerTools): GridFollower {
  const now: Following = { tools, card: closedDesk, at: null, wanted: null, isSelecting: false, own: [] };
  return {
    follow: (state) => {
      now.wanted = wantedAfter(now, state);
      now.card = state;
      void selectWanted(now);
    },
    hears: (address) => {
      const place = now.own.indexOf(address);
      // Excel may tell of the last of several only. A person's selection comes after all that were made before it.
      now.own = now.own.slice(place < 0 ? now.own.length : place + 1);
      return place < 0 && now.card.status === "ready" && !now.card.isHeld;
    },
    picked: (recordId) => {
      now.at = recordId;
      if (recordId === null) return;
      now.wanted = null;
      tools.show(recordId);
    },
  };
}

function wantedAfter({ card, at, wanted }: Following, state: DeskState): RowWanted | null {
  const recordId = shownOn(state);
  if (recordId === null) return null;
  if (state.begun !== card.begun) return { recordId, brings: true };
  if (recordId === shownOn(card)) return wanted;
  return recordId === at ? null : { recordId, brings: wanted?.brings === true };
}

function shownOn(card: DeskState): string | null {
  return currentItem(card)?.recordId ?? null;
}

// Only the last row wanted is selected, and none while an answer is on its way: answers come first.
async function selectWanted(now: Following): Promise<void> {
  if (now.isSelecting) return;
  now.isSelecting = true;
  while (now.wanted !== null && !isSaving(now.card)) await selectRow(now, now.wanted);
  now.isSelecting = false;
}

async function selectRow(now: Following, wanted: RowWanted): Promise<void> {
  now.wanted = null;
  now.at = wanted.recordId;
  const onSelecting = (address: string) => {
    now.own = [...now.own, address];
  };
  try {
    await now.tools.select({ ...wanted, onSelecting });
  } catch (failure) {
    now.tools.onFailure(failure);
  }
}

function isSaving({ waiting, failure }: DeskState): boolean {
  return waiting.length > 0 && failure === null;
}
