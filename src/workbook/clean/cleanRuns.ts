// The runs of the recipe, as the journal tells them; which records they cleaned stands in Records.
import { byCodePoint } from "../../pipeline/codePointOrder";
import type { StepId } from "../../pipeline/clean/registry";
import type { HandoffSheet } from "../handoffSheet";
import { changesWhere, type JournalPlace } from "../interruption";

/** The event that a run leaves. */
export const cleanAction = "recipe.applied";

/** A record that is contained in another one. */
export type MergedPair = readonly [recordId: string, into: string];

/** What one line of the recipe did. */
export interface LineOutcome {
  readonly line: string;
  readonly step: StepId;
  /** Ids of the records that it changed. */
  readonly changed: readonly string[];
  readonly merged: readonly MergedPair[];
  /** Keys of the rows in Quarantine. */
  readonly quarantined: readonly string[];
}

/** A run of the recipe that stands. read = kept + quarantined + merged. */
export interface CleanRun {
  readonly changeId: string;
  readonly at: string;
  /** Ids of the records that it left in Records. */
  readonly kept: readonly string[];
  /** Those of them that it changed. */
  readonly changed: readonly string[];
  readonly merged: readonly MergedPair[];
  readonly quarantined: readonly string[];
  /** Records that a person wanted kept as they were. */
  readonly keptAsTheyWere: readonly string[];
  readonly lines: readonly LineOutcome[];
}

/** What the journal keeps of a run: ids once, elsewhere their places in `kept`. */
export interface CleanMemo {
  readonly kept: readonly string[];
  readonly keptAsTheyWere: readonly number[];
  readonly lines: readonly (Omit<LineOutcome, "changed"> & { readonly changed: readonly number[] })[];
}

/**
 * Writes a run down for the journal.
 *
 * @param run - the run
 * @returns its memo
 */
export function memoOf(run: CleanRun): CleanMemo {
  const { kept, keptAsTheyWere, lines } = run;
  const placeOf = new Map(kept.map((id, at) => [id, at]));
  const placesOf = (ids: readonly string[]) => ids.flatMap((id) => placeOf.get(id) ?? []);
  return {
    kept,
    keptAsTheyWere: placesOf(keptAsTheyWere),
    lines: lines.map((line) => ({ ...line, changed: placesOf(line.changed) })),
  };
}

function runOf({ kept, keptAsTheyWere, lines }: CleanMemo, { changeId, at }: Pick<CleanRun, "changeId" | "at">) {
  const idsAt = (places: readonly number[]) => places.flatMap((place) => kept[place] ?? []);
  const told = lines.map((line) => ({ ...line, changed: idsAt(line.changed) }));
  const run: CleanRun = {
    ...{ changeId, at, kept, keptAsTheyWere: idsAt(keptAsTheyWere), lines: told },
    changed: [...new Set(told.flatMap(({ changed }) => changed))],
    merged: told.flatMap(({ merged }) => merged),
    quarantined: told.flatMap(({ quarantined }) => quarantined),
  };
  return run;
}

/**
 * Tells when records were cleaned last.
 *
 * @param context - the request context of the running `Excel.run`
 * @param handoff - the sheet `_handoff`
 * @returns the time by record id; nothing of records that no run which stands has been through
 */
export async function readCleanedAt(
  context: Excel.RequestContext,
  handoff: HandoffSheet,
): Promise<ReadonlyMap<string, string>> {
  const heads = standingRuns(await changesWhere(context, handoff, isStandingRun));
  return new Map(heads.flatMap(({ at, memo }) => (memo as unknown as CleanMemo).kept.map((id) => [id, at] as const)));
}

/**
 * Tells a run of the recipe that was not undone.
 *
 * @param line - a line of the journal
 * @returns `true` for such a run
 */
export function isStandingRun(line: Pick<JournalPlace, "note">): boolean {
  const { note } = line;
  return note.action === cleanAction && note.state === "done";
}

// The oldest first.
function standingRuns(places: readonly JournalPlace[]): readonly JournalPlace["head"][] {
  const runs = places.filter(isStandingRun).map(({ head }) => head);
  return runs.toSorted((a, b) => byCodePoint(a.at, b.at));
}

/**
 * Finds the last run that was not undone.
 *
 * @param places - changes of the journal, all such runs among them
 * @returns the run, or `null`
 */
export function lastRunIn(places: readonly JournalPlace[]): CleanRun | null {
  const last = standingRuns(places).at(-1);
  if (!last) return null;
  const { id: changeId, at, memo } = last;
  return runOf(memo as unknown as CleanMemo, { changeId, at });
}
