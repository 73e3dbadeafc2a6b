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

interface ReadColumns {
  readonly annotator: string;
  /** The label that counts, by record id. */
  readonly labels: ReadonlyMap<string, string | null>;
  readonly leftOut: readonly LeftOut[];
}

function readColumns(columns: AnnotatorColumns, { annotator, counts }: Reading): ReadColumns {
  const { ids, labels } = columns;
  if (ids.length !== labels.length) {
    throw new HandoffError("columns-differ", { annotator, ids: ids.length, labels: labels.length });
  }
  const { given, twice, withoutRecord } = collect(columns);
  const unknown = new Map<string, string[]>();
  for (const [id, label] of given) {
    if (label === null || counts(label)) continue;
    given.set(id, null);
    const list = unknown.get(label) ?? [];
    unknown.set(label, list);
    list.push(id);
  }
  const listed = (why: "unknown" | "twice", list: readonly string[], label: string | null = null) =>
    list.length === 0 ? [] : [{ why, annotator, label, count: list.length, ids: [...list].sort() }];
  return {
    annotator,
    labels: given,
    leftOut: [
      ...[...unknown.keys()].sort().flatMap((label) => listed("unknown", unknown.get(label) ?? [], label)),
      ...listed("twice", [...twice]),
      ...(withoutRecord > 0
        ? [{ why: "no-record" as const, annotator, label: null, count: withoutRecord, ids: [] }]
        : []),
    ],
  };
}

// One label a record; of two different ones neither, because nobody can tell which of them is meant.
function collect({ ids, labels }: AnnotatorColumns) {
  const given = new Map<string, string | null>();
  const twice = new Set<string>();
  let withoutRecord = 0;
  ids.forEach((id, row) => {
    const label = labels[row] ?? null;
    if (id === null) {
      withoutRecord += Number(label !== null);
      return;
    }
    const before = given.get(id) ?? null;
    if (label !== null && before !== null && label !== before) twice.add(id);
    given.set(id, label ?? before);
  });
  for (const id of twice) given.set(id, null);
  return { given, twice, withoutRecord };
}
