// F6 from region to region, Ctrl+F6 between grid and pane, as in Excel.

/** The regions in the order of F6. */
export const regions = ["grid", "tabs", "strip", "pane"] as const;

/** One of them. */
export type Region = (typeof regions)[number];

/** Where a key leads from a region, `null` where it is no such key. A closed pane is passed over. */
export function regionByKey(
  { key, ctrlKey, shiftKey }: Pick<KeyboardEvent, "key" | "ctrlKey" | "shiftKey">,
  { from, isPaneOpen }: { readonly from: Region; readonly isPaneOpen: boolean },
): Region | null {
  if (key !== "F6") return null;
  if (ctrlKey) return from === "pane" || !isPaneOpen ? "grid" : "pane";
  const open = regions.filter((region) => region !== "pane" || isPaneOpen);
  const at = open.indexOf(from) + (shiftKey ? -1 : 1);
  return open.at(at % open.length) ?? "grid";
}

/** The region that an element is in; the grid where it is in none. */
export function regionOf(element: Element | null): Region {
  const name = element?.closest<HTMLElement>("[data-region]")?.dataset["region"];
  return regions.find((region) => region === name) ?? "grid";
}
