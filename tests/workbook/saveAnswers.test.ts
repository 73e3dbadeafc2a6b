import { keepAnswerEvents, writeAnswerEvents, type EventShelf } from "../../src/taskpane/actions/answerEvents";
import { handOut } from "../../src/taskpane/actions/handOut";
import { readQueue, type Answer } from "../../src/taskpane/actions/readQueue";
import { saveAnswers } from "../../src/taskpane/actions/saveAnswers";
import { saveAnswer } from "./saveAnswer";
import { onSheet, write } from "../host/inExcel";
import type { OpenHost } from "../host/openHost";
import { person, quiet } from "./people";
import { addRecords, openHostWithFunctions, openSample, rowsOf, turnRowsRound, type Snapshot } from "./samplePipeline";

jest.setTimeout(60_000);

let host: OpenHost;
let ada = person("ada_pell");
let ids: readonly string[] = [];
let start: Snapshot | undefined;

const sheet = "Label Ada Pell";
const spam: Answer = { kind: "label", labelId: "spam" };
const work: Answer = { kind: "label", labelId: "work" };
const unsure: Answer = { kind: "unsure", note: "half of it is Welsh" };

beforeAll(async () => {
  host = await openHostWithFunctions();
  await openSample(ada, 4);
  await handOut("B001", ada, quiet);
  ids = (await readQueue("ada_pell")).items.map(({ recordId }) => recordId);
  start = host.store.book.save();
  host.close();
});

beforeEach(async () => {
  host = await openHostWithFunctions(start);
  ada = person("ada_pell");
});

afterEach(async () => {
  await writeAnswerEvents();
  host.close();
});

function save(place: number, before: Answer | null, after: Answer | null) {
  return saveAnswer({ contactId: "ada_pell", recordId: ids[place] ?? "", before, after }, ada);
}

const answers = () => rowsOf("Label_ada_pell", ["Label", "Unsure", "Note", "Label id", "Annotator"]);
const answerOf = async (place: number) =>
  (await readQueue("ada_pell")).items.find(({ recordId }) => recordId === ids[place])?.answer;

test("an answer stands in its row: name, id, who, when, by which taxonomy", async () => {
  expect(await save(1, null, spam)).toBe("saved");
  expect(await answers()).toEqual([
    [null, null, null, null, "ada_pell"],
    ["Spam", null, null, "spam", "ada_pell"],
    [null, null, null, null, "ada_pell"],
    [null, null, null, null, "ada_pell"],
  ]);
  const [, row] = await rowsOf("Label_ada_pell", ["Record", "When", "Taxonomy version"]);
  expect(row?.slice(1)).toEqual([expect.stringMatching(/^2026-11-24T09:/), "1.0.0"]);
});

test("Unsure is an answer without a label", async () => {
  await save(0, null, unsure);
  expect((await answers())[0]).toEqual([null, "Yes", "half of it is Welsh", null, "ada_pell"]);
  expect(await answerOf(0)).toEqual(unsure);
});

test("an answer with a note comes back with its note", async () => {
  const noted: Answer = { ...work, note: "=the second one" };
  await save(0, null, noted);
  expect(await answerOf(0)).toEqual(noted);
});

