// Opens a pipeline file: makes the sheets of a new workbook, or says what is wrong with the file and touches nothing.
import { checkPipeline } from "./checkPipeline";
import type { SpecProblem } from "../../pipeline/spec/problem";
import type { Session } from "../../pipeline/session";
import { setUpPipeline } from "../../workbook/setUpPipeline";
import { HandoffError } from "../../pipeline/errors";
import { documentStates } from "../../workbook/documents/documentStates";
import { readStanding } from "../../workbook/overview";
import { addInVersion } from "../addInVersion";
import type { Overview } from "./readOverview";

/** What became of a file. */
export type OpenResult =
  | { readonly ok: true; readonly overview: Overview }
  | { readonly ok: false; readonly problems: readonly SpecProblem[] };

const unwatched = { signal: { aborted: false }, onProgress: () => undefined };

/** Opens a pipeline; a file with problems leaves the workbook as it was. */
export async function openPipeline(
  { text }: { readonly text: string; readonly fileName: string },
  session: Session,
): Promise<OpenResult> {
  const parsed = checkPipeline(text);
  if (!parsed.ok) return parsed;
  const overview = await Excel.run(async (context) => {
    await setUpPipeline(context, { spec: parsed.spec, text }, { session, control: unwatched });
    return readStanding(context, session);
  });
  if (overview === null) throw new HandoffError("no-pipeline");
  await startWithWorkbook();
  // Nothing was issued of a pipeline that was just opened.
  return { ok: true, overview: { ...overview, documents: documentStates(overview.spec, [], addInVersion) } };
}

// From now on the functions and the log of edits run also while the pane is closed.
async function startWithWorkbook(): Promise<void> {
  if (!Office.context.requirements.isSetSupported("SharedRuntime", "1.1")) return;
  await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
}
