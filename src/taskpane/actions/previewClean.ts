// Looks at what a run of the recipe would do with the records that wait; writes nothing.
import type { CleanOrder, CleanedRecords } from "../worker/clean";
import type { Control } from "../../pipeline/progress";
import type { Session } from "../../pipeline/session";
import { readForCleaning, type RecordsToClean } from "../../workbook/clean/readForCleaning";
import { beginRun } from "../../workbook/beginRun";
import { readAnnotations } from "../../workbook/labels/readAnnotations";
import { readProjectKey } from "../../workbook/projectKey";
import { runJob } from "../worker/runJob";

/** What a run would do, and what it would do it with. */
export interface CleanPreview {
  readonly order: Omit<CleanOrder, "keepAsItWas">;
  readonly held: RecordsToClean;
  /** Records that annotators have or had: none of them may go. */
  readonly inUse: ReadonlySet<string>;
  readonly outcome: CleanOutcome;
}

/** What a run does with the wish to keep some records. */
export interface CleanOutcome {
  readonly run: CleanedRecords;
  /** Records that the recipe would take away, but annotators have them: they stay as they are. */
  readonly spared: readonly string[];
}

/** Reads the records that wait, and runs the recipe on them in a worker. */
export async function previewClean(session: Session, control: Control): Promise<CleanPreview> {
  const given = await Excel.run((context) => read(context, session));
  return { ...given, outcome: await runOn(given, [], control) };
}

async function read(context: Excel.RequestContext, session: Session): Promise<Omit<CleanPreview, "outcome">> {
  const spec = await beginRun(context, session);
  const [held, { handedOut, closed }, projectKey] = await Promise.all([
    readForCleaning(context, spec),
    readAnnotations(context, spec),
    readProjectKey(context),
  ]);
  const { fields, cleaning, pii = null } = spec;
  const order = { records: held.waiting, earlier: held.earlier, recipe: cleaning.steps, fields, pii, projectKey };
  return { order, held, inUse: new Set([...handedOut, ...closed]) };
}

/** Runs the recipe; what it would take away from annotators is kept as it was, and the recipe runs again. */
export async function runOn(
  { order, inUse }: Pick<CleanPreview, "order" | "inUse">,
  keepAsItWas: readonly string[],
  control: Control,
): Promise<CleanOutcome> {
  const spared = new Set<string>();
  for (;;) {
    const run = await runJob("clean", { ...order, keepAsItWas: [...keepAsItWas, ...spared] }, control);
    const taken = goneOf(run).filter((id) => inUse.has(id));
    if (taken.length === 0) return { run, spared: [...spared] };
    taken.forEach((id) => spared.add(id));
  }
}

function goneOf({ quarantined, merged }: CleanedRecords): readonly string[] {
  return [...quarantined.map(({ record }) => record.id), ...merged.map(({ recordId }) => recordId)];
}
