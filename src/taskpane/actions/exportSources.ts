// Reads everything that an export and its checks depend on.
import { HandoffError, isHandoffError } from "../../pipeline/errors";
import { checkExport, type ExportCheck } from "../../pipeline/export/checks";
import { selectRecords, type Selection } from "../../pipeline/export/exclude";
import type { GateState } from "../../pipeline/gateState";
import { gateStates } from "../../pipeline/quality/gateStates";
import type { ExportSpec } from "../../pipeline/spec/export";
import type { PipelineSpec } from "../../pipeline/spec/pipelineSpec";
import { readExportSources } from "../../workbook/exports/exportSources";
import { readSpec } from "../../workbook/storedSpec";
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
  const { items, unknownLabels, openQuarantine } = await readExportSources(context, spec);
  const gates = await readGates(context, spec, exportSpec);
  return {
    spec,
    exportSpec,
    records: items.length,
    selection: selectRecords(items, exportSpec.exclude),
    gates,
    checks: checkExport({ spec, exportSpec, items, gates, unknownLabels, openQuarantine }),
  };
}

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
