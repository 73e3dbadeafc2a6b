// Tells whether a spot check is due, by the spec's `spotCheck.when`.
import type { SpotCheckSpec } from "../spec/spotCheck";

/** So long is the reason for another sample while one is open, at least. */
export const reasonLength = 10;

/** A sample that was drawn. */
export interface DrawnSample {
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** Records of it that nobody has checked. */
  readonly open: number;
  /** Batches whose records it was drawn from. */
  readonly batches: readonly string[];
}

/** What decides whether a spot check is due. */
export interface SpotCheckFacts {
  /** The last sample; `null` before the first. */
  readonly last: DrawnSample | null;
  /** Records that could be drawn. */
  readonly candidates: number;
  /** Batches of which every record is settled. */
  readonly settledBatches: readonly string[];
  /** When the last set was exported; `null` before the first. */
  readonly lastExportAt: string | null;
  /** The present moment. */
  readonly now: string;
}

/**
 * Tells whether somebody has to check: a sample is open, or the next one is due.
 *
 * @param when - the spec's `spotCheck.when`
 * @param facts - the last sample and what happened since
 * @returns `check` while a sample is open, `draw` when one is due, else `null`
 */
export function spotCheckDue(when: SpotCheckSpec["when"], facts: SpotCheckFacts): "check" | "draw" | null {
  if (facts.last !== null && facts.last.open > 0) return "check";
  if (facts.candidates === 0) return null;
  return isDue[when](facts) ? "draw" : null;
}

const isDue: Readonly<Record<SpotCheckSpec["when"], (facts: SpotCheckFacts) => boolean>> = {
  "each-export": ({ last, lastExportAt }) => last === null || (lastExportAt !== null && lastExportAt > last.at),
  "each-batch": ({ last, settledBatches }) => settledBatches.some((batch) => !(last?.batches.includes(batch) ?? false)),
  monthly: ({ last, now }) => last === null || monthLater(last.at) <= now,
};

// On the 31st a month later is the last day of a shorter month.
function monthLater(moment: string): string {
  const date = new Date(moment);
  const day = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() + 1);
  if (date.getUTCDate() !== day) date.setUTCDate(0);
  return date.toISOString();
}
