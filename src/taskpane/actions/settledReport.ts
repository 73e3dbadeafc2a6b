// Waits until Excel has computed the report of the Quality sheet.
import { HandoffError } from "../../pipeline/errors";
import type { ReportRow } from "../../pipeline/quality/report";
import { readReport } from "../../workbook/quality/readReport";

const pauseMs = 100;
const mostLooks = 100;

/** The report, computed. */
export interface SettledReport {
  readonly coefficient: string;
  readonly rows: readonly ReportRow[];
}

/** Reads the report once it is computed. Throws `report-missing`, `report-broken`; `report-busy` after ten seconds. */
export async function settledReport(context: Excel.RequestContext): Promise<SettledReport> {
  for (let look = 0; look < mostLooks; look += 1) {
    const reading = await readReport(context);
    if (reading.state === "ready") return reading;
    if (reading.state === "missing") throw new HandoffError("report-missing");
    if (reading.state === "broken") throw new HandoffError("report-broken", { shows: reading.shows });
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
  throw new HandoffError("report-busy");
}
