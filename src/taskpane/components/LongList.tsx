// A list of any length: up to 50 rows are drawn as they are, of more only those on screen.
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef, useState, type ReactNode, type RefObject } from "react";

/** So many rows need no window. */
const drawnWhole = 50;
const likelyHeight = 56;
const rowsBeside = 8;

interface LongListProps {
  readonly label: string;
  readonly count: number;
  readonly keyOf: (row: number) => string;
  readonly children: (row: number) => ReactNode;
}

/** Draws rows inside the scrolling body of a page. */
export function LongList(props: LongListProps) {
  return props.count > drawnWhole ? <WindowedList {...props} /> : <WholeList {...props} />;
}

function WholeList({ label, count, keyOf, children }: LongListProps) {
  return (
    <div role="list" aria-label={label}>
      {Array.from({ length: count }, (_, row) => (
        <div role="listitem" key={keyOf(row)}>
          {children(row)}
        </div>
      ))}
    </div>
  );
}

function WindowedList({ label, count, keyOf, children }: LongListProps) {
  const list = useRef<HTMLDivElement>(null);
  const above = useSpaceAbove(list);
  // eslint-disable-next-line react-hooks/incompatible-library -- its functions stay in this component, which is not memoized
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => bodyAround(list.current),
    estimateSize: () => likelyHeight,
    getItemKey: keyOf,
    scrollMargin: above,
    overscan: rowsBeside,
  });
  return (
    <div
      ref={list}
      role="list"
      aria-label={label}
      style={{ position: "relative", height: `${virtualizer.getTotalSize()}px` }}
    >
      {virtualizer.getVirtualItems().map(({ index, key, start }) => (
        <div
          key={key}
          ref={virtualizer.measureElement}
          data-index={index}
          role="listitem"
          aria-setsize={count}
          aria-posinset={index + 1}
          style={{ position: "absolute", insetInline: 0, top: 0, transform: `translateY(${start - above}px)` }}
        >
          {children(index)}
        </div>
      ))}
    </div>
  );
}

// The page scrolls as a whole, so the list begins below what stands above it, and that changes its height.
function useSpaceAbove(list: RefObject<HTMLElement | null>): number {
  const [above, setAbove] = useState(0);
  useEffect(() => {
    const body = bodyAround(list.current);
    if (!body || typeof ResizeObserver === "undefined") return;
    const observer = new ResizeObserver(() => {
      const top = list.current?.getBoundingClientRect().top ?? 0;
      setAbove(Math.round(top - body.getBoundingClientRect().top + body.scrollTop));
    });
    for (const part of body.children) observer.observe(part);
    return () => {
      observer.disconnect();
    };
  }, [list]);
  return above;
}

function bodyAround(element: HTMLElement | null): HTMLElement | null {
  return element?.closest<HTMLElement>("main > div") ?? null;
}
