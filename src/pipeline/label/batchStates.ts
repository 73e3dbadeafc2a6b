// Derives how far each batch is from what stands on the sheets; nothing of it is stored.

/** How far a batch is: being filled, with its annotators, settled, put away. */
export type BatchStage = "open" | "handed-out" | "judged" | "closed";

/** What the sheets say. */
export interface BatchFacts {
  /** All records with their batch; `null` in reserve. */
  readonly records: readonly { readonly id: string; readonly batch: string | null }[];
  /** Ids of records that stand on somebody's Label sheet. */
  readonly handedOut: ReadonlySet<string>;
  /** Ids of records that stand in Annotations. */
  readonly closed: ReadonlySet<string>;
  /** Ids of records that the adjudication rule settled, or a decision in Review. */
  readonly settled: ReadonlySet<string>;
  /** How many records fill a batch. */
  readonly batchSize: number;
}

/** One batch. */
export interface BatchState {
  readonly batch: string;
  readonly stage: BatchStage;
  readonly isFull: boolean;
  /** Ids of its records, in the order of the sheet. */
  readonly records: readonly string[];
  /** Those of them that nobody has and nobody had. */
  readonly waiting: readonly string[];
  readonly settled: readonly string[];
}

/** All batches, and what is in none. */
export interface Batches {
  /** The oldest first. */
  readonly batches: readonly BatchState[];
  /** Records in reserve that nobody has. */
  readonly reserve: readonly string[];
}

/**
 * Derives the state of every batch.
 *
 * Open while none of its records was handed out; handed out while one of them is not settled; judged when all are; closed
 * when its answers stand in Annotations and on no Label sheet.
 *
 * @param facts - what the sheets say
 * @returns the batches, the oldest first, and the reserve
 */
export function batchStates(facts: BatchFacts): Batches {
  const members = new Map<string, string[]>();
  const reserve: string[] = [];
  for (const { id, batch } of facts.records) {
    if (batch !== null) listAt(members, batch).push(id);
    else if (isWaiting(facts, id)) reserve.push(id);
  }
  const batches = [...members].map(([batch, records]) => stateOf(facts, batch, records));
  return { batches: batches.sort((a, b) => numberOf(a.batch) - numberOf(b.batch)), reserve };
}

function listAt(lists: Map<string, string[]>, key: string): string[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

function stateOf(facts: BatchFacts, batch: string, records: readonly string[]): BatchState {
  return {
    batch,
    stage: stageOf(facts, records),
    isFull: records.length >= facts.batchSize,
    records,
    waiting: records.filter((id) => isWaiting(facts, id)),
    settled: records.filter((id) => facts.settled.has(id)),
  };
}

function stageOf({ handedOut, closed, settled }: BatchFacts, records: readonly string[]): BatchStage {
  if (!records.some((id) => handedOut.has(id))) return records.some((id) => closed.has(id)) ? "closed" : "open";
  return records.every((id) => settled.has(id)) ? "judged" : "handed-out";
}

function isWaiting({ handedOut, closed }: BatchFacts, id: string): boolean {
  return !handedOut.has(id) && !closed.has(id);
}

/**
 * Puts new records into batches: the open one is filled up, the rest opens the next ones.
 *
 * @param ids - the records, in the order in which they came
 * @param known - the batches that there are
 * @param batchSize - how many records fill a batch
 * @returns the batch of each record
 */
export function fillBatches(
  ids: readonly string[],
  known: readonly Pick<BatchState, "batch" | "stage" | "records">[],
  batchSize: number,
): ReadonlyMap<string, string> {
  const last = known.reduce((highest, { batch }) => Math.max(highest, numberOf(batch)), 0);
  const open = known.find(({ batch, stage }) => stage === "open" && numberOf(batch) === last);
  let number = open ? last : last + 1;
  let size = open?.records.length ?? 0;
  return new Map(
    ids.map((id) => {
      if (size >= batchSize) {
        number += 1;
        size = 0;
      }
      size += 1;
      return [id, nameOf(number)];
    }),
  );
}

function numberOf(batch: string): number {
  return Number(batch.slice(1));
}

function nameOf(number: number): string {
  return `B${String(number).padStart(3, "0")}`;
}
