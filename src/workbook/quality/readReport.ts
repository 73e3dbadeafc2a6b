// Reads the hidden report of the Quality sheet back into rows.
import { texts } from "../../messages/catalogue";
import type { ReportKey, ReportRow } from "../../pipeline/quality/report";
import { textOf } from "../cells";
import { reportName } from "./qualityLayout";
import { sharedSync } from "../sharedSync";

/** The report as its cells show it. */
export type ReportReading =
  | { readonly state: "ready"; readonly coefficient: string; readonly rows: readonly ReportRow[] }
  /** Excel is still computing it. */
  | { readonly state: "busy" }
  /** The cells hold something else: the function is missing or its formula was overwritten. */
  | { readonly state: "broken"; readonly shows: string }
  | { readonly state: "missing" };

const busySigns = ["#BUSY!", "#GETTING_DATA", "#CALC!"];

/**
 * Reads the report.
 *
 * @param context - the request context of the running `Excel.run`
 * @returns its rows, or why there are none
 */
export async function readReport(context: Excel.RequestContext): Promise<ReportReading> {
  const range = context.workbook.names.getItemOrNullObject(reportName).getRangeOrNullObject().load("values");
  await sharedSync(context);
  if (range.isNullObject) return { state: "missing" };
  const settings = range.getCell(0, 0).getOffsetRange(-2, 0).load("values");
  await sharedSync(context);
  const [heading, ...rows] = range.values;
  const first = textOf(heading?.[0]);
  if (busySigns.includes(first)) return { state: "busy" };
  if (first !== texts.functions.report.headings[0]) return { state: "broken", shows: first };
  return { state: "ready", coefficient: textOf(settings.values[0]?.[0]), rows: rowsIn(rows) };
}

// A list of ids that is too long for one cell goes on in rows of key `ids`.
function rowsIn(cells: readonly (readonly unknown[])[]): readonly ReportRow[] {
  const rows: { -readonly [Key in keyof ReportRow]: ReportRow[Key] }[] = [];
  for (const line of cells) {
    const key = textOf(line[0]);
    if (key === "") continue;
    const row = rowIn(line);
    const last = rows.at(-1);
    if (key === "ids" && last) last.ids = [...last.ids, ...row.ids];
    else rows.push(row);
  }
  return rows;
}

function rowIn(line: readonly unknown[]): ReportRow {
  const ids = textOf(line[7]);
  return {
    key: textOf(line[0]) as ReportKey,
    item: textOf(line[1]),
    value: numberIn(line[2]),
    low: numberIn(line[3]),
    high: numberIn(line[4]),
    n: numberIn(line[5]),
    reason: textOf(line[6]),
    ids: ids === "" ? [] : ids.split("; "),
  };
}

function numberIn(value: unknown): number | null {
  return typeof value === "number" ? value : null;
}
