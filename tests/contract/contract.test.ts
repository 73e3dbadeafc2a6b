import fs from "node:fs";
import type { FunctionMetadata } from "../../src/embedded/store/functionArguments";
import { membersOfModel, membersUsed, projectProgram } from "../host/membersUsed";
import { openHost, type OpenHost } from "../host/openHost";
import { allCases } from "./allCases";
import { runCase } from "./runCase";

jest.setTimeout(120_000);

const proved = new Set<string>();
let host: OpenHost;

beforeAll(async () => {
  host = await openHost();
  await import("../../src/functions/functions");
  const { functions } = JSON.parse(fs.readFileSync(`${__dirname}/../fixtures/functions.json`, "utf8")) as {
    readonly functions: readonly FunctionMetadata[];
  };
  host.store.functions.register(functions, "HANDOFF");
});
afterAll(() => {
  host.close();
});

it.each(allCases)("$title", async (contractCase) => {
  host.host.takeMembers();
  const { differs, proved: compared } = await runCase(contractCase);
  // A member counts only where the host saw it and its effect was read back.
  const hit = new Set(host.host.takeMembers());
  for (const member of compared) if (hit.has(member)) proved.add(member);
  expect(differs).toBeNull();
  expect(compared.filter((member) => !hit.has(member))).toEqual([]);
});

it("leaves the workbook as it was", async () => {
  const names = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });
  expect(names).toEqual(["Sheet1"]);
});

describe("the members of Excel's classes", () => {
  const program = projectProgram();
  const used = membersUsed(program);
  const model = membersOfModel(program);

  it("are found", () => {
    expect([...used]).toEqual(
      expect.arrayContaining(["Range.values", "Table.resize", "WorksheetCollection.onChanged"]),
    );
  });

  it("have a case each that proves them, where the add-in uses them", () => {
    expect([...used].filter((member) => !proved.has(member))).toEqual([]);
  });

  it("are in the embedded workbook only where somebody uses them", () => {
    const notOurs = [...model].filter((member) => !used.has(member) && !clientsOwn.test(member));
    expect(notOurs).toEqual([]);
  });
});

// What office.js asks for by itself: ids and getItem to find an item of a list again, rows to write large blocks in pieces.
const clientsOwn = /\.(id|getItem)$|^Range\.(getRow|getBoundingRect)$/;
