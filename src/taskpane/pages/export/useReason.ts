// The reason for an export although a check is not passed: asked for, written, long enough.
import { useRef, useState, type RefObject } from "react";

/** A few words that say something. */
const shortest = 10;

/** The reason while it is written. */
export interface Reason {
  readonly isOpen: boolean;
  readonly text: string;
  /** Whether an export was tried with too short a reason. */
  readonly isWrong: boolean;
  readonly area: RefObject<HTMLTextAreaElement | null>;
  readonly open: () => void;
  readonly close: () => void;
  readonly write: (text: string) => void;
  /** What goes with the export; `null` while the reason is too short, and the focus is on its field. */
  readonly submit: () => { readonly reason?: string } | null;
}

/** Keeps the reason. */
export function useReason(): Reason {
  const [text, setText] = useState<string | null>(null);
  const [isTried, setTried] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const isShort = text !== null && text.trim().length < shortest;
  return {
    isOpen: text !== null,
    text: text ?? "",
    isWrong: isShort && isTried,
    area,
    open: () => {
      setText("");
      setTried(false);
    },
    close: () => {
      setText(null);
    },
    write: setText,
    submit: () => {
      setTried(true);
      if (isShort) area.current?.focus();
      if (isShort) return null;
      return text === null ? {} : { reason: text.trim() };
    },
  };
}
