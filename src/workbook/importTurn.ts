// One import at a time, from before it reads what is known to its end: two side by side would both take a mail for new, and
// the same id. Who begins says so in the own region of `_handoff`, and only then looks whether somebody else has said so.
import { HandoffError } from "../pipeline/errors";
import type { Session } from "../pipeline/session";
import { openHandoffSheet, requireHandoffSheet } from "./handoffSheet";
import { nextImportId } from "./imports";
import { openRegions } from "./region";
import { openOwnRegion } from "./workspace";
import { dropEntry, putEntry } from "./writeRegion";

const entry = "importing";

interface Sign {
  readonly who: string;
  readonly at: string;
}

// A pane that was closed leaves its sign; what it had written by then is told as interrupted.
const lapseMs = 120_000;

// So often somebody who goes first looks whether the other one has stepped back.
const looks = 5;

/**
 * Imports alone.
 *
 * @param context - the request context of the running `Excel.run`
 * @param session - who imports
 * @param work - reads what is known and writes the import; it is given the import's id (`I003`)
 * @returns what the work gives
 * @throws {@link HandoffError} `no-pipeline`, `recover-first`, `change-running`; what the work throws
 */
export async function whileImporting<Result>(
  context: Excel.RequestContext,
  session: Session,
  work: (importId: string) => Promise<Result>,
): Promise<Result> {
  const handoff = await requireHandoffSheet(context);
  const region = await openOwnRegion(context, handoff, session);
  const sign: Sign = { who: session.actor, at: session.now() };
  await putEntry(context, region, { key: entry, note: JSON.stringify(sign), text: "" });
  // The request that looks for others sends it first.
  try {
    return await work(await turn(context, session));
  } finally {
    // The end of `Excel.run` sends it; where that fails, the sign lapses.
    dropEntry(region, entry);
  }
}

// Of two who begin at once, at least one sees the other's sign. Whoever sees one steps back; the first by name looks again,
// because the other may be stepping back too.
async function turn(context: Excel.RequestContext, session: Session): Promise<string> {
  for (let look = 1; ; look += 1) {
    const [importId, others] = await Promise.all([nextImportId(context, session), othersImporting(context, session)]);
    const [other] = others;
    if (!other) return importId;
    const isFirst = others.every(({ writer }) => session.writer < writer);
    if (!isFirst || look === looks) throw new HandoffError("change-running", { since: other.at, who: other.who });
  }
}

async function othersImporting(context: Excel.RequestContext, session: Session) {
  const handoff = await openHandoffSheet(context);
  if (handoff === null) return [];
  const owned = [...handoff.regions].filter(([writer]) => writer !== session.writer);
  const regions = await openRegions(
    context,
    handoff,
    owned.map(([, column]) => column),
  );
  const signs = regions.flatMap((region, at) => {
    const found = region.entries.get(entry);
    return found ? [{ writer: owned[at]?.[0] ?? "", ...(JSON.parse(found.note) as Sign) }] : [];
  });
  return signs.filter(({ at }) => Date.parse(session.now()) - Date.parse(at) < lapseMs);
}
