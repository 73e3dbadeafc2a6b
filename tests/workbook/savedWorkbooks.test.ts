import { checkWorkbook } from "../../src/taskpane/actions/checkWorkbook";
import { writeAnswerEvents } from "../../src/taskpane/actions/answerEvents";
import { handOut } from "../../src/taskpane/actions/handOut";
import { readOverview } from "../../src/taskpane/actions/readOverview";
import { saveAnswer } from "./saveAnswer";
import { layoutVersion } from "../../src/workbook/handoffSheet";
import { migrateWorkbook } from "../../src/workbook/migrateWorkbook";
import { migrations } from "../../src/workbook/migrations";
import { openHost, type OpenHost } from "../host/openHost";
import { saveWorkbook, savedWorkbook } from "./fixtureWorkbook";
import { person, quiet } from "./people";
import { addRecords, recordId, rowsOf } from "./samplePipeline";
import { wholeTrail } from "./trail";

jest.setTimeout(120_000);

// A release that changes the layout saves a workbook of the new one: HANDOFF_SAVE_WORKBOOK=1 npx jest savedWorkbooks.
beforeAll(async () => {
  if (process.env["HANDOFF_SAVE_WORKBOOK"] === "1") await saveWorkbook(layoutVersion);
});

const layouts = Array.from({ length: layoutVersion }, (_, at) => at + 1);
const ada = person("ada_pell", Date.UTC(2026, 11, 1));
let host: OpenHost;

afterEach(() => {
  host.close();
});

describe.each(layouts)("a workbook saved with layout %i", (layout) => {
  beforeEach(async () => {
    host = await openHost({ snapshot: savedWorkbook(layout) });
  });

  it("opens with everything that was in it", async () => {
    const overview = await readOverview(ada);
    expect(overview).toMatchObject({ interrupted: null, missing: [] });
    expect(overview?.recordIds).toHaveLength(6);
    expect(overview?.annotators.map(({ labelled }) => labelled.length)).toStrictEqual([3, 0]);
    expect((await checkWorkbook()).faults).toStrictEqual([]);
    await wholeTrail();
  });

  it("is worked on: more records, another batch of them handed out, an answer", async () => {
    await readOverview(ada);
    await addRecords(ada, { from: 6, count: 2 });
    await handOut("B001", ada, quiet);
    const order = { contactId: "ada_pell", recordId: recordId(3), before: null };
    expect(await saveAnswer({ ...order, after: { kind: "label", labelId: "spam" } }, ada)).toBe("saved");
    await writeAnswerEvents();
    const labels = await rowsOf("Label_ada_pell", ["Record", "Label"]);
    expect(labels.filter(([, label]) => label !== null)).toHaveLength(4);
    await wholeTrail();
  });
});

describe("migrations", () => {
  beforeEach(async () => {
    host = await openHost({ snapshot: savedWorkbook(layoutVersion) });
  });

  it("lead from each older layout to the next", () => {
    expect(migrations.map(({ from }) => from)).toStrictEqual(layouts.slice(0, -1));
  });

  it("copy what they change, change it, note event and layout; an older version then refuses the workbook", async () => {
    const before = await rowsOf("Records", ["Record", "Subject"]);
    await Excel.run(async (context) => {
      const apply = async () => {
        context.workbook.tables.getItem("Records").getHeaderRowRange().getCell(0, 3).values = [["Betreff"]];
        await context.sync();
      };
      const step = { from: layoutVersion, tables: ["Records"], apply };
      await migrateWorkbook(context, ada, [step]);
    });
    await expect(readOverview(ada)).rejects.toMatchObject({
      code: "newer-layout",
      message: `This workbook was made by a newer Handoff (layout ${layoutVersion + 1}; this version knows ${layoutVersion}).`,
    });
    expect(await copied(`Records, layout ${layoutVersion}`)).toStrictEqual(before.map(([id]) => id));
    expect(await lastAction()).toBe("workbook.migrated");
  });
});

// Read past our own code, which refuses the workbook by now.
const columnOn = (sheet: string, column: number) =>
  Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject().load("values");
    await context.sync();
    const [heads = [], ...rows] = used.values.map((row: unknown[]) => row.map(String));
    return { heading: heads[column], cells: rows.map((row) => row[column] ?? "") };
  });

const copied = async (sheet: string) => (await columnOn(sheet, 0)).cells;
const lastAction = async () => (await columnOn("Audit", 8)).cells.at(-1);
