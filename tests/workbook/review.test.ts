import { askAdjudicator } from "../../src/taskpane/actions/askAdjudicator";
import { checkExport } from "../../src/taskpane/actions/checkExport";
import { decideRecord, reopenRecord, takeOverDecisions } from "../../src/taskpane/actions/decideRecord";
import { readOverview } from "../../src/taskpane/actions/readOverview";
import { readRecord, readReview } from "../../src/taskpane/actions/readReview";
import { startReview } from "../../src/taskpane/actions/startReview";
import { onSheet } from "../host/inExcel";
import type { OpenHost } from "../host/openHost";
import { ada, disputed, jo, makeStages, openAt, type Stages } from "./labelled";
import { person, quiet } from "./people";
import { fillColumn, labelAll, recordId, rowsOf } from "./samplePipeline";
import { wholeTrail } from "./trail";

jest.setTimeout(300_000);

let stages: Stages;
let host: OpenHost;

beforeAll(async () => {
  stages = await makeStages();
});

afterEach(() => {
  host.close();
});

const decision = { recordId: disputed, labelId: "newsletter", reason: "Edge case", rule: "A digest is a newsletter." };
const review = (columns: readonly string[]) => rowsOf("Review", columns);
const goldOfDisputed = async () => (await rowsOf("Records", ["Record", "Gold label", "How", "Gold label id"]))[2];
const decided = ["Gold", "Reason", "Rule", "By", "Gold label id", "Taxonomy version"];

test("starting brings the records on which people differ, once, with text and answers side by side", async () => {
  host = await openAt(stages.labelled);
  expect((await readReview("jo_whitlow")).toStart).toEqual([disputed]);
  expect(await startReview(jo, quiet)).toBe(1);
  expect(await startReview(jo, quiet)).toBe(0);
  const [row, ...more] = await review(["Record", "Text", "A", "B", "Kind", "Who is A, B, C"]);
  expect(more).toEqual([]);
  expect(row?.slice(0, 2)).toEqual([disputed, `=body of ${disputed}`]);
  expect(row?.slice(2, 4).toSorted()).toEqual(["Newsletter", "Notification"]);
  expect(row?.[4]).toBe("disagreement");
  const who = String(row?.[5]).split(", ");
  expect(row?.[2]).toBe(who[0] === "ada_pell" ? "Newsletter" : "Notification");
});

test("the sheet offers labels and reasons by name, and refuses anything else", async () => {
  host = await openAt(stages.started);
  const rules = await onSheet((sheet, context) => {
    const cells = ["F2", "G2"].map((address) => sheet.getRange(address).dataValidation.load("rule,errorAlert"));
    const reasons = context.workbook.names.getItemOrNullObject("Reasons").getRangeOrNullObject().load("values");
    return () => [...cells.map(({ rule }) => rule.list?.source), reasons.values.flat().slice(0, 2)];
  }, "Review");
  expect(rules).toEqual(["=Labels", "=Reasons", ["Ambiguous text", "Gap in the guidelines"]]);
});

test("the page shows answers without names, and says to whom a record is their own", async () => {
  host = await openAt(stages.started);
  const { disagreements } = await readReview("jo_whitlow");
  expect(disagreements).toMatchObject([{ recordId: disputed, isYours: false, isBlind: false }]);
  expect(disagreements[0]?.answers.map(({ name }) => name)).toEqual([null, null]);
  expect((await readReview("ada_pell")).disagreements).toMatchObject([{ isYours: true }]);
  expect(await readRecord(disputed)).toMatchObject({ source: "inbox.csv, row 4" });
  expect(await readRecord("nothing")).toBeNull();
});

test("a decision stands in Review and in Records, and the export takes it", async () => {
  host = await openAt(stages.started);
  await decideRecord(decision, jo);
  expect(await review(decided)).toEqual([
    ["Newsletter", "Edge case", "A digest is a newsletter.", "Jo Whitlow", "newsletter", "1.0.0"],
  ]);
  expect(await goldOfDisputed()).toEqual([disputed, "Newsletter", "adjudicated", "newsletter"]);
  const { included } = await checkExport("training_set");
  expect(included).toContain(disputed);
  const [event] = (await rowsOf("Audit", ["What", "Subject", "Old", "New", "Who"])).slice(-1);
  expect(event).toEqual(["Record decided", disputed, null, "Newsletter", "jo_whitlow"]);
});

test("what another decided meanwhile stands, and its author is named", async () => {
  host = await openAt(stages.started);
  await decideRecord(decision, jo);
  await expect(decideRecord({ ...decision, labelId: "notification" }, person("wren_castell"))).rejects.toMatchObject({
    code: "decided-meanwhile",
    message: `Record ${disputed} was decided by Jo Whitlow since you opened it.`,
  });
  expect((await review(["Gold"])).flat()).toEqual(["Newsletter"]);
});

test("a decision is taken back in a later session, and the record is open again", async () => {
  host = await openAt(stages.started);
  await decideRecord(decision, jo);
  const saved = host.store.book.save();
  host.close();
  host = await openAt(saved);
  await reopenRecord(disputed, person("jo_whitlow", Date.UTC(2026, 11, 1)));
  expect(await review(["Record", ...decided])).toEqual([[disputed, null, null, null, null, null, null]]);
  expect(await goldOfDisputed()).toEqual([disputed, null, null, null]);
  expect((await readReview("jo_whitlow")).disagreements).toHaveLength(1);
  expect((await wholeTrail()).slice(-2)).toEqual(["review.decided", "review.reopened"]);
});

