// One tab stop for a row or column of buttons; arrow keys, Home and End move among them.
import { useState, type FocusEvent, type KeyboardEvent } from "react";

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };
const alongRow = ["ArrowLeft", "ArrowRight", "Home", "End"];
const alongColumn = ["ArrowUp", "ArrowDown", "Home", "End"];

/** What the container and each button of the group need. */
export interface Roving {
  readonly group: {
    readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
    readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
  };
  /** The tab index of the button with that place. */
  readonly tabIndexOf: (place: number) => 0 | -1;
}

/** Makes a group of elements marked `data-stop` one tab stop. `home` is where the tab key enters at first. */
export function useRoving(axis: "row" | "column", home = 0): Roving {
  const [visited, setVisited] = useState<number | null>(null);
  const current = visited ?? home;
  return {
    group: {
      onKeyDown: (event) => {
        if (!(axis === "row" ? alongRow : alongColumn).includes(event.key)) return;
        const stops = stopsOf(event.currentTarget);
        const from = stops.indexOf(event.target as HTMLElement);
        if (from < 0) return;
        event.preventDefault();
        stops[nextPlace(event.key, from, stops.length)]?.focus();
      },
      onFocus: (event) => {
        const place = stopsOf(event.currentTarget).indexOf(event.target);
        if (place >= 0) setVisited(place);
      },
    },
    tabIndexOf: (place) => (place === current ? 0 : -1),
  };
}

function stopsOf(group: HTMLElement): readonly HTMLElement[] {
  return [...group.querySelectorAll<HTMLElement>("[data-stop]")];
}

function nextPlace(key: string, from: number, length: number): number {
  if (key === "Home") return 0;
  return key === "End" ? length - 1 : (from + (steps[key] ?? 0) + length) % length;
}
