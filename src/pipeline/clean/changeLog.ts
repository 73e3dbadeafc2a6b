// Writes down which cells a run changed, line by line.
import { byCodePoint } from "../codePointOrder";
import type { DataRecord, FieldValue } from "../record";
import { difference } from "./difference";
import type { ChangedRecord, LineName } from "./recipeRun";
import { valueOf } from "./changeTexts";

type Step = LineName & { readonly after: FieldValue };

/** The changed cells of a run so far. */
export interface ChangeLog {
  /** Notes what a line made of a record. */
  readonly note: (name: LineName, before: DataRecord, after: DataRecord) => void;
  /** The changes of the given records, the most different first; a cell that is as it was in the end is none. */
  readonly of: (kept: readonly DataRecord[]) => readonly ChangedRecord[];
}

/**
 * Starts a log.
 *
 * @param originals - the records that the run begins with, by id
 * @returns an empty log
 */
export function changeLog(originals: ReadonlyMap<string, DataRecord>): ChangeLog {
  const cells = new Map<string, Map<string, Step[]>>();
  return {
    note: (name, before, after) => {
      if (before === after) return;
      for (const field of Object.keys(after.fields)) {
        const value = valueOf(after, field);
        if (value !== valueOf(before, field)) push(cells, [before.id, field], { ...name, after: value });
      }
    },
    of: (kept) =>
      kept
        .flatMap(({ id }) => {
          const original = originals.get(id);
          const changed = cells.get(id);
          return original && changed ? changedRecords(original, changed) : [];
        })
        .sort((a, b) => b.difference - a.difference || byCodePoint(a.recordId, b.recordId)),
  };
}

function push(cells: Map<string, Map<string, Step[]>>, [recordId, field]: readonly [string, string], step: Step): void {
  const ofRecord = cells.get(recordId) ?? new Map<string, Step[]>();
  cells.set(recordId, ofRecord);
  ofRecord.set(field, [...(ofRecord.get(field) ?? []), step]);
}

function changedRecords(original: DataRecord, changed: ReadonlyMap<string, readonly Step[]>): readonly ChangedRecord[] {
  const cells = [...changed].flatMap(([field, steps]) => {
    const before = valueOf(original, field);
    return steps.at(-1)?.after === before ? [] : [{ field, before, steps }];
  });
  const sum = cells.reduce((total, { before, steps }) => total + difference(before, steps.at(-1)?.after ?? null), 0);
  return cells.length === 0 ? [] : [{ recordId: original.id, difference: sum, cells }];
}
