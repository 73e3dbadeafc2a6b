// Which page is shown, and where the focus goes when that changes. There is no history in a pane.
import { createContext, use, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import type { Store } from "./store";
import { pages, type PageId } from "../pages/registry";

/** The shown page, and the ways to another one. */
export interface Navigation {
  readonly page: PageId;
  readonly go: (page: PageId) => void;
  readonly back: () => void;
  /** A page calls this with its view whenever it is drawn; a new view gets the focus. */
  readonly arrive: (view: string, heading: HTMLElement | null) => void;
}

interface Place {
  readonly page: PageId;
  readonly cameFrom: PageId | null;
  /** After Back: the page that was left, so that the element which had led there gets the focus again. */
  readonly left: PageId | null;
}

const NavigationContext = createContext<Navigation | null>(null);

interface NavigationProps {
  /** The page that was asked for from outside, by the ribbon; each new one is shown. */
  readonly asked: Store<PageId>;
  readonly children: ReactNode;
}

/** Keeps the shown page. */
export function NavigationProvider({ asked, children }: NavigationProps) {
  const [place, setPlace] = useState<Place>({ page: asked.get(), cameFrom: null, left: null });
  const lastView = useRef<string | null>(null);
  useEffect(
    () =>
      asked.subscribe(() => {
        setPlace({ page: asked.get(), cameFrom: null, left: null });
      }),
    [asked],
  );
  const navigation = useMemo<Navigation>(
    () => ({
      page: place.page,
      go: (page) => {
        setPlace((now) => ({ page, cameFrom: now.page === page ? now.cameFrom : now.page, left: null }));
      },
      back: () => {
        setPlace((now) => ({ page: now.cameFrom ?? pages[now.page].parent ?? "home", cameFrom: null, left: now.page }));
      },
      arrive: (view, heading) => {
        const isFirst = lastView.current === null;
        if (lastView.current === view) return;
        lastView.current = view;
        if (!isFirst) (ledTo(place.left) ?? heading)?.focus();
      },
    }),
    [place],
  );
  return <NavigationContext value={navigation}>{children}</NavigationContext>;
}

/** The shown page, and the ways to another one. */
export function useNavigation(): Navigation {
  const navigation = use(NavigationContext);
  if (!navigation) throw new TypeError("useNavigation outside NavigationProvider");
  return navigation;
}

function ledTo(page: PageId | null): HTMLElement | null {
  return page === null ? null : document.querySelector<HTMLElement>(`main [data-leads-to="${page}"]`);
}
