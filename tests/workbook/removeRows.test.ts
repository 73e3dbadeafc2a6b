// Rows that a change removes while somebody else works in the table, or has filtered it.
import type { OpenHost } from "../host/openHost";
import { onSheet } from "../host/inExcel";
import { coAuthorAt } from "./coAuthor";
import { wholeTrail } from "./trail";
import { animal, animals, append, apply, change, firstAnimals, openZoo, remove, undo } from "./zoo";

let host: OpenHost;

beforeEach(async () => {
  host = await openZoo();
});

afterEach(() => {
  host.close();
});

// Runs a change, and lets somebody act right before the request that deletes rows.
async function removing(keys: readonly string[], act: () => void) {
  const { faults } = host.host;
  const deletes = jest.spyOn(Excel.Range.prototype, "delete");
  faults.beforeRequest(() => {
    if (deletes.mock.calls.length === 0) return;
    faults.beforeRequest(null);
    act();
  });
  return { result: await apply(change(remove(...keys))) };
}

it("a row that somebody changes before it goes stays as that person left it, and so do all others", async () => {
  await apply(change(append(...firstAnimals, animal("4", "owl", "=hoo"))));
  coAuthorAt(host).type("Animals", "A6", "what stands below");
  const { result } = await removing(["1", "3", "4"], () => {
    coAuthorAt(host).type("Animals", "B5", "eagle");
  });
  expect(result.conflicts).toStrictEqual([
    { table: "Animals", key: "4", column: "Name", expected: "owl", found: "eagle" },
  ]);
  expect(result.written).toBe(0);
  expect((await animals()).toSorted()).toStrictEqual([
    ["1", "cow", "moo"],
    ["2", "cat", "miaow"],
    ["3", "dog", "woof"],
    ["4", "eagle", "=hoo"],
  ]);
  expect(await onSheet(textBelow, "Animals")).toBe("what stands below");
  await wholeTrail();
});

function textBelow(sheet: Excel.Worksheet) {
  const used = sheet.getRange("A6:C12").load("values");
  return () => used.values.flat().find((value) => value !== "") as unknown;
}

it("what a person's own formula says does not keep a row", async () => {
  await apply(change(append(...firstAnimals)));
  coAuthorAt(host).insertColumn("Animals", 3);
  coAuthorAt(host).type("Animals", "D1", "How many");
  await onSheet((sheet) => {
    sheet.getRange("D2:D4").formulas = [["=COUNTA(C2:C4)"], ["=COUNTA(C2:C4)"], ["=COUNTA(C2:C4)"]];
    return () => undefined;
  }, "Animals");
  const { result } = await removing(["1"], () => {
    coAuthorAt(host).type("Animals", "C4", "");
  });
  expect(result.conflicts).toStrictEqual([]);
  expect((await animals()).map(([id]) => id)).toStrictEqual(["2", "3"]);
});

it("rows of a table that a person has filtered are removed and brought back", async () => {
  await apply(change(append(...firstAnimals)));
  const filter = () =>
    onSheet((sheet) => {
      sheet.tables.getItem("Animals").columns.getItem("Name").filter.applyValuesFilter(["cat"]);
      return () => undefined;
    }, "Animals");
  await filter();
  const given = change(remove("1", "3"));
  await apply(given);
  expect((await animals()).map(([id]) => id)).toStrictEqual(["2"]);
  await filter();
  await undo(given.id);
  expect((await animals()).map(([id]) => id).toSorted()).toStrictEqual(["1", "2", "3"]);
});
