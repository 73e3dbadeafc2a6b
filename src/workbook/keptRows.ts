// What was written into Records, packed: the fingerprints find a changed cell, and this says what it held.
import { deflateSync, inflateSync, strFromU8, strToU8 } from "fflate";
import type { FieldValue } from "../pipeline/record";
import { keptKey, type PlacedPortion } from "./journal";
import type { RowsPortion } from "./portion";
import { recordsTableName } from "./recordRows";
import { readEntries, type Region } from "./region";
import { putEntry } from "./writeRegion";

type Rows = RowsPortion["rows"];

// 500 mails, 2.0 MB: 1.02 MB are kept, 0.27 s in all; see docs/decisions/outside-edits.md.
const level = 3;

/**
 * Keeps the values of appended records, packed. Rows of other tables are not kept: they are made anew from records.
 *
 * @param context - the request context of the running `Excel.run`
 * @param region - the writer's region
 * @param placed - the portion and its place
 */
export async function keepRows(context: Excel.RequestContext, region: Region, placed: PlacedPortion): Promise<void> {
  const { id, at, portion } = placed;
  if (portion.kind !== "append" || portion.table !== recordsTableName) return;
  const packed = deflateSync(strToU8(JSON.stringify(portion.rows)), { level });
  await putEntry(context, region, { key: keptKey(id, at), note: "", text: btoa(strFromU8(packed, true)) });
}

/**
 * Reads the values of appended records.
 *
 * @param context - the request context of the running `Excel.run`
 * @param region - the region that the change stands in
 * @param places - the change and the portion's number of each
 * @returns the rows in the order of the portion's headings; `null` where they were not kept
 */
export async function readKeptRows(
  context: Excel.RequestContext,
  region: Region,
  places: readonly Pick<PlacedPortion, "id" | "at">[],
): Promise<readonly (Rows | null)[]> {
  const texts = await readEntries(
    context,
    region,
    places.map(({ id, at }) => keptKey(id, at)),
  );
  return texts.map((text) => (text === null ? null : unpacked(text)));
}

function unpacked(text: string): Rows {
  const packed = strToU8(atob(text), true);
  return JSON.parse(strFromU8(inflateSync(packed))) as readonly (readonly FieldValue[])[];
}
