// Tells whether a scrolling box must be a tab stop of its own: it scrolls, and nothing in it takes the focus.
import { useEffect, useState, type RefObject } from "react";
import { focusable } from "./focusable";

/** Looks again whenever the box changes its size or its content. */
export function useScrollStop(box: RefObject<HTMLElement | null>): boolean {
  const [isStop, setStop] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const look = () => {
      setStop(element.scrollHeight > element.clientHeight && element.querySelector(focusable) === null);
    };
    const sizes = new ResizeObserver(look);
    const contents = new MutationObserver(look);
    sizes.observe(element);
    contents.observe(element, { childList: true, subtree: true, characterData: true });
    look();
    return () => {
      sizes.disconnect();
      contents.disconnect();
    };
  }, [box]);
  return isStop;
}
