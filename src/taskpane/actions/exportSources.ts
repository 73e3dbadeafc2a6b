// Reads everything that an export and its checks depend on.
import { HandoffError } from "../../pipeline/errors";
import { checkExport, type CheckInput, type ExportCheck } from "../../pipeline/export/checks";
import { partItems, selectNew, type Selection } from "../../pipeline/export/exclude";
import type { ExportItem } from "../../pipeline/export/exportItem";
import type { GateState } from "../../pipeline/gateState";
import { exportVerdicts, type ExportedBatch } from "../../pipeline/quality/exportVerdicts";
import type { ExportSpec } from "../../pipeline/spec/export";
import type { PipelineSpec } from "../../pipeline/spec/pipelineSpec";
import { answeredInReview, gateHistory } from "../../workbook/escalations";
import { earlierRecords, readExportedSets, type EarlierRecords } from "../../workbook/exports/exportedSets";
import { readExportSources } from "../../workbook/exports/exportSources";
import { answeredColumns } from "../../workbook/quality/answeredColumns";
import { spotCheckFinding } from "../../workbook/spotCheck/draws";
import { readSpec } from "../../workbook/storedSpec";
import { openSpotCheck, type OpenSpotCheck } from "./openSpotCheck";
import { readNews } from "./readAudit";

/** What is to be exported. */
export interface ExportWish {
  readonly exportId: string;
  /** Leaves out what an earlier set of the export held. */
  readonly onlyNew?: boolean | undefined;
}

/** An export before it is made. */
export interface PreparedExport {
  readonly spec: PipelineSpec;
  readonly exportSpec: ExportSpec;
  /** How many records there are in all; without those of earlier sets, where only new ones are wanted. */
  readonly records: number;
  /** Records of earlier sets that stay out, because only new ones are wanted. */
  readonly before: readonly ExportItem[];
  readonly earlier: EarlierRecords;
  readonly selection: Selection;
  /** The gates that the export requires. */
  readonly gates: readonly GateState[];
  readonly checks: readonly ExportCheck[];
}

/** Reads and checks. Throws `no-pipeline`, `export-unknown`, `table-missing`, `column-missing`. */
export async function prepareExport(
  context: Excel.RequestContext,
  { exportId, onlyNew = false }: ExportWish,
): Promise<PreparedExport> {
  const spec = await readSpec(context);
  const exportSpec = spec.exports.find(({ id }) => id === exportId);
  if (!exportSpec) throw new HandoffError("export-unknown", { exportId });
  // Side by side, because they do not need each other: they share requests.
  const [{ items, ...looked }, spotCheck, trail, sets] = await Promise.all([
    readExportSources(context, spec),
    openSpotCheck(context),
    lastTrail(context),
    readExportedSets(context),
  ]);
  const earlier = earlierRecords(sets, exportId);
  const parted = partItems(items, onlyNew ? earlier.ids : new Set());
  const escalations = answeredInReview(gateHistory(spotCheck.events, spec).escalations, spotCheck.reading.review);
  const openEscalations = escalations.filter(({ answer }) => answer === null).map(({ title }) => title);
  const selection = selectNew(parted, exportSpec.exclude);
  const batches = exportedBatches(items, selection);
  const gates = judge(exportSpec, spotCheck, batches);
  return {
    spec,
    exportSpec,
    ...{ records: parted.fresh.length, before: parted.before, earlier },
    selection,
    gates,
    checks: checkExport({ spec, exportSpec, items: parted.fresh, gates, openEscalations, ...looked, ...trail }),
  };
}

function judge(
  { requiresGates }: ExportSpec,
  open: OpenSpotCheck,
  batches: readonly ExportedBatch[],
): readonly GateState[] {
  const { spec, reading } = open;
  const gates = spec.quality.gates.filter(({ id }) => requiresGates.includes(id));
  return withSpotCheck(exportVerdicts({ spec, gates, batches, columns: answeredColumns(reading, spec) }), open);
}

// A batch with all of its records: also those that stay out tell how far people agree.
function exportedBatches(items: readonly ExportItem[], { included }: Selection): readonly ExportedBatch[] {
  const members = new Map<string | null, string[]>(included.map(({ record }) => [record.batch, []]));
  for (const { record } of items) members.get(record.batch)?.push(record.id);
  return [...members].map(([batch, ids]) => ({ batch, records: ids }));
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
