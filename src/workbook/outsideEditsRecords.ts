// Fields of records that hold something else than what the journal says was last written there.
import type { FieldValue } from "../pipeline/record";
import type { PipelineSpec } from "../pipeline/spec/pipelineSpec";
import { printsOf } from "./fingerprint";
import { readKeptRows } from "./keptRows";
import type { HeldNow, OutsideEdit } from "./outsideEdit";
import { pause } from "./pause";
import { recordsTableName } from "./recordRows";
import type { Region } from "./region";
import { fieldHeading } from "./sheetShapes";
import { writtenCells, type KeptPlace, type WrittenCell, type WrittenCells } from "./writtenCells";

/**
 * Finds fields that Handoff did not write.
 *
 * @param context - the request context of the running `Excel.run`
 * @param spec - the pipeline
 * @param records - the records as they are now
 * @returns the cells that differ, with what they held
 * @throws {@link HandoffError} `no-pipeline`; OfficeExtension.Error as it comes
 */
export async function recordEdits(
  context: Excel.RequestContext,
  spec: PipelineSpec,
  records: HeldNow["records"],
): Promise<readonly OutsideEdit[]> {
  const columns = spec.fields.map((field) => ({ id: field.id, heading: fieldHeading(spec.fields, field) }));
  const written = await writtenCells(context, new Set(columns.map(({ heading }) => heading)));
  const found: Difference[] = [];
  for (let first = 0; first < records.length; first += comparedAtOnce) {
    const slice = records.slice(first, first + comparedAtOnce);
    found.push(...slice.flatMap((record) => differencesIn(record, columns, written)));
    await pause();
  }
  return withOldValues(context, found);
}

// So many mails are compared in a few milliseconds.
const comparedAtOnce = 200;

interface Difference {
  readonly recordId: string;
  readonly column: string;
  readonly now: FieldValue;
  readonly cell: WrittenCell;
}

function differencesIn(
  { id: recordId, fields }: HeldNow["records"][number],
  columns: readonly { readonly id: string; readonly heading: string }[],
  written: WrittenCells,
): readonly Difference[] {
  const own = written.get(recordId);
  return columns.flatMap(({ id, heading: column }) => {
    const cell = own?.get(column);
    const now = fields[id] ?? null;
    return cell && cell.print !== printsOf([now]) ? [{ recordId, column, now, cell }] : [];
  });
}

async function withOldValues(
  context: Excel.RequestContext,
  found: readonly Difference[],
): Promise<readonly OutsideEdit[]> {
  const kept = await keptValues(
    context,
    found.flatMap(({ cell }) => cell.kept ?? []),
  );
  return found.map(({ recordId: key, column, now, cell }): OutsideEdit => {
    const old = cell.kept ? kept.get(cell.kept) : cell.value;
    return {
      ...{ kind: "field", table: recordsTableName, column, recordId: key, old, now },
      // Setting what is there already writes nothing, but from then on it is what was last written.
      keeping: [{ key, column, before: old ?? now, after: now }],
      puttingBack: old === undefined ? null : [{ key, column, before: now, after: old }],
    };
  });
}

async function keptValues(
  context: Excel.RequestContext,
  places: readonly KeptPlace[],
): Promise<ReadonlyMap<KeptPlace, FieldValue>> {
  const values = new Map<KeptPlace, FieldValue>();
  for (const [region, own] of byRegion(places)) {
    const portions = [...new Map(own.map((place) => [`${place.id}/${place.at}`, place])).values()];
    const rows = await readKeptRows(context, region, portions);
    const rowsOf = new Map(portions.map(({ id, at }, place) => [`${id}/${at}`, rows[place] ?? null]));
    for (const place of own) {
      const row = rowsOf.get(`${place.id}/${place.at}`)?.[place.row];
      if (row) values.set(place, row[place.column] ?? null);
    }
  }
  return values;
}

function byRegion(places: readonly KeptPlace[]): ReadonlyMap<Region, readonly KeptPlace[]> {
  const groups = new Map<Region, KeptPlace[]>();
  for (const place of places) groups.set(place.region, [...(groups.get(place.region) ?? []), place]);
  return groups;
}
