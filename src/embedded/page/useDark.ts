// Light or dark, as the person's system is.
import { useSyncExternalStore } from "react";

const query = "(prefers-color-scheme: dark)";

/** Whether the system is dark; follows it. */
export function useDark(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}

function subscribe(listener: () => void): () => void {
  const media = matchMedia(query);
  media.addEventListener("change", listener);
  return () => {
    media.removeEventListener("change", listener);
  };
}
