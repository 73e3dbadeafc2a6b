import type { HandoffError } from "../../src/pipeline/errors";
import type { Control, Progress } from "../../src/pipeline/progress";
import { columnsOf } from "../../src/pipeline/export/exportItem";
import { changePipeline } from "../../src/taskpane/actions/changePipeline";
import { checkExport } from "../../src/taskpane/actions/checkExport";
import { closeBatch, takeFromReserve } from "../../src/taskpane/actions/closeBatch";
import { continueImport } from "../../src/taskpane/actions/continueImport";
import { decideRecord, reopenRecord } from "../../src/taskpane/actions/decideRecord";
import { drawSpotCheck } from "../../src/taskpane/actions/drawSpotCheck";
import { exportSet } from "../../src/taskpane/actions/exportSet";
import { handOut } from "../../src/taskpane/actions/handOut";
import { settleEdits } from "../../src/taskpane/actions/outsideEdits";
import { previewClean } from "../../src/taskpane/actions/previewClean";
import { readOverview } from "../../src/taskpane/actions/readOverview";
import { runClean } from "../../src/taskpane/actions/runClean";
import { undoImport } from "../../src/taskpane/actions/undoImport";
import { undoRun } from "../../src/taskpane/actions/undoRun";
import { readExportSources } from "../../src/workbook/exports/exportSources";
import { readSpec } from "../../src/workbook/storedSpec";
import { openHost, type OpenHost } from "../host/openHost";
import { coAuthorAt } from "./coAuthor";
import { ada, cleanNow, expectAsImported, expectCleaned, openWithMails, textsNow } from "./cleanFlow";
import { quiet } from "./people";
import { importIn, importOrAsk, mailFile } from "./pipeline";
import { labelAll } from "./samplePipeline";
import { rowsOf, wholeTrail } from "./trail";

jest.setTimeout(120_000);

let host: OpenHost;

beforeEach(async () => {
  host = await openWithMails();
});

afterEach(() => {
  host.close();
});

async function refusalOf(act: Promise<unknown>): Promise<HandoffError> {
  try {
    await act;
  } catch (error) {
    return error as HandoffError;
  }
  throw new Error("not refused");
}

function stopAt(stage: Progress["stage"]): Control {
  const signal = { aborted: false };
  return {
    signal,
    onProgress: (progress) => {
      signal.aborted ||= progress.stage === stage;
    },
  };
}

it("shows what would come of each record and writes nothing", async () => {
  const { outcome } = await previewClean(ada, quiet);
  const { read, kept, quarantined, merged, changed } = outcome.run;
  expect([read, kept, quarantined.length, merged.length]).toStrictEqual([5, 3, 1, 1]);
  expect(changed.map(({ recordId }) => recordId)).toStrictEqual(["m2"]);
  await expectAsImported();
});

it("cleans: every record is kept, merged or quarantined, and the originals are kept", async () => {
  const { run, left } = await cleanNow();
  await expectCleaned();
  expect(left).toStrictEqual([]);
  expect(run.kept.length + run.merged.length + run.quarantined.length).toBe(5);
  expect(run.merged).toStrictEqual([["m4", "m3"]]);
  expect((await readOverview(ada))?.lastCleaning).toStrictEqual(run);
  expect(await wholeTrail()).toStrictEqual(["pipeline.opened", "import.finished", "recipe.applied"]);
});

it("brings everything back, also after the workbook was opened again", async () => {
  await cleanNow();
  const saved = host.store.book.save();
  host.close();
  host = await openHost({ snapshot: saved });
  const { run, left } = await undoRun(ada, quiet);
  expect(left).toStrictEqual([]);
  expect(run.merged).toStrictEqual([["m4", "m3"]]);
  await expectAsImported();
  expect((await wholeTrail()).at(-1)).toBe("recipe.undone");
  expect((await readOverview(ada))?.lastCleaning).toBeNull();
});

