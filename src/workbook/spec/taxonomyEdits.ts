// What a changed taxonomy changes on the sheet Taxonomy: cells, and the order of rows where a label is retired or back.
import { texts } from "../../messages/catalogue";
import type { TaxonomySpec } from "../../pipeline/spec/taxonomy";
import type { Edit, Row, SetEdit } from "../edit";
import { taxonomyEdit, taxonomyTableName } from "../taxonomyTable";

const headings = texts.sheets.taxonomy;

/**
 * Gives the edits of the sheet. Only cells whose text follows from what changed are written, over the text that followed
 * from the old file, so that what a person wrote there is found and named.
 *
 * Active labels stand first, because `Labels` names one block of cells: where the status of one changes, the rows of all
 * retired labels are put at the end anew.
 *
 * @param before - the taxonomy that the sheet shows
 * @param now - the one that it shall show
 * @returns the edits; none where nothing differs
 */
export function taxonomyEdits(before: TaxonomySpec, now: TaxonomySpec): readonly Edit[] {
  const rows = taxonomyEdit(now).rows;
  const old = new Map(taxonomyEdit(before).rows.map((row) => [idOf(row), row]));
  const isMoved = now.labels.some(
    ({ id, status }) => before.labels.find((label) => label.id === id)?.status !== status,
  );
  const retired = new Set(now.labels.flatMap(({ id, status }) => (status === "retired" ? [id] : [])));
  const moved = isMoved ? rows.filter((row) => retired.has(idOf(row))) : [];
  const kept = rows.filter((row) => !moved.includes(row));
  const cells = kept.flatMap((row) => changedCells(old.get(idOf(row)), row));
  const place = { table: taxonomyTableName, key: headings.id };
  const set: SetEdit = { kind: "set", ...place, cells };
  return [
    ...(cells.length > 0 ? [set] : []),
    ...(moved.length > 0 ? [{ kind: "remove" as const, ...place, keys: moved.map(idOf) }] : []),
    ...(moved.length > 0 ? [{ kind: "append" as const, ...place, rows: moved }] : []),
  ];
}

function changedCells(before: Row | undefined, now: Row) {
  return [...now].flatMap(([column, after]) => {
    const old = before?.get(column) ?? null;
    return old === after ? [] : [{ key: idOf(now), column, before: old, after }];
  });
}

function idOf(row: Row): string {
  return String(row.get(headings.id));
}
