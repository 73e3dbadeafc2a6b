// The labels of several annotators side by side, joined by record id.
import { HandoffError } from "../errors";

/** What one annotator's table holds: two columns of one length, blanks as `null`. */
export interface AnnotatorColumns {
  readonly ids: readonly (string | null)[];
  readonly labels: readonly (string | null)[];
}

/** A record with one label an annotator; `null` where there is none that counts. */
export interface JoinedRecord {
  readonly id: string;
  readonly labels: readonly (string | null)[];
}

/** Labels that do not count, and why. */
export interface LeftOut {
  /** Not in the taxonomy; given to one record twice with different labels; in a row without a record id. */
  readonly why: "unknown" | "twice" | "no-record";
  /** The annotator's letter. */
  readonly annotator: string;
  /** The label; `null` where several are meant. */
  readonly label: string | null;
  readonly count: number;
  readonly ids: readonly string[];
}

/** How much of an annotator's share is done. */
export interface AnnotatorProgress {
  readonly annotator: string;
  readonly assigned: number;
  readonly labelled: number;
}

/** All labels side by side. */
export interface JoinedLabels {
  /** By id, ascending. */
  readonly records: readonly JoinedRecord[];
  readonly progress: readonly AnnotatorProgress[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * Joins the labels of several annotators by record id. Neither the order of rows nor which records an annotator was
 * given makes a difference.
 *
 * @param annotators - the columns of each annotator
 * @param taxonomy - the labels that count; all of them where it is empty
 * @returns the records, and what was left out
 * @throws {@link HandoffError} `columns-differ`
 */
export function joinLabels(annotators: readonly AnnotatorColumns[], taxonomy: readonly string[]): JoinedLabels {
  const known = new Set(taxonomy);
  const read = annotators.map((columns, index) =>
    readColumns(columns, {
      annotator: annotatorLetter(index),
      counts: (label) => known.size === 0 || known.has(label),
    }),
  );
  const ids = [...new Set(read.flatMap(({ labels }) => [...labels.keys()]))].sort();
  return {
    records: ids.map((id) => ({ id, labels: read.map(({ labels }) => labels.get(id) ?? null) })),
    progress: read.map(({ annotator, labels }) => ({
      annotator,
      assigned: labels.size,
      labelled: [...labels.values()].filter((label) => label !== null).length,
    })),
    leftOut: read.flatMap(({ leftOut }) => leftOut),
  };
}

/**
 * Names an annotator without naming the person.
 *
 * @param index - the annotator's place, from 0
 * @returns A to Z, then AA, AB …
 */
export function annotatorLetter(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? annotatorLetter(rest - 1) : "") + String.fromCharCode(65 + (index % 26));
}

interface Reading {
  readonly annotator: string;
  /** Tells whether a label counts. */
  readonly counts: (label: string) => boolean;
}

function readColumns({ ids, labels }: AnnotatorColumns, { annotator, counts }: Reading) {
  if (ids.length !== labels.length) {
    throw new HandoffError("columns-differ", { annotator, ids: ids.length, labels: labels.length });
  }
  const given = new Map<string, Set<string>>();
  let withoutRecord = 0;
  ids.forEach((id, row) => {
    const label = labels[row] ?? null;
    if (id === null) withoutRecord += Number(label !== null);
    else given.set(id, new Set([...(given.get(id) ?? []), ...(label === null ? [] : [label])]));
  });
  const twice = [...given].filter(([, all]) => all.size > 1).map(([id]) => id);
  const single = [...given].map(([id, all]) => [id, all.size === 1 ? [...all].join() : null] as const);
  const unknown = single.filter(([, label]) => label !== null && !counts(label));
  return {
    annotator,
    labels: new Map(single.map(([id, label]) => [id, label !== null && counts(label) ? label : null])),
    leftOut: [
      ...byLabel(unknown).map(([label, list]) => leftOut("unknown", annotator, { label, ids: list })),
      ...(twice.length > 0 ? [leftOut("twice", annotator, { label: null, ids: twice })] : []),
      ...(withoutRecord > 0
        ? [{ why: "no-record", annotator, label: null, count: withoutRecord, ids: [] } as const]
        : []),
    ],
  };
}

function leftOut(why: LeftOut["why"], annotator: string, what: Pick<LeftOut, "label" | "ids">): LeftOut {
  return { why, annotator, label: what.label, count: what.ids.length, ids: [...what.ids].sort() };
}

function byLabel(rows: readonly (readonly [string, string | null])[]): readonly (readonly [string, string[]])[] {
  const lists = new Map<string, string[]>();
  for (const [id, label] of rows) if (label !== null) lists.set(label, [...(lists.get(label) ?? []), id]);
  return [...lists].sort(([a], [b]) => (a < b ? -1 : 1));
}
