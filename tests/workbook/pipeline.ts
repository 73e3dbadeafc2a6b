// The sample pipeline, opened on the host, and files to import into it.
import type { Session } from "../../src/pipeline/session";
import { importFile, type ImportResult } from "../../src/taskpane/actions/importFile";
import { openPipeline } from "../../src/taskpane/actions/openPipeline";
import { previewFile } from "../../src/taskpane/actions/previewFile";
import type { ImportSummary, Overview } from "../../src/taskpane/actions/readOverview";
import type { Control } from "../../src/pipeline/progress";
import { sampleText } from "../specs";
import { quiet } from "./people";

/** Opens the sample pipeline in the open workbook. */
export async function openSample(session: Session): Promise<Overview> {
  const opened = await openPipeline({ text: sampleText, fileName: "mail-triage.handoff.json" }, session);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  return opened.overview;
}

/** A mail for a file; what is not named is made up. */
export interface Mail {
  readonly id: string;
  readonly subject?: string;
  readonly text?: string;
}

/** A CSV file of mails. */
export function mailFile(mails: readonly Mail[], name = "inbox.csv"): File {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const lines = mails.map(({ id, subject = `Subject ${id}`, text = `Text of ${id}` }) =>
    [id, "2002-08-22T11:36:23Z", "someone@example.org", quoted(subject), quoted(text)].join(","),
  );
  return new File([["id,date,from,subject,text", ...lines].join("\r\n")], name);
}

/** Imports a file as the pane would, with the mapping that it proposes. */
export async function importIn(file: File, session: Session, control: Control = quiet): Promise<ImportSummary> {
  const result = await importOrAsk(file, session, { control });
  if ("kind" in result) throw new Error("known records have other content");
  return result;
}

interface ImportWith {
  readonly control?: Control;
  readonly changed?: "keep" | "take";
}

/** The same, with what is to be done with known records that changed; left out, the import asks. */
export async function importOrAsk(
  file: File,
  session: Session,
  { control = quiet, ...answer }: ImportWith = {},
): Promise<ImportResult> {
  const preview = await previewFile({ file }, control);
  const [best] = preview.proposals;
  if (!best) throw new Error("no proposal");
  return importFile({ preview, ...best, ...answer }, session, control);
}
