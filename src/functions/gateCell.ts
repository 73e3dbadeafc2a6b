// From a figure and two limits to the words of a verdict.
import { texts } from "../messages/catalogue";
import { HandoffError } from "../pipeline/errors";
import { judge, type GateLimits } from "../pipeline/quality/judge";
import { asCell } from "./asCell";
import { figureOf } from "./cells";

/**
 * Says the verdict of a gate.
 *
 * @param value - the figure as Excel passes it; a blank, a text or an error is none
 * @param n - the records it comes from; a blank or an error is none
 * @param limits - of the gate
 * @returns sign and verdict, or why there is none
 * @throws CustomFunctions.Error `#VALUE!` where the limits are crossed
 */
export function gateCell(value: unknown, n: unknown, limits: GateLimits): string {
  return asCell(() => {
    if (limits.reviewBelow >= limits.relabelBelow) throw new HandoffError("limits-crossed", limits);
    const records = figureOf(n) ?? 0;
    const judgement = judge({ value: figureOf(value), n: records }, limits);
    const { verdicts } = texts.functions;
    if (judgement.verdict !== "undefined") return verdicts[judgement.verdict];
    const { minimumRecords } = limits;
    return verdicts.undefined({ reason: texts.verdictReasons[judgement.code]({ n: records, minimumRecords }) });
  });
}
