// The workbook that this release leaves behind, so that every later one can show that it still opens it.
import { brotliCompressSync, brotliDecompressSync } from "node:zlib";
import { readFileSync, writeFileSync } from "node:fs";
import { writeAnswerEvents } from "../../src/taskpane/actions/answerEvents";
import { handOut } from "../../src/taskpane/actions/handOut";
import { saveAnswer } from "./saveAnswer";
import { openHost } from "../host/openHost";
import { person, quiet } from "./people";
import { addRecords, openSample, recordId, type Snapshot } from "./samplePipeline";

const path = (layout: number) => `tests/fixtures/workbooks/layout-${layout}.json.br`;

/** The workbook of a layout as it was saved. */
export function savedWorkbook(layout: number): Snapshot {
  return JSON.parse(brotliDecompressSync(readFileSync(path(layout))).toString("utf8")) as Snapshot;
}

/** Makes the workbook anew with the version at hand: the sample pipeline, six records, three answers. */
export async function saveWorkbook(layout: number): Promise<void> {
  const ada = person("ada_pell");
  const host = await openHost();
  await openSample(ada, 0);
  await addRecords(ada, { from: 0, count: 6 });
  await handOut("B001", ada, quiet);
  for (const [place, labelId] of ["spam", "work", "newsletter"].entries()) {
    const order = { contactId: "ada_pell", recordId: recordId(place), before: null };
    await saveAnswer({ ...order, after: { kind: "label", labelId } }, ada);
  }
  await writeAnswerEvents();
  writeFileSync(path(layout), brotliCompressSync(JSON.stringify(host.store.book.save())));
  host.close();
}
