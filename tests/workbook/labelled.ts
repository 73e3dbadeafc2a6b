// A batch of four records that two people labelled: they agree on two, differ on one, and one is unsure to both.
import { handOut } from "../../src/taskpane/actions/handOut";
import { startReview } from "../../src/taskpane/actions/startReview";
import { openHost, type OpenHost } from "../host/openHost";
import { person, quiet } from "./people";
import { addRecords, fillColumn, labelAll, openSample, recordId, type Snapshot } from "./samplePipeline";

/** Who labels, and who decides. */
export const ada = person("ada_pell");
export const jo = person("jo_whitlow");

/** The record on which they differ. */
export const disputed = recordId(2);

const adaSays = ["Spam", "Work", "Newsletter", ""];
const miloSays = ["Spam", "Work", "Notification", ""];

/** How far a workbook is. */
export interface Stages {
  readonly imported: Snapshot;
  readonly handedOut: Snapshot;
  /** Both have answered. */
  readonly labelled: Snapshot;
  /** The record on which they differ is in Review. */
  readonly started: Snapshot;
}

/** Makes the workbook at each stage. */
export async function makeStages(): Promise<Stages> {
  const host = await openHost();
  const saved = () => host.store.book.save();
  await openSample(ada, 0);
  await addRecords(ada, { from: 0, count: 4 });
  const imported = saved();
  await handOut("B001", ada, quiet);
  const handedOut = saved();
  await answerAll();
  const labelled = saved();
  await startReview(jo, quiet);
  const started = saved();
  host.close();
  return { imported, handedOut, labelled, started };
}

async function answerAll(): Promise<void> {
  await labelAll("Label_ada_pell", (place) => adaSays[place] ?? "");
  await labelAll("Label_milo_strand", (place) => miloSays[place] ?? "");
  for (const table of ["Label_ada_pell", "Label_milo_strand"]) {
    await fillColumn(table, "Unsure", (place) => (place === 3 ? "Yes" : ""));
  }
}

/** Opens a workbook at a stage. */
export function openAt(snapshot: Snapshot): Promise<OpenHost> {
  return openHost({ snapshot });
}
