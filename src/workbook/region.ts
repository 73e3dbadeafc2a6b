// A writer's region of `_handoff`: texts of any length by key, cut over cells, replaced as a whole or not at all.
import { textOf } from "./cells";
import { handoffRows, type HandoffSheet } from "./handoffSheet";
import { inRequests } from "./requestSize";
import { sharedSync } from "./sharedSync";
import { noteSeenEmpty } from "./takenRows";

/** One text of a region, complete in its cells. */
export interface Entry {
  readonly key: string;
  readonly version: number;
  /** A short text beside the key, changed by writing one cell. */
  readonly note: string;
  /** The rows of its parts, in order. */
  readonly rows: readonly number[];
}

/** A region as it stands now; writing keeps it up to date. */
export interface Region {
  readonly handoff: HandoffSheet;
  readonly column: number;
  readonly entries: Map<string, Entry>;
  /** Rows that hold nothing, or parts of what was replaced or never finished. */
  readonly free: number[];
  /** The first row below all. */
  end: number;
}

interface Part {
  readonly row: number;
  readonly key: string;
  readonly version: number;
  readonly part: number;
  readonly parts: number;
  readonly note: string;
}

/** The most UTF-16 units of a part; a cell holds a little more. */
export const partCharacters = 30_000;

/** Stands before each part, so that none begins with an apostrophe, which Excel may take for its own sign. */
export const partGuard = "|";

/**
 * Reads what a region holds, without the texts.
 *
 * @param context - the request context of the running `Excel.run`
 * @param handoff - the sheet
 * @param column - the region's first column
 * @returns the region
 */
export async function openRegion(
  context: Excel.RequestContext,
  handoff: HandoffSheet,
  column: number,
): Promise<Region> {
  const [region] = await openRegions(context, handoff, [column]);
  return region ?? emptyRegion(handoff, column);
}

/**
 * Reads what several regions hold, without the texts, in one request.
 *
 * @param context - the request context of the running `Excel.run`
 * @param handoff - the sheet
 * @param columns - the regions' first columns
 * @returns the regions, in the order of the columns
 */
export async function openRegions(
  context: Excel.RequestContext,
  handoff: HandoffSheet,
  columns: readonly number[],
): Promise<readonly Region[]> {
  const rows = handoff.rows - handoffRows.first;
  if (rows <= 0) return columns.map((column) => emptyRegion(handoff, column));
  const indexes = columns.map((column) =>
    handoff.sheet.getRangeByIndexes(handoffRows.first, column, rows, 1).load("values"),
  );
  await sharedSync(context);
  return columns.map((column, at) => regionOf(handoff, column, indexes[at]?.values ?? []));
}

function emptyRegion(handoff: HandoffSheet, column: number): Region {
  return { handoff, column, entries: new Map(), free: [], end: handoffRows.first };
}

function regionOf(handoff: HandoffSheet, column: number, index: readonly (readonly unknown[])[]): Region {
  const region = emptyRegion(handoff, column);
  const parts = index.map((cells, at) => partOf(textOf(cells[0]), handoffRows.first + at));
  for (const [at, part] of parts.entries()) {
    if (part === null) noteSeenEmpty({ column, row: handoffRows.first + at });
  }
  const found = parts.filter((part) => part !== null);
  region.end = (found.at(-1)?.row ?? handoffRows.first - 1) + 1;
  const used = new Set<number>();
  for (const [key, entry] of newestComplete(found)) {
    region.entries.set(key, entry);
    for (const row of entry.rows) used.add(row);
  }
  for (let row = handoffRows.first; row < region.end; row += 1) if (!used.has(row)) region.free.push(row);
  return region;
}

function partOf(cell: string, row: number): Part | null {
  if (cell === "") return null;
  const [key, version, part, parts, note] = JSON.parse(cell) as [string, number, number, number, string];
  return { row, key, version, part, parts, note };
}

function newestComplete(parts: readonly Part[]): ReadonlyMap<string, Entry> {
  const newest = new Map<string, Entry>();
  for (const group of byVersion(parts)) {
    const [first, ...others] = group.toSorted((a, b) => a.part - b.part);
    if (first?.part !== 0 || group.length !== first.parts) continue;
    const { key, version, note } = first;
    const rows = [first, ...others].map(({ row }) => row);
    if (version > (newest.get(key)?.version ?? 0)) newest.set(key, { key, version, note, rows });
  }
  return newest;
}

function byVersion(parts: readonly Part[]): Iterable<readonly Part[]> {
  const groups = new Map<string, Part[]>();
  for (const part of parts) {
    const name = `${part.version} ${part.key}`;
    const group = groups.get(name);
    if (group) group.push(part);
    else groups.set(name, [part]);
  }
  return groups.values();
}

/**
 * Reads the text of an entry.
 *
 * @param context - the request context of the running `Excel.run`
 * @param region - the region
 * @param key - the entry's key
 * @returns the text, or `null` where there is no such entry
 */
export async function readEntry(context: Excel.RequestContext, region: Region, key: string): Promise<string | null> {
  const [text] = await readEntries(context, region, [key]);
  return text ?? null;
}

/**
 * Reads the texts of several entries, in as few requests as their length allows.
 *
 * @param context - the request context of the running `Excel.run`
 * @param region - the region
 * @param keys - the entries' keys
 * @returns the texts in the same order; `null` where there is no such entry
 */
export async function readEntries(
  context: Excel.RequestContext,
  region: Region,
  keys: readonly string[],
): Promise<readonly (string | null)[]> {
  return readPlaced(
    context,
    keys.map((key) => ({ region, key })),
  );
}

/**
 * Reads the texts of entries of any regions, in as few requests as their length allows.
 *
 * @param context - the request context of the running `Excel.run`
 * @param places - the entries: region and key
 * @returns the texts in the same order; `null` where there is no such entry
 */
export async function readPlaced(
  context: Excel.RequestContext,
  places: readonly { readonly region: Region; readonly key: string }[],
): Promise<readonly (string | null)[]> {
  const entries = places.map(({ region, key }) => ({ region, rows: region.entries.get(key)?.rows ?? null }));
  const parts = entries.flatMap(({ region, rows }) => (rows ?? []).map((row) => ({ region, row })));
  const bodies: string[] = [];
  for (const group of inRequests(parts, { bytes: () => partCharacters })) {
    bodies.push(...(await readBodies(context, group)));
  }
  let next = 0;
  return entries.map(({ rows }) => {
    if (rows === null) return null;
    next += rows.length;
    return bodies.slice(next - rows.length, next).join("");
  });
}

async function readBodies(
  context: Excel.RequestContext,
  parts: readonly { readonly region: Region; readonly row: number }[],
): Promise<readonly string[]> {
  const cells = parts.map(({ region: { handoff, column }, row }) =>
    handoff.sheet.getRangeByIndexes(row, column + 1, 1, 1).load("values"),
  );
  await sharedSync(context);
  return cells.map(({ values }) => textOf(values[0]?.[0]).slice(partGuard.length));
}
