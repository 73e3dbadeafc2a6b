// Writes into a writer's region: the new text stands complete before the old one goes, so a break leaves one of the two.
import { bytesOf, piecesOf } from "./cells";
import { regionWidth, writeTexts } from "./handoffSheet";
import { type Entry, partCharacters, partGuard, type Region } from "./region";
import { inRequests, sendInHalves } from "./requestSize";
import { noteCleared, takeIfFree } from "./takenRows";

/** A text to keep. */
export interface NewEntry {
  readonly key: string;
  readonly note: string;
  readonly text: string;
}

interface PartCells {
  readonly row: number;
  readonly index: string;
  readonly body: string;
}

// A portion of a change is longer as JSON than its cells are; it still fits one request.
const partsBytes = 1_000_000;

// What is shorter waits for the next sync, and so costs no request of its own.
const queuedBytes = 100_000;

/**
 * Keeps a text in place of the one under the same key. A short one is queued, and the next sync sends it.
 *
 * @param context - the request context of the running `Excel.run`
 * @param region - the region, brought up to date
 * @param entry - what to keep
 */
export async function putEntry(context: Excel.RequestContext, region: Region, entry: NewEntry): Promise<void> {
  const old = region.entries.get(entry.key);
  const version = (old?.version ?? 0) + 1;
  const pieces = piecesOf(entry.text, partCharacters);
  const rows = pieces.map(() => takeRow(region));
  const parts = pieces.map((piece, part) => ({
    row: rows[part] ?? region.end,
    index: indexCell({ ...entry, version, rows }, part),
    body: partGuard + piece,
  }));
  await writeParts(context, region, parts);
  if (old) clearRows(region, old.rows);
  region.entries.set(entry.key, { key: entry.key, version, note: entry.note, rows });
}

function takeRow(region: Region): number {
  const { column } = region;
  let row = region.free.shift();
  while (row !== undefined && !takeIfFree({ column, row })) row = region.free.shift();
  if (row !== undefined) return row;
  while (!takeIfFree({ column, row: region.end })) region.end += 1;
  region.end += 1;
  return region.end - 1;
}

function indexCell({ key, version, note, rows }: Entry, part: number): string {
  return JSON.stringify([key, version, part, rows.length, part === 0 ? note : ""]);
}

async function writeParts(context: Excel.RequestContext, region: Region, parts: readonly PartCells[]): Promise<void> {
  const bytes = (part: PartCells) => bytesOf(part.index) + bytesOf(part.body);
  const queue = (group: readonly PartCells[]) => {
    for (const { row, index, body } of group) writeTexts(cellsAt(region, row), [[index, body]]);
  };
  const send = async (group: readonly PartCells[]) => {
    queue(group);
    await context.sync();
  };
  if (parts.reduce((sum, part) => sum + bytes(part), 0) <= queuedBytes) queue(parts);
  else for (const group of inRequests(parts, { bytes, most: partsBytes })) await sendInHalves(group, send);
}

function cellsAt(region: Region, row: number): Excel.Range {
  return region.handoff.sheet.getRangeByIndexes(row, region.column, 1, regionWidth);
}

/**
 * Changes the note of an entry by one cell. Queued; the next sync sends it.
 *
 * @param region - the region, brought up to date
 * @param key - the entry's key; nothing happens where there is no such entry
 * @param note - the new note
 */
export function setNote(region: Region, key: string, note: string): void {
  const entry = region.entries.get(key);
  const [row] = entry?.rows ?? [];
  if (!entry || row === undefined) return;
  const changed = { ...entry, note };
  writeTexts(region.handoff.sheet.getRangeByIndexes(row, region.column, 1, 1), [[indexCell(changed, 0)]]);
  region.entries.set(key, changed);
}

/**
 * Takes an entry out. Queued; the next sync sends it.
 *
 * @param region - the region, brought up to date
 * @param key - the entry's key; nothing happens where there is no such entry
 */
export function dropEntry(region: Region, key: string): void {
  const entry = region.entries.get(key);
  if (!entry) return;
  clearRows(region, entry.rows);
  region.entries.delete(key);
}

function clearRows(region: Region, rows: readonly number[]): void {
  for (const row of rows) {
    cellsAt(region, row).values = [["", ""]];
    noteCleared({ column: region.column, row });
  }
  region.free.push(...rows);
}