test("what people fill in on the sheet counts once it was taken over", async () => {
  host = await openAt(stages.started);
  await typeIntoReview("Gold", "Notification");
  await typeIntoReview("Reason", "Ambiguous text");
  expect(await readReview("jo_whitlow")).toMatchObject({ disagreements: [], decided: [] });
  expect((await readReview("jo_whitlow")).inSheet).toHaveLength(1);
  expect(await goldOfDisputed()).toEqual([disputed, null, null, null]);
  await expect(decideRecord(decision, jo)).rejects.toMatchObject({ code: "decided-meanwhile" });
  expect(await takeOverDecisions(jo)).toBe(1);
  expect(await review(decided)).toEqual([
    ["Notification", "Ambiguous text", null, "Jo Whitlow", "notification", "1.0.0"],
  ]);
  expect(await goldOfDisputed()).toEqual([disputed, "Notification", "adjudicated", "notification"]);
  expect(await takeOverDecisions(jo)).toBe(0);
});

test("a text that is no label is not taken over, and is named", async () => {
  host = await openAt(stages.started);
  await typeIntoReview("Gold", "Letter");
  expect(await takeOverDecisions(jo)).toBe(0);
  expect(await readReview("jo_whitlow")).toMatchObject({ inSheet: [], unknown: [`disagreement/${disputed}`] });
  expect(await goldOfDisputed()).toEqual([disputed, null, null, null]);
});

test("a record that annotators settle among themselves leaves the list, and the sheet follows at the next start", async () => {
  host = await openAt(stages.started);
  await labelAll("Label_milo_strand", (place) => ["Spam", "Work", "Newsletter", ""][place] ?? "");
  expect((await readReview("jo_whitlow")).disagreements).toEqual([]);
  await labelAll("Label_milo_strand", (place) => ["Spam", "Work", "Personal", ""][place] ?? "");
  await startReview(jo, quiet);
  expect((await review(["A", "B"])).flat().toSorted()).toEqual(["Newsletter", "Personal"]);
});

test("a question goes to Review with its words, and the audit trail says only who asked about what", async () => {
  host = await openAt(stages.handedOut);
  await askAdjudicator({ contactId: "ada_pell", recordId: recordId(1), question: "=Is a reminder work?" }, ada);
  await askAdjudicator({ contactId: "ada_pell", recordId: recordId(1), question: "And this?" }, ada);
  const { questions } = await readReview("jo_whitlow");
  expect(questions.map(({ recordId: id, question }) => [id, question])).toEqual([
    [recordId(1), "=Is a reminder work?"],
    [recordId(1), "And this?"],
  ]);
  const events = await rowsOf("Audit", ["Action", "Subject", "Detail"]);
  expect(events.slice(-4).map(([action, subject]) => [action, subject])).toEqual([
    ...[
      ["label.asked", recordId(1)],
      ["escalation.opened", "E001"],
    ],
    ...[
      ["label.asked", recordId(1)],
      ["escalation.opened", "E002"],
    ],
  ]);
  expect(events.flat().join()).not.toContain("reminder");
});

test("a question is asked of the role that the pipeline names, once, until its record is decided in Review", async () => {
  host = await openAt(stages.handedOut);
  const question = { contactId: "ada_pell", recordId: recordId(1), question: "Which?" };
  await askAdjudicator(question, ada);
  await askAdjudicator(question, ada);
  const standing = async () => (await readOverview(jo))?.escalations ?? [];
  expect(await standing()).toMatchObject([
    {
      ...{ id: "E001", escalation: "no_rule", about: "question", subject: recordId(1), toRole: "owner", answer: null },
      evidence: { "record-id": recordId(1), "annotator-note": `question/ada_pell/${recordId(1)}` },
    },
  ]);
  await decideRecord({ ...decision, recordId: recordId(1), labelId: "work" }, jo);
  expect(await standing()).toMatchObject([{ answer: { text: "Work. A digest is a newsletter.", by: "Jo Whitlow" } }]);
  await reopenRecord(recordId(1), jo);
  expect(await standing()).toMatchObject([{ answer: null }]);
});

test("nobody who still has to answer alone sees what others answered", async () => {
  host = await openAt(stages.handedOut);
  await labelAll("Label_milo_strand", (place) => (place === 1 ? "Spam" : ""));
  await askAdjudicator({ contactId: "ada_pell", recordId: recordId(1), question: "Which?" }, ada);
  expect((await readReview("ada_pell")).questions).toMatchObject([{ isBlind: true, answers: [] }]);
  expect((await readReview("jo_whitlow")).questions).toMatchObject([
    { isBlind: false, answers: [{ labelId: "spam" }] },
  ]);
});

test("an answer to a question settles its record before the annotators have answered", async () => {
  host = await openAt(stages.handedOut);
  await askAdjudicator({ contactId: "ada_pell", recordId: recordId(1), question: "Which?" }, ada);
  await decideRecord({ ...decision, recordId: recordId(1), labelId: "work" }, jo);
  const state = await readReview("jo_whitlow");
  expect(state.questions).toEqual([]);
  expect(state.decided).toMatchObject([{ recordId: recordId(1), labelId: "work", by: "Jo Whitlow" }]);
});

test("a record that is not in Review is not decided", async () => {
  host = await openAt(stages.labelled);
  await expect(decideRecord(decision, jo)).rejects.toMatchObject({ code: "not-in-review" });
});

async function typeIntoReview(heading: string, value: string): Promise<void> {
  await fillColumn("Review", heading, () => value);
}