test("an answer that was changed and taken back leaves the row as it was", async () => {
  await save(2, null, spam);
  await save(2, spam, unsure);
  await save(2, unsure, null);
  expect((await answers())[2]).toEqual([null, null, null, null, "ada_pell"]);
  expect((await rowsOf("Label_ada_pell", ["Record", "When"])).map(([, when]) => when)).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

test("what somebody else set since is not written over; both answers are known", async () => {
  await save(0, null, spam);
  await write("F2", [["Newsletter"]], sheet);
  expect(await save(0, spam, work)).toEqual({ inSheet: { kind: "label", labelId: "newsletter" } });
  expect((await answers())[0]?.[0]).toBe("Newsletter");
});

test("a note that somebody else wrote since is not written over", async () => {
  await write("H2", [["ask Jo"]], sheet);
  expect(await save(0, null, spam)).toBe("saved");
  await write("H2", [["ask Jo first"]], sheet);
  expect(await save(0, spam, work)).toEqual({ inSheet: { ...spam, note: "ask Jo first" } });
});

test("the same new answer from elsewhere is no conflict", async () => {
  await write("F2", [["Work"]], sheet);
  expect(await save(0, null, work)).toBe("saved");
});

test("a pasted text that is no label is no answer: it gives way, and the audit trail keeps it", async () => {
  await write("F2", [["Spamm"]], sheet);
  expect(await answerOf(0)).toBeNull();
  expect(await save(0, null, spam)).toBe("saved");
  await writeAnswerEvents();
  const events = await rowsOf("Audit", ["What", "Subject", "Old", "New"]);
  expect(events.at(-1)).toEqual(["Label set", ids[0], "Spamm", "Spam"]);
});

test("an answer finds its row after the table was sorted and rows came above it", async () => {
  await save(0, null, spam);
  await turnRowsRound(sheet);
  expect(await save(3, null, work)).toBe("saved");
  expect(await answerOf(3)).toEqual(work);
  expect(await answerOf(0)).toEqual(spam);
});

test("an answer finds its table after sheet and table were renamed", async () => {
  await save(0, null, spam);
  await onSheet((own, context) => {
    own.name = "Ada's work";
    context.workbook.tables.getItem("Label_ada_pell").name = "Ada";
    return () => undefined;
  }, sheet);
  expect(await save(1, null, work)).toBe("saved");
  expect(await answerOf(1)).toEqual(work);
});

test("a record that was handed out since is found", async () => {
  await save(0, null, spam);
  await addRecords(ada, { from: 4, count: 1 });
  await handOut("B002", ada, quiet);
  const last = (await readQueue("ada_pell")).items.at(-1)?.recordId ?? "";
  ids = [...ids, last];
  expect(await save(4, null, work)).toBe("saved");
});

test("an answer for a row that is gone is told, and nothing is written", async () => {
  await save(0, null, spam);
  await onSheet((own) => {
    own.getRange("A3:N3").delete("Up");
    return () => undefined;
  }, sheet);
  expect(await save(1, null, work)).toBe("gone");
  expect((await answers()).map(([label]) => label)).toEqual(["Spam", null, null]);
});

test("a sheet that is gone is named", async () => {
  await save(0, null, spam);
  await onSheet((own) => {
    own.delete();
    return () => undefined;
  }, sheet);
  await expect(save(1, null, work)).rejects.toMatchObject({ code: "table-missing" });
});

test("once the table is known, an answer takes two round trips, and its event waits behind", async () => {
  await save(0, null, spam);
  await writeAnswerEvents();
  const sync = jest.spyOn(OfficeExtension.ClientRequestContext.prototype, "sync");
  await save(1, null, work);
  // Excel.run ends with one of its own.
  expect(sync.mock.calls.length - 1).toBe(2);
  expect((await rowsOf("Audit", ["Subject"])).flat()).not.toContain(ids[1]);
  await writeAnswerEvents();
  expect((await rowsOf("Audit", ["Subject", "New"])).at(-1)).toEqual([ids[1], "Work"]);
  sync.mockRestore();
});

test("answers that wait take as many round trips as one, and each has its own outcome", async () => {
  await save(0, null, spam);
  await writeAnswerEvents();
  await write("F3", [["Newsletter"]], sheet);
  const sync = jest.spyOn(OfficeExtension.ClientRequestContext.prototype, "sync");
  const orders = [spam, work, unsure].map((after, at) => ({ recordId: ids[at + 1] ?? "", before: null, after }));
  const outcomes = await saveAnswers("ada_pell", orders, ada);
  expect(sync.mock.calls.length - 1).toBe(2);
  sync.mockRestore();
  expect(outcomes).toEqual([{ inSheet: { kind: "label", labelId: "newsletter" } }, "saved", "saved"]);
  expect((await answers()).map(([label, isUnsure]) => [label, isUnsure])).toEqual([
    ["Spam", null],
    ["Newsletter", null],
    ["Work", null],
    [null, "Yes"],
  ]);
  await writeAnswerEvents();
  expect((await rowsOf("Audit", ["Subject"])).flat().slice(-3)).toEqual([ids[0], ids[2], ids[3]]);
});

test("one answer whose record is gone does not hold up the others", async () => {
  await save(0, null, spam);
  const orders = ["nowhere", ids[1] ?? ""].map((recordId) => ({ recordId, before: null, after: work }));
  expect(await saveAnswers("ada_pell", orders, ada)).toEqual(["gone", "saved"]);
  expect(await answerOf(1)).toEqual(work);
});

test("every answer leaves one event in the writer's chain, old label and new", async () => {
  await save(0, null, spam);
  await save(0, spam, work);
  await save(0, work, { ...work, note: "sure" });
  await save(0, { ...work, note: "sure" }, null);
  await writeAnswerEvents();
  const events = await rowsOf("Audit", ["What", "Old", "New", "Who"]);
  expect(events.slice(-4)).toEqual([
    ["Label set", null, "Spam", "ada_pell"],
    ["Label set", "Spam", "Work", "ada_pell"],
    ["Note written", "Work", "Work", "ada_pell"],
    ["Label taken back", "Work", null, "ada_pell"],
  ]);
});

test("when the audit trail does not answer, the answer is saved and its event is written later", async () => {
  await save(0, null, spam);
  host.host.faults.failSync(1);
  await expect(writeAnswerEvents()).rejects.toThrow();
  expect((await answers())[0]?.[0]).toBe("Spam");
  await writeAnswerEvents();
  expect((await rowsOf("Audit", ["Subject", "New"])).at(-1)).toEqual([ids[0], "Spam"]);
});

test("the event of an answer outlives its pane, and goes into no other workbook", async () => {
  const elsewhere = { at: "2026-11-24T08:00:00.000Z", recordId: "of another workbook", annotator: "ada_pell" };
  const other = { ...elsewhere, old: null, new: "Work", labelId: "work", taxonomyVersion: "1.0.0" };
  let kept: ReturnType<EventShelf["kept"]> = [other];
  const shelf: EventShelf = {
    kept: () => kept,
    keep: (waiting) => {
      kept = waiting;
    },
  };
  keepAnswerEvents(ada, shelf, ids);
  await save(0, null, spam);
  expect(kept).toMatchObject([other, { recordId: ids[0], new: "Spam" }]);
  await jest.isolateModulesAsync(async () => {
    // A pane that was opened after this one was closed knows nothing of it but what was kept.
    const later = await import("../../src/taskpane/actions/answerEvents");
    later.keepAnswerEvents(person("ada_pell"), shelf, ids);
    await later.writeAnswerEvents();
  });
  expect((await rowsOf("Audit", ["Subject", "New"])).slice(-1)).toEqual([[ids[0], "Spam"]]);
  expect(kept).toEqual([other]);
});
