// The journal in `_handoff`: each change stands there whole before its first cell is written, so that an interrupted one
// can go on or be undone, and a finished one be undone later. A change is kept in portions, each the work of one request.
import type { Json } from "../pipeline/canonicalJson";
import type { Portion } from "./portion";
import { readEntries, readEntry, readPlaced, type Region } from "./region";
import { dropEntry, putEntry, setNote } from "./writeRegion";

/** Where a change stands. */
export type ChangeState = "started" | "written" | "done" | "undoing" | "undone";

/** What is kept of a change beside its portions. */
export interface JournalHead {
  readonly id: string;
  readonly action: string;
  readonly subject: string;
  readonly detail: Readonly<Record<string, Json>>;
  readonly memo: Json;
  readonly actor: string;
  readonly at: string;
  /** Our names of the tables that it writes. */
  readonly tables: readonly string[];
  readonly portions: number;
  /** Rows and cells in all. */
  readonly of: number;
  /** A few cells and no rows: it is undone in its session only. */
  readonly isAnswer: boolean;
  /** `true` where all of it is taken back as soon as a cell is found changed; absent in older workbooks. */
  readonly isAllOrNothing?: boolean;
}

/** What changes while a change runs; one cell. */
export interface JournalNote {
  readonly state: ChangeState;
  readonly action: string;
  readonly isAnswer: boolean;
  /** When it was last touched. */
  readonly at: string;
  /** Portions that were read back. */
  readonly portions: number;
  /** Rows and cells that were read back. */
  readonly done: number;
  readonly of: number;
}

/** A change in the journal, without head and portions. */
export interface JournalLine {
  readonly id: string;
  readonly note: JournalNote;
}

const headKey = (id: string) => `change/${id}`;
const portionKey = (id: string, at: number) => `portion/${id}/${at}`;
const headPrefix = headKey("");

/**
 * Gives the key of what is kept of a portion's rows beside their fingerprints.
 *
 * @param id - the change
 * @param at - the portion's number, from 0; `""` for what all keys of the change begin with
 * @returns the key of the entry
 */
export const keptKey = (id: string, at: number | "") => `kept/${id}/${at}`;

/**
 * Writes down what a change is going to do. The head comes last: without it nothing has begun.
 *
 * @param context - the request context of the running `Excel.run`
 * @param region - the writer's region
 * @param change - head and portions
 * @param change.head - the head
 * @param change.portions - the portions
 */
export async function writeIntent(
  context: Excel.RequestContext,
  region: Region,
  { head, portions }: { readonly head: JournalHead; readonly portions: readonly Portion[] },
): Promise<void> {
  for (const [at, portion] of portions.entries()) await putPortion(context, region, { id: head.id, at, portion });
  const { action, at, of, isAnswer } = head;
  const note: JournalNote = { state: "started", action, at, portions: 0, done: 0, of, isAnswer };
  await putEntry(context, region, { key: headKey(head.id), note: JSON.stringify(note), text: JSON.stringify(head) });
}

/** A portion and its place. */
export interface PlacedPortion {
  readonly id: string;
  readonly at: number;
  readonly portion: Portion;
}

/**
 * Keeps a portion in place of the one that stood there.
 *
 * @param context - the request context of the running `Excel.run`
 * @param region - the writer's region
 * @param placed - the portion and its place
 */
export async function putPortion(context: Excel.RequestContext, region: Region, placed: PlacedPortion): Promise<void> {
  const text = JSON.stringify(placed.portion);
  await putEntry(context, region, { key: portionKey(placed.id, placed.at), note: "", text });
}

/**
 * Notes where a change stands. Queued; the next sync sends it.
 *
 * @param region - the writer's region
 * @param id - the change
 * @param note - where it stands
 */
export function noteState(region: Region, id: string, note: JournalNote): void {
  setNote(region, headKey(id), JSON.stringify(note));
}

/**
 * Lists the changes of a region, oldest first as far as rows tell.
 *
 * @param region - a writer's region
 * @returns id and note of each
 */
export function journalLines(region: Region): readonly JournalLine[] {
  return [...region.entries.values()].flatMap(({ key, note }) =>
    key.startsWith(headPrefix) ? [{ id: key.slice(headPrefix.length), note: JSON.parse(note) as JournalNote }] : [],
  );
}

/**
 * Reads the heads of changes, of any regions, in as few requests as their length allows.
 *
 * @param context - the request context of the running `Excel.run`
 * @param changes - the changes and the regions that they stand in
 * @returns the heads in the same order; `null` where one is gone
 */
export async function readHeads(
  context: Excel.RequestContext,
  changes: readonly { readonly region: Region; readonly id: string }[],
): Promise<readonly (JournalHead | null)[]> {
  const found = await readPlaced(
    context,
    changes.map(({ region, id }) => ({ region, key: headKey(id) })),
  );
  return found.map((text) => (text === null ? null : (JSON.parse(text) as JournalHead)));
}

/**
 * Reads one portion.
 *
 * @param context - the request context of the running `Excel.run`
 * @param region - the region
 * @param place - the change and the portion's number
 * @param place.id - the change
 * @param place.at - the portion's number, from 0
 * @returns the portion, or `null` where it was dropped
 */
export async function readPortion(
  context: Excel.RequestContext,
  region: Region,
  { id, at }: { readonly id: string; readonly at: number },
): Promise<Portion | null> {
  const text = await readEntry(context, region, portionKey(id, at));
  return text === null ? null : (JSON.parse(text) as Portion);
}

/**
 * Reads all portions of changes, in as few requests as their length allows.
 *
 * @param context - the request context of the running `Excel.run`
 * @param region - the region
 * @param heads - the changes
 * @returns for each change its portions in order, without those that were dropped
 */
export async function readPortions(
  context: Excel.RequestContext,
  region: Region,
  heads: readonly JournalHead[],
): Promise<readonly (readonly PlacedPortion[])[]> {
  const places = heads.map(({ id, portions }) => Array.from({ length: portions }, (_, at) => ({ id, at })));
  const wanted = places.flat();
  const found = await readEntries(
    context,
    region,
    wanted.map(({ id, at }) => portionKey(id, at)),
  );
  const texts = new Map(wanted.map((place, at) => [place, found[at] ?? null]));
  return places.map((own) =>
    own.flatMap((place) => {
      const text = texts.get(place) ?? null;
      return text === null ? [] : [{ ...place, portion: JSON.parse(text) as Portion }];
    }),
  );
}

/**
 * Drops portions that are needed no more; the head stays. Queued; the next sync sends it.
 *
 * @param region - the region
 * @param id - the change
 */
export function dropPortions(region: Region, id: string): void {
  const prefixes = [`portion/${id}/`, keptKey(id, "")];
  const isIts = (key: string) => prefixes.some((prefix) => key.startsWith(prefix));
  for (const key of [...region.entries.keys()]) if (isIts(key)) dropEntry(region, key);
}

/**
 * Drops a change from the journal. Queued; the next sync sends it.
 *
 * @param region - the region
 * @param id - the change
 */
export function dropChange(region: Region, id: string): void {
  dropPortions(region, id);
  dropEntry(region, headKey(id));
}
