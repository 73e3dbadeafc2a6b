import { createHash } from "node:crypto";
import type { HandoffError } from "../../src/pipeline/errors";
import type { Control, Progress } from "../../src/pipeline/progress";
import { continueImport } from "../../src/taskpane/actions/continueImport";
import { importFile } from "../../src/taskpane/actions/importFile";
import { previewFile } from "../../src/taskpane/actions/previewFile";
import { readOverview } from "../../src/taskpane/actions/readOverview";
import { undoImport } from "../../src/taskpane/actions/undoImport";
import { openHost, type OpenHost } from "../host/openHost";
import { installWorker } from "../inProcessWorker";
import { buildMails } from "../fixtures/mails/buildMails.mjs";
import { coAuthorAt } from "./coAuthor";
import { person, quiet } from "./people";
import { importIn, mailFile, openSample } from "./pipeline";
import { rowsOf, wholeTrail } from "./trail";

jest.setTimeout(120_000);

let host: OpenHost;
const ada = person("ada_pell");

beforeEach(async () => {
  installWorker();
  host = await openHost();
  await openSample(ada);
});

afterEach(() => {
  host.close();
});

const textsOf = async (column: string) => (await rowsOf("Records", [column])).flat();
const hashOf = (text: unknown) => createHash("sha256").update(String(text)).digest("hex");

async function refusalOf(act: Promise<unknown>): Promise<HandoffError> {
  try {
    await act;
  } catch (error) {
    return error as HandoffError;
  }
  throw new Error("not refused");
}

// Stops at a point of the run.
function stopAt(isReached: (progress: Progress) => boolean): Control {
  const signal = { aborted: false };
  return {
    signal,
    onProgress: (progress) => {
      signal.aborted ||= isReached(progress);
    },
  };
}

it("imports one file at a time, whoever begins, and knows the first one's mails in the second", async () => {
  const ben = person("ben_cole");
  const mails = () => mailFile([{ id: "m1" }, { id: "m2" }]);
  const both = await Promise.allSettled([importIn(mails(), ada), importIn(mails(), ben)]);
  expect(both).toMatchObject([{ status: "fulfilled" }, { reason: { code: "change-running" } }]);
  let second: Promise<unknown> = Promise.resolve();
  const random = () => {
    second = refusalOf(importIn(mails(), ada));
    return ben.random();
  };
  const later = mailFile([{ id: "m2" }, { id: "m3" }]);
  expect(await importIn(later, { ...ben, random })).toMatchObject({ importId: "I002", added: ["m3"], known: ["m2"] });
  expect(await second).toMatchObject({ code: "change-running", kept: "Nothing was written." });
  expect(await textsOf("Record")).toStrictEqual(["m1", "m2", "m3"]);
  expect(await importIn(mails(), ada)).toMatchObject({ importId: "I003", added: [] });
});

it("writes records and quarantined rows, and its sum closes", async () => {
  const mails = [{ id: "m1" }, { id: "m2", text: "=1+1" }, { id: "m3" }, { id: "m3", text: "another" }, { id: "m1" }];
  const summary = await importIn(mailFile(mails), ada);
  expect(summary).toMatchObject({
    importId: "I001",
    rowsRead: 5,
    added: ["m1", "m2"],
    known: ["m1"],
    quarantined: ["row 4", "row 5"],
  });
  expect(await textsOf("Text")).toStrictEqual(["Text of m1", "=1+1"]);
  const overview = await readOverview(ada);
  expect(overview?.imports).toStrictEqual([summary]);
  expect(overview?.recordIds).toStrictEqual(["m1", "m2"]);
  expect(overview?.openQuarantine.map(({ locator, code }) => [locator, code])).toStrictEqual([
    ["row 4", "unique-error"],
    ["row 5", "unique-error"],
  ]);
});

it("takes an import back and leaves the earlier ones", async () => {
  await importIn(mailFile([{ id: "m1" }, { id: "m2" }]), ada);
  const second = await importIn(mailFile([{ id: "m2" }, { id: "m3" }], "later.csv"), ada);
  expect(second).toMatchObject({ importId: "I002", added: ["m3"], known: ["m2"] });
  await undoImport("I002", ada, quiet);
  expect(await textsOf("Record")).toStrictEqual(["m1", "m2"]);
  await undoImport("I001", ada, quiet);
  expect(await textsOf("Record")).toStrictEqual([]);
  expect((await readOverview(ada))?.imports.map(({ undone }) => undone)).toStrictEqual([true, true]);
});

