// Takes back what a change wrote, portion by portion from its end. What somebody changed since is left and named.
import { HandoffError } from "../pipeline/errors";
import type { FieldValue } from "../pipeline/record";
import { sameValue } from "./cells";
import type { CellConflict } from "./edit";
import { tableIn, type FoundTable } from "./findTable";
import { changedSince } from "./fingerprint";
import { dropPortions, readPortion } from "./journal";
import { sizeOf, type AppendedPortion, type Portion, type RowsPortion } from "./portion";
import { keepText } from "./keptText";
import { perform, setAll } from "./perform";
import { keyIn } from "./planChange";
import { removeRows } from "./removeRows";
import { rowsByKey } from "./rowsByKey";
import { interruption, leaveEvent, note, type Job } from "./runPortions";

/**
 * Takes a change back and leaves the event of it.
 *
 * @param job - the change
 * @returns the cells that somebody changed since
 * @throws {@link HandoffError} `portion-lost`, `interrupted-while-writing`
 */
export async function takeBack(job: Job): Promise<readonly CellConflict[]> {
  try {
    return await takeBackPortions(job);
  } catch (error) {
    throw interruption(error);
  }
}

async function takeBackPortions(job: Job): Promise<readonly CellConflict[]> {
  const { work, region, head } = job;
  const left: CellConflict[] = [];
  let done = 0;
  note(job, "undoing", { portions: head.portions, done: head.of });
  const last = head.portions - 1;
  let portion = last < 0 ? null : await portionOf(job, last);
  for (let at = last; portion !== null; at -= 1) {
    // The one before it comes with the first look at what this one wrote.
    const [lost, before]: [readonly CellConflict[], Portion | null] = await Promise.all([
      takeBackPortion(job, portion),
      at === 0 ? null : portionOf(job, at - 1),
    ]);
    left.push(...lost);
    done += sizeOf(portion);
    portion = before;
    work.control.onProgress({ stage: "undoing", done, of: head.of });
  }
  await leaveEvent(job, `${head.action.split(".")[0] ?? head.action}.undone`);
  note(job, "undone", { portions: 0, done: 0 });
  dropPortions(region, head.id);
  await work.context.sync();
  return left;
}

async function portionOf({ work, region, head }: Job, at: number): Promise<Portion> {
  const portion = await readPortion(work.context, region, { id: head.id, at });
  if (portion === null) throw new HandoffError("portion-lost");
  return portion;
}

async function takeBackPortion({ work }: Job, portion: Portion): Promise<readonly CellConflict[]> {
  if (portion.kind === "keep") return keepText(work, { ...portion, before: portion.after, after: portion.before });
  const found = tableIn(work.tables, portion.table);
  switch (portion.kind) {
    case "set": {
      const cells = portion.cells.map(([key, column, before, after]) => [key, column, after, before] as const);
      return setAll(work, found, { ...portion, cells });
    }
    case "remove":
      return perform(work, { ...portion, kind: "append" }, "again");
    case "append":
    case "appended":
      return removeAppended(work.context, found, portion);
  }
}

async function removeAppended(
  context: Excel.RequestContext,
  found: FoundTable,
  portion: RowsPortion | AppendedPortion,
): Promise<readonly CellConflict[]> {
  const { key, headings } = portion;
  const differences = new Map(
    portion.kind === "appended"
      ? portion.keys.map((name, at) => [name, (now: Values) => changedSince(now, portion.prints[at] ?? "")] as const)
      : portion.rows.map((row) => [keyIn(portion, row), (now: Values) => unlike(now, row)] as const),
  );
  const rows = await rowsByKey(context, found, { key, keys: [...differences.keys()], headings });
  const changed = [...rows].flatMap(([name, now]) =>
    (differences.get(name)?.(now) ?? []).map((at) => conflictAt(portion, name, { at, found: now[at] ?? null })),
  );
  const kept = new Set(changed.map(({ key: name }) => name));
  const standing = [...rows].flatMap(([name, now]) => (kept.has(name) ? [] : [now]));
  const lost = await removeRows(context, found, { table: portion.table, key, headings, rows: standing });
  return [...changed, ...lost];
}

type Values = readonly FieldValue[];

// An interrupted row may be blank in part, and a long text may have only its first pieces.
function unlike(now: Values, wanted: Values): readonly number[] {
  return now.flatMap((value, at) => {
    const target = wanted[at] ?? null;
    const isBegun = typeof value === "string" && typeof target === "string" && target.startsWith(value);
    return value === null || isBegun || sameValue(value, target) ? [] : [at];
  });
}

function conflictAt(
  portion: RowsPortion | AppendedPortion,
  key: string,
  { at, found }: { readonly at: number; readonly found: FieldValue },
): CellConflict {
  const expected =
    portion.kind === "appended" ? null : (portion.rows.find((row) => keyIn(portion, row) === key)?.[at] ?? null);
  return { table: portion.table, key, column: portion.headings[at] ?? "", expected, found };
}
