// The spot check of a batch of three settled records, drawn for the owner, who labelled none of them.
import { askAdjudicator } from "../../src/taskpane/actions/askAdjudicator";
import { changePipeline } from "../../src/taskpane/actions/changePipeline";
import { checkRecord, fillInChecks, uncheckRecord } from "../../src/taskpane/actions/checkRecord";
import { checkExport } from "../../src/taskpane/actions/checkExport";
import { decideRecord } from "../../src/taskpane/actions/decideRecord";
import { drawSpotCheck } from "../../src/taskpane/actions/drawSpotCheck";
import { readOverview } from "../../src/taskpane/actions/readOverview";
import { readSpotCheck } from "../../src/taskpane/actions/readSpotCheck";
import { readSpec } from "../../src/workbook/storedSpec";
import type { OpenHost } from "../host/openHost";
import { onSheet } from "../host/inExcel";
import { coAuthorAt } from "./coAuthor";
import { ada, disputed, jo, makeStages, openAt, type Stages } from "./labelled";
import { person, quiet } from "./people";
import { fillColumn, openHostWithFunctions, recordId, rowsOf, type Snapshot } from "./samplePipeline";
import { wholeTrail } from "./trail";

jest.setTimeout(300_000);

let stages: Stages;
let drawn: Snapshot;
let host: OpenHost;

beforeAll(async () => {
  stages = await makeStages();
  const first = await openAt(stages.labelled);
  await drawSpotCheck("", jo, quiet);
  drawn = first.store.book.save();
  first.close();
});

afterEach(() => {
  host.close();
});

const entry = (place: number) => `S001/${recordId(place)}`;
const state = async (contactId = "jo_whitlow") => {
  const found = await readSpotCheck(contactId);
  if (!found) throw new Error("no spot check");
  return found;
};
const rows = (columns: readonly string[]) => rowsOf("SpotCheck", columns);
const goldOf = async (place: number) => {
  const found = await rowsOf("Records", ["Record", "Gold label", "How", "Gold label id"]);
  return found[place]?.slice(1);
};

test("a sample stands on its sheet from row 8 on, its texts whole and its labels out of sight", async () => {
  host = await openAt(drawn);
  const found = (await rows(["Record", "Text", "Checked label", "Label", "Agrees"])).toSorted();
  expect(found).toEqual([0, 1].map((place) => [recordId(place), `=body of ${recordId(place)}`, null, null, null]));
  const cells = await onSheet((sheet) => {
    const range = sheet.getRange("A1:A7").load("values");
    return () => range.values.flat().map(String);
  }, "Spot check");
  expect(cells[0]).toContain("Spot check S001");
  expect(cells[1]).toBe("Plan: 2 records, at least 2 of each label; seed library-mail-spot; checked by Jo Whitlow");
  expect(cells.slice(2)).toEqual([
    "Checked: 0 of 2 (0%)",
    "Share confirmed: none checked yet",
    "Limits: below 95% relabel, below 85% review the pipeline",
    "Verdict: No verdict yet",
    "Record",
  ]);
  expect((await wholeTrail()).at(-1)).toBe("spot-check.drawn");
});

test("the same records come again from the same labels and seed, in another workbook", async () => {
  host = await openAt(stages.labelled);
  await drawSpotCheck("", person("jo_whitlow", Date.UTC(2026, 11, 1)), quiet);
  const again = await rows(["Record"]);
  host.close();
  host = await openAt(drawn);
  expect(await rows(["Record"])).toEqual(again);
});

test("the checker sees no label before the check; whoever labelled a record is not asked about it", async () => {
  host = await openAt(drawn);
  const { draw } = await state();
  expect(draw?.toCheck.map(({ labelId }) => labelId)).toEqual([null, null]);
  const forAda = (await state("ada_pell")).draw;
  expect(forAda).toMatchObject({ toCheck: [] });
  expect(forAda?.forOthers.toSorted()).toEqual([0, 1].map(recordId));
});

test("a confirmed label stays as it came about; another one is corrected in Records and in the export", async () => {
  host = await openAt(drawn);
  expect(await checkRecord({ entry: entry(0), labelId: "spam" }, jo)).toMatchObject({ agrees: true });
  expect(await goldOf(0)).toEqual([null, null, null]);
  expect(await checkRecord({ entry: entry(1), labelId: "personal" }, jo)).toMatchObject({ old: "Work", agrees: false });
  expect(await goldOf(1)).toEqual(["Personal", "corrected in spot check", "personal"]);
  const { draw } = await state();
  expect(draw?.result).toMatchObject({ n: 2, confirmed: 1, open: 0, verdict: "undefined", code: "too-few-records" });
  expect((await checkExport("training_set")).included).toContain(recordId(1));
  expect(await rows(["Checked label", "Label", "Agrees", "By"])).toContainEqual([
    "Personal",
    "Work",
    "No",
    "Jo Whitlow",
  ]);
  expect((await wholeTrail()).slice(-2)).toEqual(["spot-check.checked", "spot-check.checked"]);
});

