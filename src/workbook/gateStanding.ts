// How gates stand: settled verdicts, escalations, and whether a spot check is due.
import type { GateState } from "../pipeline/gateState";
import type { BatchState } from "../pipeline/label/batchStates";
import { spotCheckDue } from "../pipeline/quality/spotCheckDue";
import { answeredInReview, gateHistory, type GateHistory } from "./escalations";
import type { FollowedEvent } from "./followedEvents";
import { lastDraw, resultOf, spotCheckFinding, spotCheckGate } from "./spotCheck/draws";
import { candidatesIn, type DrawSources } from "./spotCheck/planDraw";

/** The spot check as Home shows it. */
export interface SpotCheckStanding {
  /** `check` while a sample is open, `draw` when one is due. */
  readonly due: "check" | "draw" | null;
  readonly draw: { readonly id: string; readonly open: number; readonly recordIds: readonly string[] } | null;
  /** How its gate stands once the sample is finished. */
  readonly state: GateState | null;
}

/** How gates stand. */
export interface GateStanding extends GateHistory {
  /** `null` in a pipeline without spot checks. */
  readonly spotCheck: SpotCheckStanding | null;
}

/** What it is derived from. */
export interface GateSources extends DrawSources {
  /** The oldest first. */
  readonly events: readonly FollowedEvent[];
  readonly batches: readonly BatchState[];
  readonly lastExportAt: string | null;
  readonly now: string;
}

/**
 * Derives how gates stand.
 *
 * @param sources - what was read
 * @returns verdicts, escalations and the spot check
 */
export function gateStanding(sources: GateSources): GateStanding {
  const { events } = sources;
  const { judgements, escalations } = gateHistory(events, sources.spec);
  return {
    judgements,
    escalations: answeredInReview(escalations, sources.reading.review),
    spotCheck: spotCheckOf(sources),
  };
}

function spotCheckOf(sources: GateSources): SpotCheckStanding | null {
  const { spec, reading, events, batches, lastExportAt, now } = sources;
  const gate = spotCheckGate(spec);
  if (!spec.spotCheck || gate === null) return null;
  const draw = lastDraw(reading.checks, events);
  const open = draw ? resultOf(draw, sources, gate).open : 0;
  const due = spotCheckDue(spec.spotCheck.when, {
    last: draw && { at: draw.at, open, batches: draw.batches },
    candidates: candidatesIn(sources).length,
    settledBatches: batches.flatMap(({ batch, stage }) => (stage === "judged" || stage === "closed" ? [batch] : [])),
    ...{ lastExportAt, now },
  });
  return {
    due,
    draw: draw && { id: draw.id, open, recordIds: draw.rows.map(({ recordId }) => recordId) },
    state: spotCheckFinding(draw, sources)?.state ?? null,
  };
}
