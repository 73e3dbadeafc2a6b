// The keys that work on every page: regions, Back, the primary button, the list of keys.
import { useEffect } from "react";
import { focusable } from "./focusable";
import { useNavigation, type Navigation } from "./navigation";

/** Listens as long as the pane lives. */
export function useGlobalKeys(hasPipeline: boolean): void {
  const navigation = useNavigation();
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!event.defaultPrevented && handle(event, navigation, hasPipeline)) event.preventDefault();
    };
    document.addEventListener("keydown", listen);
    return () => {
      document.removeEventListener("keydown", listen);
    };
  }, [navigation, hasPipeline]);
}

/** Tells whether a key belongs to a text that is being typed. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.matches("input:not([type=checkbox]):not([type=radio]), textarea, select")
  );
}

function handle(event: KeyboardEvent, { go }: Navigation, hasPipeline: boolean): boolean {
  if (event.key === "F6" && !event.ctrlKey) return toRegion(event.shiftKey ? -1 : 1);
  if (event.key === "Enter" && event.ctrlKey) return press("[data-primary]");
  if (isTyping(event.target)) return false;
  if (event.key === "Escape") return press("main [data-back]");
  if (event.key !== "?" || !hasPipeline) return false;
  go("keyboard");
  return true;
}

function press(selector: string): boolean {
  const button = document.querySelector<HTMLElement>(selector);
  button?.click();
  return button !== null;
}

// Round the rail, the page and its buttons; in each, to what had or would get the focus first.
function toRegion(step: 1 | -1): boolean {
  const regions = [...document.querySelectorAll<HTMLElement>("[data-region]")];
  const here = regions.findIndex((region) => region.contains(document.activeElement));
  const next = regions[(here + step + regions.length) % regions.length];
  const target = next?.querySelector<HTMLElement>("h1") ?? next?.querySelector<HTMLElement>(focusable);
  target?.focus();
  return target !== undefined && target !== null;
}
