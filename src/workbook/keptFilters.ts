// A person's own filters of a table: kept while rows behind a number are shown, and set again with all rows.
import type { FoundTable } from "./findTable";
import { noteFilters, type HandoffSheet } from "./handoffSheet";

/** What the filters of a table let through, by heading. */
export type TableFilters = Readonly<Record<string, Excel.FilterCriteria>>;

/**
 * Takes the filters that are set from what Excel says of all columns.
 *
 * @param headings - the table's headings
 * @param criteria - `criteria` of the table's `autoFilter`
 * @returns the filters, as Excel takes them back
 */
export function filtersIn(headings: readonly string[], criteria: readonly Excel.FilterCriteria[]): TableFilters {
  const set = headings.flatMap((heading, column) => {
    const given = withoutNulls(criteria[column]);
    return isSet(given) ? [[heading, given] as const] : [];
  });
  return Object.fromEntries(set);
}

// Excel names members that do not apply as `null`, and takes no `null` back: https://github.com/OfficeDev/office-js/issues/1226
function withoutNulls(criteria: Excel.FilterCriteria | undefined): Excel.FilterCriteria {
  const given = Object.entries(criteria ?? {}).filter(([, value]) => value !== null);
  return Object.fromEntries(given) as unknown as Excel.FilterCriteria;
}

function isSet({ values = [], criterion1 = "", color, icon, dynamicCriteria }: Excel.FilterCriteria): boolean {
  const isDynamic = dynamicCriteria !== undefined && dynamicCriteria !== "Unknown";
  return values.length > 0 || criterion1 !== "" || color !== undefined || icon !== undefined || isDynamic;
}

/**
 * Reads which filters of a table are kept.
 *
 * @param handoff - the sheet `_handoff`
 * @param name - our name of the table
 * @returns the filters
 */
export function keptFilters(handoff: HandoffSheet, name: string): TableFilters {
  return allKept(handoff)[name] ?? {};
}

/**
 * Keeps the filters of a table in place of those that are kept. Queued; the next sync sends it.
 *
 * @param handoff - the sheet `_handoff`
 * @param name - our name of the table
 * @param filters - the filters
 */
export function keepFilters(handoff: HandoffSheet, name: string, filters: TableFilters): void {
  noteFilters(handoff, JSON.stringify({ ...allKept(handoff), [name]: filters }));
}

function allKept({ filters }: HandoffSheet): Readonly<Record<string, TableFilters>> {
  return JSON.parse(filters === "" ? "{}" : filters) as Record<string, TableFilters>;
}

/**
 * Sets filters of a table. Columns that are gone are passed over. Queued; the next sync sends it.
 *
 * @param found - the table
 * @param filters - the filters
 */
export function setFilters(found: FoundTable, filters: TableFilters): void {
  for (const [heading, criteria] of Object.entries(filters)) {
    if (found.headings.includes(heading)) found.table.columns.getItem(heading).filter.apply(criteria);
  }
}
