// The limits on the Quality sheet: what a changed gate says goes into the yellow cells and into the verdict beside them.
import type { PipelineSpec } from "../../pipeline/spec/pipelineSpec";
import type { GateSpec } from "../../pipeline/spec/quality";
import { spotCheckBlockName } from "./qualityLayout";

/** The columns of a block with a gate, from its left edge. */
const columns = { relabel: 5, review: 6, verdict: 7 } as const;

/**
 * Writes the limits of the gates where they stand, wherever the blocks are by now; nothing before the sheet is made.
 *
 * @param context - the request context of the running `Excel.run`
 * @param spec - the pipeline
 */
export async function setQualityLimits(context: Excel.RequestContext, spec: PipelineSpec): Promise<void> {
  const gateOf = (measure: GateSpec["measure"]) => spec.quality.gates.find((gate) => gate.measure === measure);
  const blocks = [
    { name: "QualityAgreement", gate: gateOf("agreement") },
    { name: "QualityLabels", gate: gateOf("agreement-per-label") },
    { name: spotCheckBlockName, gate: spec.quality.gates.find(({ id }) => id === spec.spotCheck?.gate) },
  ];
  const items = blocks.map(({ name, gate }) => ({ gate, item: context.workbook.names.getItemOrNullObject(name) }));
  await context.sync();
  const found = items.flatMap(({ gate, item }) => {
    if (gate === undefined || item.isNullObject) return [];
    return [{ gate, range: item.getRange().load("formulas") }];
  });
  if (found.length === 0) return;
  await context.sync();
  for (const { gate, range } of found) writeLimits(range, gate);
  await context.sync();
}

function writeLimits(range: Excel.Range, gate: GateSpec): void {
  range.getCell(1, columns.relabel).values = [[gate.relabelBelow]];
  range.getCell(1, columns.review).values = [[gate.reviewBelow]];
  for (const [row, line] of range.formulas.entries()) {
    const verdict = (line as readonly unknown[])[columns.verdict];
    if (row === 0 || typeof verdict !== "string") continue;
    // The last argument of HANDOFF.GATE is the least number of records.
    const formula = verdict.replace(/,\s*\d+\)$/, `,${gate.minimumRecords})`);
    if (formula !== verdict) range.getCell(row, columns.verdict).formulas = [[formula]];
  }
}
