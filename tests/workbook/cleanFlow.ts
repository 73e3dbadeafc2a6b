// A small pipeline with mails that the recipe changes, merges and quarantines; what must be true after a run and after Undo.
import { previewClean } from "../../src/taskpane/actions/previewClean";
import { readOverview } from "../../src/taskpane/actions/readOverview";
import { runClean, type CleanDone } from "../../src/taskpane/actions/runClean";
import type { Control } from "../../src/pipeline/progress";
import { openHost, type OpenHost } from "../host/openHost";
import { installWorker } from "../inProcessWorker";
import { person, quiet } from "./people";
import { importIn, mailFile, openSample } from "./pipeline";
import { rowsOf } from "./trail";

/** Who cleans. */
export const ada = person("ada_pell");

/** One text that stays, one with spare spaces and an address, two that are equal once they are trimmed, one of spaces only. */
const mails = [
  { id: "m1", text: "Is the room free?" },
  { id: "m2", text: "  Write to  kim@readers.example today  " },
  { id: "m3", subject: "Keys", text: "Who has the keys?" },
  { id: "m4", subject: "Keys", text: "Who has  the keys? " },
  { id: "m5", subject: "Empty", text: " \u200b " },
];

/** Imports the mails into the sample pipeline. */
export async function openWithMails(): Promise<OpenHost> {
  installWorker();
  const host = await openHost();
  await openSample(ada);
  await importIn(mailFile(mails), ada);
  return host;
}

/** Cleans as the pane would: a preview, then the run. */
export async function cleanNow(control: Control = quiet, keepAsItWas: readonly string[] = []): Promise<CleanDone> {
  const preview = await previewClean(ada, control);
  return runClean({ preview, keepAsItWas }, ada, control);
}

/** Ids and texts in Records, by id: an undo brings rows back at the end. */
export async function textsNow(): Promise<readonly (readonly unknown[])[]> {
  const rows = await rowsOf("Records", ["Record", "Subject", "Text"]);
  return rows.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1));
}

/** What was imported. */
const asImported = mails.map(({ id, subject = `Subject ${id}`, text }) => [id, subject, text]);

/** Nothing is cleaned, nothing is lost. */
export async function expectAsImported(): Promise<void> {
  expect(await textsNow()).toStrictEqual(asImported);
  expect(await rowsOf("Quarantine", ["Entry"])).toStrictEqual([]);
  expect((await readOverview(ada))?.toClean).toHaveLength(mails.length);
}

/** All is cleaned, once. */
export async function expectCleaned(): Promise<void> {
  const pseudonym = expect.stringMatching(/^Write to \[EMAIL_[0-9a-f]{6}\] today$/) as string;
  expect(await textsNow()).toStrictEqual([
    ["m1", "Subject m1", "Is the room free?"],
    ["m2", "Subject m2", pseudonym],
    ["m3", "Keys", "Who has the keys?"],
  ]);
  expect(await rowsOf("Quarantine", ["Entry", "Code", "State"])).toStrictEqual([
    ["I001#m5", "constraint-error", "Open"],
  ]);
  expect(await rowsOf("Records", ["Record", "Text, original"])).toStrictEqual([
    ["m1", null],
    ["m2", mails[1]?.text],
    ["m3", null],
  ]);
  expect((await readOverview(ada))?.toClean).toStrictEqual([]);
}
