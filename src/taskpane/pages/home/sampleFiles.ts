// The sample that ships beside the add-in: a pipeline and sixty mails, loaded from the add-in's own address.
import { HandoffError } from "../../../pipeline/errors";

const folder = "samples";

/** The sample's pipeline file. */
export function sampleSpec(): Promise<File> {
  return fetched("mail-triage.handoff.json", "application/json");
}

/** The sample's mails. */
export function sampleMails(): Promise<File> {
  return fetched("inbox.csv", "text/csv");
}

async function fetched(name: string, type: string): Promise<File> {
  const response = await fetch(`${folder}/${name}`).catch(() => null);
  if (!response?.ok) throw new HandoffError("sample-missing", { file: name });
  return new File([await response.blob()], name, { type });
}
