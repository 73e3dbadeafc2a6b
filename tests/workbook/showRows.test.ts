import { clearShownRows } from "../../src/taskpane/actions/clearShownRows";
import { showRows } from "../../src/taskpane/actions/showRows";
import { watchWorkbook } from "../../src/taskpane/actions/watchWorkbook";
import { openHost, type OpenHost } from "../host/openHost";
import { installWorker } from "../inProcessWorker";
import { coAuthorAt } from "./coAuthor";
import { person } from "./people";
import { importIn, mailFile, openSample } from "./pipeline";

jest.setTimeout(120_000);

const ada = person("ada_pell");
let host: OpenHost;

beforeEach(async () => {
  installWorker();
  host = await openHost();
  await openSample(ada);
  await importIn(mailFile(["m1", "m2", "m3", "m4", "m5"].map((id) => ({ id }))), ada);
});

afterEach(() => {
  host.close();
});

// The ids in the rows that a person sees.
const visible = async () => {
  const ids = await Excel.run(async (context) => {
    const column = context.workbook.tables.getItem("Records").getDataBodyRange().getColumn(0).load("values");
    await context.sync();
    return column.values.map(([id]) => String(id));
  });
  const sheet = host.store.book.getSheetByName("Records")?.getSheet();
  return ids.filter((id, at) => id !== "" && sheet?.getRowFiltered(at + 1) === false);
};

it("shows the rows behind a number, selects the first, and all again", async () => {
  expect(await showRows({ table: "Records", ids: ["m4", "m2", "gone"], what: "two of them" })).toBe(2);
  expect(await visible()).toStrictEqual(["m2", "m4"]);
  expect(host.store.book.getActiveSheet().getSheetName()).toBe("Records");
  expect(host.store.book.getActiveRange()?.getA1Notation()).toBe("A3");
  expect(await showRows({ table: "Records", ids: ["m1"], what: "another" })).toBe(1);
  expect(await visible()).toStrictEqual(["m1"]);
  await clearShownRows();
  expect(await visible()).toStrictEqual(["m1", "m2", "m3", "m4", "m5"]);
});

it("finds the rows by record id after a sort and an inserted row", async () => {
  const other = coAuthorAt(host);
  other.sort("Records", "A2:S6");
  other.insertRow("Records", 1);
  expect(await showRows({ table: "Records", ids: ["m1", "m5"], what: "two of them" })).toBe(2);
  expect((await visible()).toSorted()).toStrictEqual(["m1", "m5"]);
});

describe("a person’s own filter", () => {
  const filter = (heading: string, values: string[]) =>
    Excel.run(async (context) => {
      context.workbook.tables.getItem("Records").columns.getItem(heading).filter.applyValuesFilter(values);
      await context.sync();
    });

  it("hides none of the rows behind a number, and holds again with all rows, also after the pane was opened again", async () => {
    await filter("Record", ["m1", "m2", "m3"]);
    await showRows({ table: "Records", ids: ["m3", "m5"], what: "two of them" });
    expect(await visible()).toStrictEqual(["m3", "m5"]);
    await showRows({ table: "Records", ids: ["m4"], what: "another" });
    expect(await visible()).toStrictEqual(["m4"]);
    const snapshot = host.store.book.save();
    host.close();
    host = await openHost({ snapshot });
    await clearShownRows();
    expect(await visible()).toStrictEqual(["m1", "m2", "m3"]);
    await clearShownRows();
    expect(await visible()).toStrictEqual(["m1", "m2", "m3"]);
  });

  it("that is set while rows are shown holds with the one from before, and wins on its own column", async () => {
    await filter("Record", ["m1", "m2", "m3"]);
    await filter("Locator", ["row 3", "row 4", "row 5"]);
    await showRows({ table: "Records", ids: ["m2", "m5"], what: "two of them" });
    await filter("Record", ["m2", "m4"]);
    expect(await visible()).toStrictEqual(["m2"]);
    await clearShownRows();
    expect(await visible()).toStrictEqual(["m2", "m4"]);
  });
});

it("adds rows to a table that is filtered, and takes them back", async () => {
  await showRows({ table: "Records", ids: ["m2"], what: "one" });
  await importIn(mailFile([{ id: "m6" }], "later.csv"), ada);
  await clearShownRows();
  expect(await visible()).toStrictEqual(["m1", "m2", "m3", "m4", "m5", "m6"]);
});

it("tells the pane once of a burst of edits, of sheets added later too, and no more after the end", async () => {
  const told = jest.fn();
  const stop = await watchWorkbook(told);
  const other = coAuthorAt(host);
  const wait = () => new Promise((resolve) => setTimeout(resolve, 900));
  other.type("Records", "D2", "one");
  other.type("Records", "D3", "two");
  await wait();
  expect(told).toHaveBeenCalledTimes(1);
  await Excel.run(async (context) => {
    context.workbook.worksheets.add("Later");
    await context.sync();
  });
  other.type("Records", "D4", "three");
  await wait();
  other.type("Later", "A1", "four");
  await wait();
  expect(told).toHaveBeenCalledTimes(3);
  stop();
  await wait();
  other.type("Records", "D5", "five");
  await wait();
  expect(told).toHaveBeenCalledTimes(3);
});
