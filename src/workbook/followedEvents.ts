// Reads those events of the audit trail that say where the pipeline stands: verdicts, escalations, spot checks. The table
// only grows, so what was read once is kept, and only what came since is read again.
import { texts } from "../messages/catalogue";
import { byCodePoint } from "../pipeline/codePointOrder";
import type { Json } from "../pipeline/canonicalJson";
import type { FieldValue } from "../pipeline/record";
import { textOf } from "./cells";
import { columnOf, type FoundTable } from "./findTable";
import { columnSlice } from "./locateRows";
import { readRows } from "./readTable";
import { sharedSync } from "./sharedSync";

const headings = texts.sheets.audit;

const followed = ["gate.judged", "escalation.opened", "escalation.answered", "spot-check.drawn"] as const;

/** An event as its row tells it. */
export interface FollowedEvent {
  readonly action: (typeof followed)[number];
  readonly subject: string;
  /** A contact id. */
  readonly actor: string;
  readonly at: string;
  readonly detail: Readonly<Record<string, Json>>;
}

interface Known {
  readonly tableId: string;
  /** As far as events stood, when they were read. */
  readonly rows: number;
  /** The hash in the last of these rows; blank only where there are none. */
  readonly lastHash: string;
  readonly events: readonly FollowedEvent[];
}

let known: Known | null = null;

// 20,000 names of events are about 400 kB.
const rowsAtOnce = 20_000;

/**
 * Reads the events.
 *
 * @param context - the request context of the running `Excel.run`
 * @param audit - the table Audit, as it was just found
 * @returns the events, the oldest first
 * @throws {@link HandoffError} `column-missing`; OfficeExtension.Error as it comes
 */
export async function readFollowedEvents(
  context: Excel.RequestContext,
  audit: FoundTable,
): Promise<readonly FollowedEvent[]> {
  const before = known?.tableId === audit.id && known.rows <= audit.rows ? known : fromStart(audit);
  const seen = before.rows > 0 && hashAt(audit, before.rows);
  const last = hashAt(audit, audit.rows);
  const actions = await actionsFrom(context, audit, before.rows);
  if (seen && textIn(seen) !== before.lastHash) {
    // Sorted or cut since: what was read does not stand above the new rows any more.
    known = null;
    return readFollowedEvents(context, audit);
  }
  const rows = before.rows + actions.findLastIndex((action) => action !== "") + 1;
  const [added, lastHash] = await Promise.all([
    eventsAt(context, audit, placesOf(actions, before.rows)),
    rows === audit.rows ? textIn(last) : hashOf(context, audit, { before, rows }),
  ]);
  const events = [...before.events, ...added].toSorted((a, b) => byCodePoint(a.at, b.at));
  // A row without a hash tells nothing about those above it.
  known = lastHash === "" ? null : { tableId: audit.id, rows, lastHash, events };
  return events;
}

// Blank rows at the table's end are written later: they do not count as read.
async function hashOf(
  context: Excel.RequestContext,
  audit: FoundTable,
  { before, rows }: { readonly before: Known; readonly rows: number },
): Promise<string> {
  if (rows === before.rows) return before.lastHash;
  const hash = hashAt(audit, rows);
  await sharedSync(context);
  return textIn(hash);
}

function fromStart({ id: tableId }: FoundTable): Known {
  return { tableId, rows: 0, lastHash: "", events: [] };
}

function hashAt(audit: FoundTable, row: number): Excel.Range {
  return columnSlice(audit, { column: columnOf(audit, headings.hash), first: row - 1, rows: 1 }).load("values");
}

function textIn({ values }: Excel.Range): string {
  return textOf(values[0]?.[0]);
}

async function actionsFrom(
  context: Excel.RequestContext,
  audit: FoundTable,
  first: number,
): Promise<readonly string[]> {
  const column = columnOf(audit, headings.action);
  const slices: Excel.Range[] = [];
  for (let row = first; row < audit.rows; row += rowsAtOnce) {
    const rows = Math.min(rowsAtOnce, audit.rows - row);
    slices.push(columnSlice(audit, { column, first: row, rows }).load("values"));
  }
  await sharedSync(context);
  return slices.flatMap(({ values }) => values.map(([value]) => textOf(value)));
}

function placesOf(actions: readonly string[], first: number): readonly number[] {
  return actions.flatMap((action, at) => (isFollowed(action) ? [first + at] : []));
}

function isFollowed(action: string): action is FollowedEvent["action"] {
  return (followed as readonly string[]).includes(action);
}

async function eventsAt(
  context: Excel.RequestContext,
  audit: FoundTable,
  places: readonly number[],
): Promise<readonly FollowedEvent[]> {
  const columns = [headings.action, headings.subject, headings.who, headings.when, headings.detail];
  const read = places.map((first) => readRows(context, audit, { columns, first, rows: 1 }));
  return (await Promise.all(read)).flat().flatMap(eventIn);
}

// What was written over is no event; Verify names it.
function eventIn(row: ReadonlyMap<string, FieldValue>): readonly FollowedEvent[] {
  const text = (heading: string) => textOf(row.get(heading));
  const action = text(headings.action);
  const detail = detailIn(text(headings.detail));
  if (!isFollowed(action) || detail === null) return [];
  return [{ action, detail, subject: text(headings.subject), actor: text(headings.who), at: text(headings.when) }];
}

function detailIn(cell: string): FollowedEvent["detail"] | null {
  try {
    const detail = JSON.parse(cell) as Json;
    return typeof detail === "object" && detail !== null && !Array.isArray(detail)
      ? (detail as FollowedEvent["detail"])
      : null;
  } catch {
    return null;
  }
}