it("brings real mails in and out whole: none is lost, cut or taken for a formula", async () => {
  const { bytes, expected } = buildMails({ count: 300 });
  const summary = await importIn(new File([bytes], "mails.csv"), ada);
  const { rowsRead, added, known, quarantined } = summary;
  expect(rowsRead).toBe(expected.rowsRead);
  expect(added.length + known.length + quarantined.length).toBe(rowsRead);
  expect(quarantined).toStrictEqual(expected.quarantined.map(({ row }) => `row ${row}`));
  const rows = await rowsOf("Records", ["Record", "Text"]);
  expect(rows.map(([id, text]) => [id, hashOf(text)])).toStrictEqual(
    expected.kept.map(({ id, text }) => [id, hashOf(text)]),
  );
  const longest = expected.kept.reduce((most, { text }) => Math.max(most, text.length), 0);
  expect(longest).toBeGreaterThan(32_767);
  const formulas = await Excel.run(async (context) => {
    const body = context.workbook.tables.getItem("Records").getDataBodyRange().load("formulas,values");
    await context.sync();
    const values: unknown[] = body.values.flat();
    return body.formulas.flat().filter((formula, at) => formula !== values[at]).length;
  });
  expect(formulas).toBe(0);
});

it("writes a record that is longer than Excel takes in one request", async () => {
  const text = "A line with “quotes” and ümläuts.\n".repeat(200_000);
  await importIn(mailFile([{ id: "short" }, { id: "huge", text }, { id: "last" }]), ada);
  const rows = await rowsOf("Records", ["Record", "Text"]);
  expect(rows.map(([id, value]) => [id, hashOf(value)])).toStrictEqual([
    ["short", hashOf("Text of short")],
    ["huge", hashOf(text)],
    ["last", hashOf("Text of last")],
  ]);
  await undoImport("I001", ada, quiet);
  expect(await textsOf("Record")).toStrictEqual([]);
});

it("stops before writing with nothing written", async () => {
  const stopped = await refusalOf(
    importIn(
      mailFile([{ id: "m1" }]),
      ada,
      stopAt(({ stage }) => stage === "preparing"),
    ),
  );
  expect(stopped).toMatchObject({ code: "import-stopped", kept: "Nothing was written." });
  expect(await textsOf("Record")).toStrictEqual([]);
});

it("stops while it writes, says what is kept, lets nobody import meanwhile, and goes on", async () => {
  const mails = ["m1", "m2", "m3"].map((id) => ({ id, text: id.repeat(300_000) }));
  const stopped = await refusalOf(
    importIn(
      mailFile(mails),
      ada,
      stopAt(({ stage }) => stage === "writing"),
    ),
  );
  expect(stopped).toMatchObject({ code: "stopped-while-writing", message: "Stopped after 1 row." });
  expect(await textsOf("Record")).toStrictEqual(["m1"]);
  expect(await refusalOf(importIn(mailFile([{ id: "m9" }]), ada))).toMatchObject({ code: "recover-first" });
  const other = person("milo_strand");
  expect(await refusalOf(importIn(mailFile([{ id: "m9" }]), other))).toMatchObject({ code: "change-running" });
  const interrupted = (await readOverview(ada))?.interrupted;
  expect(interrupted).toMatchObject({ fileName: "inbox.csv", written: 1, of: 3, isUndo: false });
  const summary = await continueImport(interrupted?.changeId ?? "", ada, quiet);
  expect(summary?.added).toStrictEqual(["m1", "m2", "m3"]);
  expect(await textsOf("Text")).toStrictEqual(mails.map(({ text }) => text));
  expect(await wholeTrail()).toStrictEqual(["pipeline.opened", "import.finished"]);
});

it("refuses a file that was changed after the preview", async () => {
  const preview = await previewFile({ file: mailFile([{ id: "m1" }]) }, quiet);
  const order = { preview: { ...preview, handle: mailFile([{ id: "m2" }]) }, sourceId: "mail_table", mapping: [] };
  expect(await refusalOf(importFile(order, ada, quiet))).toMatchObject({ code: "file-changed" });
});

it("names the protected sheet and writes nothing", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Quarantine").protection.protect();
    await context.sync();
  });
  expect(await refusalOf(importIn(mailFile([{ id: "m1" }]), ada))).toMatchObject({
    code: "sheet-protected",
    message: "The sheet Quarantine is protected, so Handoff may not write there.",
  });
  expect(await textsOf("Record")).toStrictEqual([]);
});

it("leaves a record that somebody changed since, names it, and takes the others back", async () => {
  await importIn(mailFile([{ id: "m1" }, { id: "m2" }]), ada);
  coAuthorAt(host).type("Records", "E3", "A better subject");
  expect(await refusalOf(undoImport("I001", ada, quiet))).toMatchObject({
    code: "changed-since",
    message: "1 cell was changed since: Subject of m2.",
  });
  expect(await textsOf("Record")).toStrictEqual(["m2"]);
});
