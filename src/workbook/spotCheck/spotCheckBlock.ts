// The block of the spot check on the sheet Quality: the share that was confirmed with its interval, written with each check;
// its verdict calculates from the limits beside it.
import { texts } from "../../messages/catalogue";
import type { SpotCheckResult } from "../../pipeline/quality/spotCheckResult";
import type { PipelineSpec } from "../../pipeline/spec/pipelineSpec";
import type { GateSpec } from "../../pipeline/spec/quality";
import { auditTableName } from "../auditTable";
import { lookForTables } from "../findTable";
import { readFollowedEvents } from "../followedEvents";
import { readAnnotations } from "../labels/readAnnotations";
import { spotCheckBlockName } from "../quality/qualityLayout";
import { lastDraw, resultOf, spotCheckGate } from "./draws";
import { spotCheckTableName } from "./spotCheckTable";

// Value, low, high, records, from the second column of the block on; the verdict is its last one.
const firstFigure = 1;
const figures = 4;
const verdictAt = 7;

/**
 * Writes the figures of a sample; nothing where the sheet or its block is not there.
 *
 * @param context - the request context of the running `Excel.run`
 * @param result - what was found in it
 * @param gate - the gate that judges it
 */
export async function writeSpotCheckBlock(
  context: Excel.RequestContext,
  result: SpotCheckResult,
  gate: GateSpec,
): Promise<void> {
  const name = context.workbook.names.getItemOrNullObject(spotCheckBlockName);
  const block = name.getRangeOrNullObject().load("address");
  await context.sync();
  if (name.isNullObject || block.isNullObject) return;
  const { value, low, high, n } = result;
  block.getCell(1, firstFigure).getResizedRange(0, figures - 1).values = [[value ?? "", low ?? "", high ?? "", n]];
  block.getCell(1, verdictAt).formulas = [[verdictOf(block.address, result, gate)]];
  await context.sync();
}

// While records are open there is no verdict, whatever the figures say.
function verdictOf(address: string, { open }: SpotCheckResult, { decideOn, minimumRecords }: GateSpec): string {
  if (open > 0) return texts.functions.verdicts.undefined({ reason: texts.spotCheck.summary.stillOpen({ open }) });
  const [, left = "", top = ""] = /\$?([A-Z]+)\$?(\d+)(?::|$)/.exec(address) ?? [];
  const cell = (at: number) => `$${lettersAfter(left, at)}$${Number(top) + 1}`;
  const decides = decideOn === "lower-bound" ? firstFigure + 1 : firstFigure;
  const given = [cell(decides), cell(figures), cell(figures + 1), cell(figures + 2), minimumRecords];
  return `=HANDOFF.GATE(${given.join(",")})`;
}

// The letters of the column so many to the right: Z, then AA.
function lettersAfter(letters: string, steps: number): string {
  let number =
    Array.from(letters, (letter) => letter.charCodeAt(0) - 64).reduce((sum, digit) => sum * 26 + digit, 0) + steps;
  let name = "";
  for (; number > 0; number = Math.floor((number - 1) / 26))
    name = String.fromCharCode(65 + ((number - 1) % 26)) + name;
  return name;
}

/**
 * Reads the last sample and writes its figures, where the sheet was written anew.
 *
 * @param context - the request context of the running `Excel.run`
 * @param spec - the pipeline
 * @throws {@link HandoffError} `table-missing`, `column-missing`; OfficeExtension.Error as it comes
 */
export async function refreshSpotCheckBlock(context: Excel.RequestContext, spec: PipelineSpec): Promise<void> {
  const gate = spotCheckGate(spec);
  const { found } = await lookForTables(context, [spotCheckTableName, auditTableName]);
  const audit = found.get(auditTableName);
  if (gate === null || audit === undefined || !found.has(spotCheckTableName)) return;
  const reading = await readAnnotations(context, spec);
  const draw = lastDraw(reading.checks, await readFollowedEvents(context, audit));
  if (draw !== null) await writeSpotCheckBlock(context, resultOf(draw, { spec, reading }, gate), gate);
}
