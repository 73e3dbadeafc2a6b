// What the browser keeps, on an IndexedDB in memory.
import "fake-indexeddb/auto";
import { sheetOf, workbookOf } from "../../../../src/embedded/files/blankWorkbook";
import { loadWorkbook, replaceWorkbook, saveWorkbook } from "../../../../src/embedded/files/savedWorkbook";

const sheet = (id: string, value: string) => sheetOf(id, id, { cellData: { 0: { 0: { v: value, t: 1 } } } });
const { sheets, ...book } = workbookOf("Mails.xlsx", [sheet("one", "a"), sheet("two", "b"), sheet("three", "c")]);
const about = { activeSheet: "two", savedAt: "2026-11-24T09:41:00.000Z", isFromFile: false };

async function values(): Promise<Record<string, unknown>> {
  const { workbook } = (await loadWorkbook()) ?? { workbook: { sheets: {} } };
  return Object.fromEntries(Object.entries(workbook.sheets).map(([id, { cellData }]) => [id, cellData[0]?.[0]?.v]));
}

test("nothing is kept at first; then a workbook comes back as it was", async () => {
  expect(await loadWorkbook()).toBeNull();
  await replaceWorkbook({ ...about, workbook: { ...book, sheets } });
  const kept = await loadWorkbook();
  expect(kept).toMatchObject({ ...about, workbook: { ...book, sheetOrder: ["one", "two", "three"] } });
  expect(await values()).toEqual({ one: "a", two: "b", three: "c" });
});

test("a change writes its own sheet only, and the sheets' notes always", async () => {
  await replaceWorkbook({ ...about, workbook: { ...book, sheets } });
  const notes = { one: { office: { isVeryHidden: true } }, two: null, three: null };
  await saveWorkbook({ ...about, book, notes }, { two: sheet("two", "changed") });
  expect(await values()).toEqual({ one: "a", two: "changed", three: "c" });
  expect((await loadWorkbook())?.workbook.sheets["one"]?.custom).toEqual({ office: { isVeryHidden: true } });
});

test("a deleted sheet is dropped, and does not come back under the same id", async () => {
  await replaceWorkbook({ ...about, workbook: { ...book, sheets } });
  await saveWorkbook({ ...about, book: { ...book, sheetOrder: ["one", "three"] }, notes: {} }, {});
  await saveWorkbook({ ...about, book, notes: {} }, {});
  expect(await values()).toEqual({ one: "a", three: "c" });
  expect((await loadWorkbook())?.workbook.sheetOrder).toEqual(["one", "three"]);
});

test("another workbook takes the whole place of the one before", async () => {
  await replaceWorkbook({ ...about, workbook: { ...book, sheets } });
  await replaceWorkbook({ ...about, workbook: workbookOf("New.xlsx", [sheet("one", "new")]) });
  expect(await values()).toEqual({ one: "new" });
});
