// Hands records out to annotators: the same records, seed and rules give the same packs, whatever the order of the rows.
import { sha256Hex } from "../sha256";
import type { AnnotationSpec } from "../spec/annotation";

/** A record to hand out. */
export interface Candidate {
  readonly id: string;
  /** The value of the field that `by-field` goes by; `null` where it is empty or not asked for. */
  readonly group: string | null;
}

/** Whom the records go to, and what they have already. */
export interface AssignmentOrder {
  readonly candidates: readonly Candidate[];
  readonly annotation: Pick<AnnotationSpec, "annotators" | "overlap" | "overlapShare" | "assignment" | "seed">;
  /** Records that each annotator has already, by contact id; packs are evened out over both. */
  readonly loads: ReadonlyMap<string, number>;
}

/** Record ids by annotator, in the order in which they are to be labelled. */
export type Packs = ReadonlyMap<string, readonly string[]>;

interface Ranked extends Candidate {
  /** 64 hex digits that decide everything that chance decides. */
  readonly draw: string;
}

/**
 * Hands records out.
 *
 * The share of records that several annotators label is met to the nearest record. `balanced` gives each record to those
 * with the fewest records so far, so that packs differ by one at most; `by-field` keeps a field value's records with the
 * same annotators; `all` gives everything to everybody. All packs are in one common drawn order, so that the records which
 * several people label are reached by them at about the same time.
 * Source of the draw: SHA-256 over `seed|id`.
 *
 * @param order - the records and the rules
 * @returns a pack for each annotator, also an empty one
 */
export function assignRecords(order: AssignmentOrder): Packs {
  const { annotation, candidates } = order;
  const ranked = candidates
    .map((one) => ({ ...one, draw: sha256Hex(`${annotation.seed}|${one.id}`) }))
    .sort((a, b) => (a.draw === b.draw ? compare(a.id, b.id) : compare(a.draw, b.draw)));
  const shared = sharedOf(ranked, annotation);
  const readers = readerChoice(order);
  const packs = new Map(annotation.annotators.map((annotator) => [annotator, [] as string[]]));
  for (const record of ranked) {
    for (const reader of readers(record, shared.has(record.id) ? annotation.overlap : 1)) {
      packs.get(reader)?.push(record.id);
    }
  }
  return packs;
}

// A second draw, so that records with several readers are spread over the whole order.
function sharedOf(ranked: readonly Ranked[], { overlapShare }: AssignmentOrder["annotation"]): ReadonlySet<string> {
  const wanted = Math.round(overlapShare * ranked.length);
  const drawn = [...ranked].sort((a, b) => compare(reversed(a.draw), reversed(b.draw)) || compare(a.id, b.id));
  return new Set(drawn.slice(0, wanted).map(({ id }) => id));
}

function readerChoice({ annotation, candidates, loads }: AssignmentOrder) {
  const { annotators, assignment } = annotation;
  const counts = new Map(annotators.map((annotator) => [annotator, loads.get(annotator) ?? 0]));
  const rows = new Map<string, readonly string[]>();
  const sizes = new Map<string, number>();
  for (const { group } of candidates) if (group !== null) sizes.set(group, (sizes.get(group) ?? 0) + 1);

  function leastLoaded({ draw }: Ranked): readonly string[] {
    const start = parseInt(draw.slice(0, 8), 16) % annotators.length;
    const turn = (annotator: string) => (annotators.indexOf(annotator) - start + annotators.length) % annotators.length;
    return [...annotators].sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || turn(a) - turn(b));
  }
  function take(readers: readonly string[], size: number): readonly string[] {
    for (const reader of readers) counts.set(reader, (counts.get(reader) ?? 0) + size);
    return readers;
  }
  function rowOf(record: Ranked, group: string): readonly string[] {
    const known = rows.get(group);
    if (known) return known;
    const row = leastLoaded(record);
    take(row.slice(0, 1), sizes.get(group) ?? 0);
    rows.set(group, row);
    return row;
  }
  return (record: Ranked, readers: number): readonly string[] => {
    if (assignment === "all") return annotators;
    if (assignment === "by-field" && record.group !== null) return rowOf(record, record.group).slice(0, readers);
    return take(leastLoaded(record).slice(0, readers), 1);
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function reversed(draw: string): string {
  return draw.slice(32) + draw.slice(0, 32);
}
