// The keys of the label card. They work while the focus is on the page and not in a text field.
import type { KeyboardEvent } from "react";
import { isTyping } from "../../hooks/useGlobalKeys";

/** What a person can do with the record on screen. */
export interface CardActions {
  readonly answerKey: (key: number) => void;
  readonly turn: () => void;
  readonly unsure: () => void;
  readonly note: () => void;
  readonly ask: () => void;
  readonly skip: () => void;
  readonly undo: () => void;
  readonly move: (step: 1 | -1) => void;
  readonly guide: () => void;
  readonly find: () => void;
}

/** Answers key presses; `isOn` is false while a panel is open or the keys are switched off. */
export function useCardKeys(actions: CardActions, isOn: boolean): (event: KeyboardEvent<HTMLElement>) => void {
  const named: Readonly<Record<string, () => void>> = {
    "0": actions.turn,
    u: actions.unsure,
    n: actions.note,
    a: actions.ask,
    s: actions.skip,
    z: actions.undo,
    g: actions.guide,
    "/": actions.find,
    ArrowLeft: () => {
      actions.move(-1);
    },
    ArrowRight: () => {
      actions.move(1);
    },
  };
  return (event) => {
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (!isOn || !isForCard(event, key)) return;
    const act = /^[1-9]$/.test(key)
      ? () => {
          actions.answerKey(Number(key));
        }
      : named[key];
    if (!act) return;
    event.preventDefault();
    if (!event.repeat || key.startsWith("Arrow")) act();
  };
}

// Ctrl+Z is the only key with Ctrl; a menu or dialog over the card keeps its own keys.
function isForCard(event: KeyboardEvent<HTMLElement>, key: string): boolean {
  if (isTyping(event.target) || event.altKey || event.defaultPrevented) return false;
  if (!event.currentTarget.contains(event.target as Node)) return false;
  return event.ctrlKey || event.metaKey ? key === "z" : true;
}
