import { readOverview } from "../../src/taskpane/actions/readOverview";
import { undoImport } from "../../src/taskpane/actions/undoImport";
import { readTable } from "../../src/workbook/readTable";
import { openHost, type OpenHost } from "../host/openHost";
import { installWorker } from "../inProcessWorker";
import { person, quiet } from "./people";
import { importIn, mailFile, openSample } from "./pipeline";

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

const textsOf = async (column: string) =>
  (await Excel.run((context) => readTable(context, "Records", [column]))).rows.map((row) => row.get(column));

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
