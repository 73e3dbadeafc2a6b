// Which batch is next to be handed out, and which can be closed.
import type { Overview } from "../actions/readOverview";

/** A batch, from the oldest on. */
type Batch = Overview["batches"][number];

/** The first batch with records that nobody has; `null` where there is none. */
export function batchToHandOut({ batches }: Pick<Overview, "batches">): Batch | null {
  return batches.find(({ stage, waiting }) => stage !== "closed" && waiting.length > 0) ?? null;
}

/** The first batch of which every record is settled; `null` where there is none. */
export function batchToClose({ batches }: Pick<Overview, "batches">): Batch | null {
  return batches.find(({ stage }) => stage === "judged") ?? null;
}
