// The shape of a cleaning step, what it says of each record, and the law that no record is ever lost.
import type * as z from "zod";
import type { QuarantineText } from "../messages/en/quarantine";
import { HandoffError } from "./errors";
import type { DataRecord, Fields } from "./record";
import type { FieldSpec } from "./spec/field";
import type { PiiSpec } from "./spec/pii";

/** Something about a record that a person may want to see; the record stays. */
export interface Flag {
  readonly field: string;
  /** Kebab-case, as for Quarantine. */
  readonly code: string;
  readonly problem: string;
}

/** Why a record goes to Quarantine, in the words of the sheet. */
export interface QuarantineReason extends QuarantineText {
  /** Kebab-case; Frictionless's code where one exists. */
  readonly code: string;
}

/** What a row step says of one record. */
export type RowOutcome =
  | { readonly kind: "kept"; readonly record: DataRecord; readonly flags: readonly Flag[] }
  | { readonly kind: "quarantined"; readonly reason: QuarantineReason };

/** What a global step needs to know of a record: records with the same key belong together, the highest rank stays. */
export interface RecordKey {
  readonly recordId: string;
  readonly key: string;
  /** Compared from the first figure to the last; the larger one is better. */
  readonly rank: readonly number[];
}

/** A record that is contained in another one. */
export interface Merge {
  readonly recordId: string;
  readonly into: string;
}

/** The part of the spec's section `pii` that steps go by. */
export type PiiRules = Pick<PiiSpec, "kinds" | "allowList" | "salt">;

/** What every step of a run may read beside its own options. */
export interface CleanContext {
  /** All fields of the spec. */
  readonly fields: readonly FieldSpec[];
  /** `null` where the spec has no section `pii`. */
  readonly pii: PiiRules | null;
  /** The project's secret, from `_handoff` or the key file; never from the spec. */
  readonly projectKey: string;
}

/** What a step is told: its fields, resolved in the spec, its options, and the pipeline around it. */
export interface Settings<Options> {
  /** The line of the recipe, for messages. */
  readonly line: string;
  readonly fields: readonly FieldSpec[];
  readonly options: Options;
  readonly context: CleanContext;
}

interface Entry<Id extends string, Options> {
  /** Stored in recipes: never changed. */
  readonly id: Id;
  readonly title: string;
  readonly help: string;
  /** Gives the recipe line's type, its validation, the form and the manual. */
  readonly options: z.ZodType<Options>;
  readonly example: { readonly options: Options; readonly before: Fields; readonly after: Fields };
}

/** A step that looks at one record alone, so that it may run anywhere in any order. */
export interface RowStep<Id extends string, Options> extends Entry<Id, Options> {
  readonly kind: "row";
  /** Gets ready once a run; what it throws stops the run. What the function that it gives throws is that record's matter. */
  readonly start: (settings: Settings<Options>) => (record: DataRecord) => RowOutcome;
}

/** A step that compares records: a key of each in the row phase, then a decision on keys alone, blind to their order. */
export interface GlobalStep<Id extends string, Options> extends Entry<Id, Options> {
  readonly kind: "global";
  /** Gets ready once a run. A record without a key takes no part. */
  readonly start: (settings: Settings<Options>) => (record: DataRecord) => RecordKey | null;
  /** Decides by keys; `standing` are keys of records that stay whatever comes. */
  readonly decide: (keys: readonly RecordKey[], standing: readonly RecordKey[]) => readonly Merge[];
}

/** Any step. */
export type Step<Id extends string, Options> = RowStep<Id, Options> | GlobalStep<Id, Options>;

/** What a line of a recipe did with the records that it read. */
export interface LineResult {
  readonly kept: readonly DataRecord[];
  readonly quarantined: readonly { readonly recordId: string; readonly reason: QuarantineReason }[];
  readonly merged: readonly Merge[];
  readonly flags: readonly (Flag & { readonly recordId: string })[];
}

/** What a line began with. */
export interface LineInput {
  /** The line, for the message. */
  readonly line: string;
  readonly read: readonly DataRecord[];
  /** Ids of records beside those read, into which others may merge. */
  readonly standing: ReadonlySet<string>;
}

/**
 * Asserts the law of conservation: records in = kept + quarantined + merged, each record once.
 *
 * @param input - what the line began with
 * @param result - what became of the records
 * @throws {@link HandoffError} `records-lost` when a record is missing, doubled, new, or merged into none that stays
 */
export function assertConserved(input: LineInput, result: LineResult): void {
  const { line, read, standing } = input;
  const kept = new Set(result.kept.map(({ id }) => id));
  const gone = [...result.quarantined, ...result.merged].map(({ recordId }) => recordId);
  const accounted = new Set([...kept, ...gone]);
  const lawful =
    result.kept.length + gone.length === read.length &&
    read.every(({ id }) => accounted.has(id)) &&
    result.merged.every(({ into }) => kept.has(into) || standing.has(into));
  if (!lawful) throw new HandoffError("records-lost", { line, read: read.length, accounted: accounted.size });
}