test("the sheet Quality shows the share with its interval and limits as it goes, and the verdict at the end", async () => {
  host = await openHostWithFunctions(drawn);
  const row = () =>
    onSheet((_, context) => {
      const range = context.workbook.names
        .getItemOrNullObject("QualitySpotCheck")
        .getRangeOrNullObject()
        .load("values");
      return () => (range.values as unknown[][])[1];
    }, "Quality");
  expect(await row()).toEqual([
    ...["Share confirmed", "", "", "", 0, 0.95, 0.85, "– No verdict yet: 2 records still to check"],
  ]);
  await checkRecord({ entry: entry(0), labelId: "spam" }, jo);
  await checkRecord({ entry: entry(1), labelId: "personal" }, jo);
  await host.store.functions.idle();
  const { result } = (await state()).draw ?? {};
  const said = await row();
  expect(said?.slice(0, 7)).toEqual(["Share confirmed", 0.5, result?.low, result?.high, 2, 0.95, 0.85]);
  expect(said?.[7]).toMatch(/^– No verdict yet: .*2/);
  const outcome = await changePipeline(
    {
      version: (await Excel.run(readSpec)).pipeline.version,
      edits: [
        { path: "quality.gates[spot_check].relabelBelow", value: 0.9 },
        { path: "quality.gates[spot_check].minimumRecords", value: 2 },
        { path: "taxonomy.labels[newsletter].status", value: "retired" },
      ],
      reason: "To see it.",
    },
    person("wren_castell"),
  );
  expect(outcome).toMatchObject({ ok: true });
  await host.store.functions.idle();
  expect((await row())?.slice(1)).toEqual([0.5, result?.low, result?.high, 2, 0.9, 0.85, "✕ Review pipeline"]);
});

test("a check is taken back in a later session, with the label that it corrected", async () => {
  host = await openAt(drawn);
  await checkRecord({ entry: entry(1), labelId: "personal" }, jo);
  const saved = host.store.book.save();
  host.close();
  host = await openAt(saved);
  await uncheckRecord(entry(1), person("jo_whitlow", Date.UTC(2026, 11, 1)));
  expect(await goldOf(1)).toEqual([null, null, null]);
  expect((await state()).draw?.result.open).toBe(2);
  expect((await wholeTrail()).at(-1)).toBe("spot-check.unchecked");
});

test("an adjudicator who decides after the check has the last word", async () => {
  host = await openAt(drawn);
  await checkRecord({ entry: entry(1), labelId: "personal" }, jo);
  expect((await state()).draw?.result.differences).toMatchObject([{ labelId: "work", checkedLabelId: "personal" }]);
  await askAdjudicator({ contactId: "ada_pell", recordId: recordId(1), question: "Really?" }, ada);
  await decideRecord({ recordId: recordId(1), labelId: "work", reason: "Edge case", rule: "" }, jo);
  expect(await goldOf(1)).toEqual(["Work", "adjudicated", "work"]);
  expect((await state()).draw?.result.differences).toEqual([]);
});

test("what somebody typed into the sheet counts at once; Fill in adds the rest", async () => {
  host = await openAt(drawn);
  await fillColumn("SpotCheck", "Checked label", (place) => (place === 0 ? "Spam" : "Personal"));
  expect(await state()).toMatchObject({ draw: { result: { confirmed: 1, open: 0 } } });
  expect((await state()).typed.toSorted()).toEqual([entry(0), entry(1)]);
  expect(await fillInChecks(jo)).toBe(2);
  expect((await state()).typed).toEqual([]);
  expect(await rows(["Record", "Label", "Agrees"])).toContainEqual([recordId(1), "Work", "No"]);
  expect(await goldOf(1)).toEqual(["Personal", "corrected in spot check", "personal"]);
  expect((await wholeTrail()).at(-1)).toBe("spot-check.taken-over");
});

test("a text that is no label is named and does not count", async () => {
  host = await openAt(drawn);
  await fillColumn("SpotCheck", "Checked label", (place) => (place === 0 ? "Letter" : ""));
  expect(await state()).toMatchObject({ unknown: [entry(0)], typed: [], draw: { result: { open: 2 } } });
});

test("what a co-author checked meanwhile stands, and the card says so", async () => {
  host = await openAt(drawn);
  const at = (await rows(["Record"])).flat().indexOf(recordId(0));
  coAuthorAt(host).type("Spot check", `C${8 + at}`, "Work");
  await expect(checkRecord({ entry: entry(0), labelId: "spam" }, jo)).rejects.toMatchObject({
    code: "checked-meanwhile",
  });
  expect(await rows(["Record", "Checked label"])).toContainEqual([recordId(0), "Work"]);
});

test("rows inserted above and a sorted table change nothing", async () => {
  host = await openAt(drawn);
  const coAuthor = coAuthorAt(host);
  coAuthor.insertRow("Spot check", 0);
  coAuthor.sort("Spot check", "A9:O10");
  await checkRecord({ entry: entry(0), labelId: "spam" }, jo);
  expect(await rows(["Record", "Checked label"])).toContainEqual([recordId(0), "Spam"]);
});

test("another sample needs a reason while one is open, and has a seed of its own", async () => {
  host = await openAt(drawn);
  await expect(drawSpotCheck("", jo, quiet)).rejects.toMatchObject({ code: "redraw-without-reason" });
  expect(await drawSpotCheck("The guidelines were changed.", jo, quiet)).toBe("S002");
  expect((await rows(["Seed"])).flat()).toContain("library-mail-spot/2");
  expect((await state()).draw).toMatchObject({ id: "S002", result: { open: 2 } });
});

test("nobody draws what they labelled themselves, and nothing comes of nothing", async () => {
  host = await openAt(stages.handedOut);
  await expect(drawSpotCheck("", ada, quiet)).rejects.toMatchObject({ code: "nothing-to-check" });
});

test("where things stand: due before the first export, then so many to check", async () => {
  host = await openAt(stages.started);
  await decideRecord({ recordId: disputed, labelId: "newsletter", reason: "Edge case", rule: "" }, jo);
  expect((await readOverview(jo))?.spotCheck).toMatchObject({ due: "draw", draw: null });
  await drawSpotCheck("", jo, quiet);
  expect((await readOverview(jo))?.spotCheck).toMatchObject({ due: "check", draw: { id: "S001", open: 2 } });
});