it("cleans again after an undo as if it were the first time", async () => {
  await cleanNow();
  const { run } = await undoRun(ada, quiet);
  await runClean({ preview: null, keepAsItWas: run.keptAsTheyWere }, ada, quiet);
  await expectCleaned();
});

it("keeps a record as it was where a person wants that, and does not ask again", async () => {
  const { run } = await cleanNow(quiet, ["m4", "m5"]);
  expect(run.keptAsTheyWere).toStrictEqual(["m4", "m5"]);
  expect((await textsNow()).map(([id, , text]) => [id, text]).slice(3)).toStrictEqual([
    ["m4", "Who has  the keys? "],
    ["m5", " \u200b "],
  ]);
  expect((await readOverview(ada))?.toClean).toStrictEqual([]);
});

it("merges new records into those that were cleaned before, and keeps the first original", async () => {
  await cleanNow();
  await importIn(mailFile([{ id: "m9", subject: "Keys", text: "Who has the  keys?" }], "later.csv"), ada);
  const { run } = await cleanNow();
  expect(run.merged).toStrictEqual([["m9", "m3"]]);
  await undoRun(ada, quiet);
  expect((await textsNow()).at(-1)).toStrictEqual(["m9", "Keys", "Who has the  keys?"]);
  await undoRun(ada, quiet);
  expect(await rowsOf("Quarantine", ["Entry"])).toStrictEqual([]);
});

it("tells a quarantined record from the row of an import that stood where its new content stands", async () => {
  const twice = [{ id: "t1" }, { id: "t1", text: "Other" }, { id: "m6" }];
  await importIn(mailFile(twice, "second.csv"), ada);
  const empty = { id: "m6", text: " \u200b " };
  await importOrAsk(mailFile([{ id: "m7" }, empty], "third.csv"), ada, { changed: "take" });
  const { run } = await cleanNow();
  expect(run.quarantined).toStrictEqual(["I001#m5", "I002#m6"]);
  const keys = (await rowsOf("Quarantine", ["Entry"])).flat();
  expect(keys).toStrictEqual(["I002/row 2", "I002/row 3", "I001#m5", "I002#m6"]);
  await undoRun(ada, quiet);
  expect(await rowsOf("Quarantine", ["Entry"])).toStrictEqual([["I002/row 2"], ["I002/row 3"]]);
});

it("writes nothing when somebody changed a record since the preview, and names it", async () => {
  for (const [cell, words] of [
    ["F3", "another text"],
    ["F5", "no copy any more"],
  ] as const) {
    const preview = await previewClean(ada, quiet);
    coAuthorAt(host).type("Records", cell, words);
    const refused = await refusalOf(runClean({ preview, keepAsItWas: [] }, ada, quiet));
    expect(refused.code).toBe("changed-meanwhile");
    expect(refused.message).toContain("Text");
  }
  expect((await wholeTrail()).at(-1)).toBe("import.finished");
  expect((await readOverview(ada))?.toClean).toHaveLength(5);
});

it("leaves what somebody changed after the run, names it, and takes the rest back", async () => {
  await cleanNow();
  coAuthorAt(host).type("Records", "F3", "Somebody's own words");
  const { left } = await undoRun(ada, quiet);
  expect(left).toMatchObject([{ key: "m2", column: "Text", found: "Somebody's own words" }]);
  const now = new Map((await textsNow()).map(([id, , text]) => [id, text]));
  expect(now.get("m2")).toBe("Somebody's own words");
  expect(now.get("m4")).toBe("Who has  the keys? ");
});

it("stops before writing with nothing written", async () => {
  expect(await refusalOf(cleanNow(stopAt("cleaning")))).toMatchObject({ code: "cleaning-stopped" });
  await expectAsImported();
});

