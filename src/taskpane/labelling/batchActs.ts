// Which batch is next to be handed out, and which can be closed.
import type { Overview } from "../actions/readOverview";

/** A batch, from the oldest on. */
type Batch = Overview["batches"][number];

/** The records of a batch that can be handed out: nobody has them, and they do not wait to be cleaned. */
export function readyIn({ waiting }: Batch, { toClean }: Pick<Overview, "toClean">): readonly string[] {
  const waits = new Set(toClean);
  return waiting.filter((id) => !waits.has(id));
}

/** The first batch with records that can be handed out, `waiting` being these; `null` where there is none. */
export function batchToHandOut(overview: Pick<Overview, "batches" | "toClean">): Batch | null {
  const ready = overview.batches.map((batch) => ({ ...batch, waiting: readyIn(batch, overview) }));
  return ready.find(({ stage, waiting }) => stage !== "closed" && waiting.length > 0) ?? null;
}

/** The first batch of which every record is settled; `null` where there is none. */
export function batchToClose({ batches }: Pick<Overview, "batches">): Batch | null {
  return batches.find(({ stage }) => stage === "judged") ?? null;
}
