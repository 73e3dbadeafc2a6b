// The one sentence that the page says: shown above the grid until closed, announced to screen readers.
import { useState } from "react";

const key = "handoff-workbook.say-after-reload";

/** The sentence and how to change it. */
export interface Saying {
  readonly sentence: string | null;
  readonly say: (sentence: string | null) => void;
}

/** Holds the sentence; one left for after a reload comes first. */
export function useSaying(): Saying {
  const [sentence, say] = useState<string | null>(takeLeft);
  return { sentence, say };
}

/** Leaves a sentence for the page that opens next in this tab. */
export function sayAfterReload(sentence: string): void {
  sessionStorage.setItem(key, sentence);
}

function takeLeft(): string | null {
  const sentence = sessionStorage.getItem(key);
  sessionStorage.removeItem(key);
  return sentence;
}
