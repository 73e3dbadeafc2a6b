// Reads the rows that bear certain keys, as they are now.
import type { FieldValue } from "../pipeline/record";
import { textOf } from "./cells";
import type { FoundTable } from "./findTable";
import { locateRows } from "./locateRows";
import { readRows } from "./readTable";

/** Rows as lists of values in the order of the headings, by key. */
export type RowsByKey = ReadonlyMap<string, readonly FieldValue[]>;

/** Which rows and which of their columns. */
export interface RowQuery {
  /** The heading of the key column; one of `headings`. */
  readonly key: string;
  readonly keys: readonly string[];
  readonly headings: readonly string[];
}

/**
 * Reads rows.
 *
 * @param context - the request context of the running `Excel.run`
 * @param found - the table
 * @param query - which rows, which columns
 * @returns the rows that are there; of several with one key the first
 * @throws {@link HandoffError} `column-missing`; OfficeExtension.Error as it comes
 */
export async function rowsByKey(context: Excel.RequestContext, found: FoundTable, query: RowQuery): Promise<RowsByKey> {
  const { key, keys, headings } = query;
  const { rowOf, headings: now } = await locateRows(context, found, key);
  const places = keys.flatMap((name) => rowOf.get(name) ?? []).toSorted((a, b) => a - b);
  const byKey = new Map<string, readonly FieldValue[]>();
  for (const span of spansOf(places)) {
    for (const row of await readRows(context, { ...found, headings: now }, { ...span, columns: headings })) {
      byKey.set(
        textOf(row.get(key)),
        headings.map((heading) => row.get(heading) ?? null),
      );
    }
  }
  return byKey;
}

function spansOf(places: readonly number[]): readonly { readonly first: number; readonly rows: number }[] {
  const spans: { first: number; rows: number }[] = [];
  for (const place of places) {
    const last = spans.at(-1);
    if (last && last.first + last.rows === place) last.rows += 1;
    else spans.push({ first: place, rows: 1 });
  }
  return spans;
}
