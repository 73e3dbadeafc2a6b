import { applyChange } from "../../src/workbook/change";
import type { Change, Edit } from "../../src/workbook/edit";
import { readTable } from "../../src/workbook/readTable";
import { undoChange } from "../../src/workbook/undo";
import { openHost, type OpenHost } from "../host/openHost";
import { makeAnimals, person, quiet } from "./people";

let host: OpenHost;
const deps = () => ({ session: person("anna"), control: quiet });

beforeEach(async () => {
  host = await openHost();
  await makeAnimals();
});

afterEach(() => {
  host.close();
});

const row = (id: string, name: string, sound: string) =>
  new Map([
    ["Id", id],
    ["Name", name],
    ["Sound", sound],
  ]);

function change(id: string, edits: readonly Edit[]): Change {
  return { id, action: "animals.changed", subject: "zoo", detail: {}, edits };
}

const append = (...rows: ReturnType<typeof row>[]): Edit => ({ kind: "append", table: "Animals", key: "Id", rows });

const apply = (given: Change) => Excel.run((context) => applyChange(context, given, deps()));
const animals = async () =>
  (await Excel.run((context) => readTable(context, "Animals"))).rows.map((cells) => [...cells.values()]);

it("appends rows into the blank row of a new table and below it", async () => {
  const result = await apply(change("c1", [append(row("1", "cow", "moo"), row("2", "cat", "=1+1"))]));
  expect(result).toMatchObject({ changeId: "c1", written: 2, conflicts: [] });
  expect(await animals()).toStrictEqual([
    ["1", "cow", "moo"],
    ["2", "cat", "=1+1"],
  ]);
});

it("sets a cell, removes a row and takes all of it back", async () => {
  await apply(change("c1", [append(row("1", "cow", "moo"), row("2", "cat", "miaow"), row("3", "dog", "woof"))]));
  await apply(
    change("c2", [
      {
        kind: "set",
        table: "Animals",
        key: "Id",
        cells: [{ key: "2", column: "Sound", before: "miaow", after: "purr" }],
      },
      { kind: "remove", table: "Animals", key: "Id", keys: ["1"] },
    ]),
  );
  expect(await animals()).toStrictEqual([
    ["2", "cat", "purr"],
    ["3", "dog", "woof"],
  ]);
  await Excel.run((context) => undoChange(context, "c2", deps()));
  expect(await animals()).toStrictEqual([
    ["2", "cat", "miaow"],
    ["3", "dog", "woof"],
    ["1", "cow", "moo"],
  ]);
});