it("goes on after it was stopped while writing", async () => {
  expect(await refusalOf(cleanNow(stopAt("writing")))).toMatchObject({ code: "stopped-while-writing" });
  const interrupted = (await readOverview(ada))?.interrupted;
  expect(interrupted).toMatchObject({ action: "recipe.applied", isUndo: false });
  expect(await refusalOf(cleanNow())).toMatchObject({ code: "recover-first" });
  await continueImport(interrupted?.changeId ?? "", ada, quiet);
  await expectCleaned();
});

it("takes back what was written when it was stopped", async () => {
  await refusalOf(cleanNow(stopAt("writing")));
  const interrupted = (await readOverview(ada))?.interrupted;
  await undoImport(interrupted?.changeId ?? "", ada, quiet);
  await expectAsImported();
});

it("hands out nothing that waits to be cleaned, and undoes no run that annotators work on", async () => {
  expect(await handOut("B001", ada, quiet)).toStrictEqual({ batch: "B001", handedOut: 0 });
  await cleanNow();
  expect(await handOut("B001", ada, quiet)).toStrictEqual({ batch: "B001", handedOut: 3 });
  expect(await rowsOf("Label_ada_pell", ["Record", "Text"])).toContainEqual(["m3", "Who has the keys?"]);
  expect(await refusalOf(undoRun(ada, quiet))).toMatchObject({ code: "cleaning-in-use" });
  expect(await refusalOf(undoImport("I001", ada, quiet))).toMatchObject({ code: "import-in-use" });
});

it("takes new content only of records that nobody judges, and exports it only once it is clean", async () => {
  const { run } = await cleanNow();
  await handOut("B001", ada, quiet);
  const take = () =>
    importOrAsk(mailFile([{ id: "m3", text: "Ask lee@readers.example" }], "new.csv"), ada, { changed: "take" });
  expect(await refusalOf(take())).toMatchObject({ code: "records-in-use", kept: "Nothing was written." });
  expect(await textsNow()).toContainEqual(["m3", "Keys", "Who has the keys?"]);
  for (const table of ["Label_ada_pell", "Label_milo_strand"]) await labelAll(table, () => "Work");
  await closeBatch("B001", ada, quiet);
  await take();
  const cleaning = async () => (await checkExport("training_set")).checks.find(({ id }) => id === "cleaning");
  expect(await cleaning()).toMatchObject({ state: "stop", repair: "clean", ids: ["m3"], mayBeOverruled: false });
  const times = async () => {
    const { items } = await Excel.run(async (context) => readExportSources(context, await readSpec(context)));
    const [processed] = columnsOf([{ from: "meta.processed_at" }]);
    return Object.fromEntries(items.map((item) => [item.record.id, processed?.valueOf(item)]));
  };
  expect(await times()).toStrictEqual({ m1: run.at, m2: run.at, m3: null });
  const again = await cleanNow();
  expect(await times()).toStrictEqual({ m1: run.at, m2: run.at, m3: again.run.at });
  expect(await cleaning()).toMatchObject({ state: "pass" });
});

it("begins no other run while one is broken off", async () => {
  await refusalOf(cleanNow(stopAt("writing")));
  const acts = [
    () => exportSet({ exportId: "training_set" }, ada, quiet),
    () => takeFromReserve(ada, quiet),
    () => changePipeline({ version: "1", edits: [], reason: "" }, ada),
    () => drawSpotCheck("", ada, quiet),
    () => decideRecord({ recordId: "m1", labelId: "work", reason: "", rule: "" }, ada),
    () => reopenRecord("m1", ada),
    () => settleEdits({ edits: [], settlement: "keep" }, ada),
  ];
  for (const act of acts) expect((await refusalOf(act())).code).toBe("recover-first");
});

it("undoes an import only when its cleaning was undone", async () => {
  await cleanNow();
  expect(await refusalOf(undoImport("I001", ada, quiet))).toMatchObject({ code: "import-cleaned" });
  await undoRun(ada, quiet);
  await undoImport("I001", ada, quiet);
  expect(await textsNow()).toStrictEqual([]);
});
