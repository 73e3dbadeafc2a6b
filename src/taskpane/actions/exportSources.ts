// Reads everything that an export and its checks depend on.
import { HandoffError, isHandoffError } from "../../pipeline/errors";
import { checkExport, type CheckInput, type ExportCheck } from "../../pipeline/export/checks";
import { selectRecords, type Selection } from "../../pipeline/export/exclude";
import type { GateState } from "../../pipeline/gateState";
import { gateStates } from "../../pipeline/quality/gateStates";
import type { ExportSpec } from "../../pipeline/spec/export";
import type { PipelineSpec } from "../../pipeline/spec/pipelineSpec";
import { answeredInReview, gateHistory } from "../../workbook/escalations";
import { readExportSources } from "../../workbook/exports/exportSources";
import { spotCheckFinding } from "../../workbook/spotCheck/draws";
import { readSpec } from "../../workbook/storedSpec";
import { openSpotCheck, type OpenSpotCheck } from "./openSpotCheck";
import { readNews } from "./readAudit";
import { settledReport } from "./settledReport";

/** An export before it is made. */
export interface PreparedExport {
  readonly spec: PipelineSpec;
  readonly exportSpec: ExportSpec;
  /** How many records there are in all. */
  readonly records: number;
  readonly selection: Selection;
  /** The gates that the export requires. */
  readonly gates: readonly GateState[];
  readonly checks: readonly ExportCheck[];
}

/** Reads and checks. Throws `no-pipeline`, `export-unknown`, `table-missing`, `column-missing`. */
export async function prepareExport(context: Excel.RequestContext, exportId: string): Promise<PreparedExport> {
  const spec = await readSpec(context);
  const exportSpec = spec.exports.find(({ id }) => id === exportId);
  if (!exportSpec) throw new HandoffError("export-unknown", { exportId });
  // Side by side, because they do not need each other: they share requests.
  const [{ items, ...looked }, spotCheck, reported, trail] = await Promise.all([
    readExportSources(context, spec),
    openSpotCheck(context),
    readGates(context, spec, exportSpec),
    lastTrail(context),
  ]);
  const escalations = answeredInReview(gateHistory(spotCheck.events, spec).escalations, spotCheck.reading.review);
  const openEscalations = escalations.filter(({ answer }) => answer === null).map(({ title }) => title);
  const gates = withSpotCheck(reported, spotCheck);
  return {
    spec,
    exportSpec,
    records: items.length,
    selection: selectRecords(items, exportSpec.exclude),
    gates,
    checks: checkExport({ spec, exportSpec, items, gates, openEscalations, ...looked, ...trail }),
  };
}

// A spot check is judged once it is finished.
function withSpotCheck(gates: readonly GateState[], open: OpenSpotCheck): readonly GateState[] {
  const found = spotCheckFinding(open.draw, open)?.state;
  return gates.map((state) => (state.gateId === found?.gateId ? found : state));
}

// A trail that nobody verified lately says nothing.
async function lastTrail(context: Excel.RequestContext): Promise<Pick<CheckInput, "trail">> {
  const { verified } = await readNews(context, newest);
  if (verified === null) return {};
  const { state, event } = verified;
  return { trail: state === "intact" ? { state } : { state, event: event ?? 0 } };
}

const newest = 500;

async function readGates(
  context: Excel.RequestContext,
  spec: PipelineSpec,
  { requiresGates }: ExportSpec,
): Promise<readonly GateState[]> {
  const gates = spec.quality.gates.filter(({ id }) => requiresGates.includes(id));
  if (gates.length === 0) return [];
  try {
    const { rows, coefficient } = await settledReport(context);
    return gateStates(gates, rows, coefficient);
  } catch (error) {
    // Without the sheet no gate can be judged; that stops an export with its reason, and hides nothing.
    if (!isHandoffError(error)) throw error;
    return gateStates(gates, [], "").map((state) => ({ ...state, reason: error.message }));
  }
}
