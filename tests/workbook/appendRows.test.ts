import { readTable } from "../../src/workbook/readTable";
import type { OpenHost } from "../host/openHost";
import { coAuthorAt } from "./coAuthor";
import { animal, animals, append, apply, change, firstAnimals, openZoo } from "./zoo";

jest.setTimeout(120_000);

let host: OpenHost;

beforeEach(async () => {
  host = await openZoo();
});

afterEach(() => {
  host.close();
});

it("fills the blank row of a new table and goes on below it", async () => {
  const result = await apply(change(append(...firstAnimals)));
  expect(result).toMatchObject({ written: 3, conflicts: [] });
  expect(await animals()).toStrictEqual([
    ["1", "cow", "moo"],
    ["2", "cat", "miaow"],
    ["3", "dog", "woof"],
  ]);
});

it("keeps every text a text and every number a number", async () => {
  const texts = [
    "=1+1",
    "+1 555 0100",
    "-2+3",
    "@SUM(A1)",
    "\tindented",
    "\rcut",
    "007",
    "1e5",
    "'quoted",
    "TRUE",
    " ",
  ];
  await apply(change(append(...texts.map((text, at) => animal(`t${at}`, text, at)))));
  expect(await animals()).toStrictEqual(texts.map((text, at) => [`t${at}`, text, at]));
  const formulas = await Excel.run(async (context) => {
    const cells = context.workbook.tables.getItem("Animals").getDataBodyRange().load("formulas,values");
    await context.sync();
    const values = cells.values.flat();
    return cells.formulas.flat().filter((formula, at) => formula !== values[at]).length;
  });
  expect(formulas).toBe(0);
});

it("moves down what a person wrote below the table", async () => {
  coAuthorAt(host).type("Animals", "B4", "my own note");
  await apply(change(append(...firstAnimals)));
  await apply(change(append(animal("4", "owl", "hoo"))));
  expect((await animals()).map(([id]) => id)).toStrictEqual(["1", "2", "3", "4"]);
  const below = await Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem("Animals").getUsedRangeOrNullObject().load("values");
    await context.sync();
    return used.values.flat().filter((value) => value === "my own note").length;
  });
  expect(below).toBe(1);
});

it("leaves a person's own column as it is", async () => {
  await apply(change(append(...firstAnimals)));
  coAuthorAt(host).insertColumn("Animals", 1);
  coAuthorAt(host).type("Animals", "B1", "Mine");
  coAuthorAt(host).type("Animals", "B2", "keep");
  await apply(change(append(animal("4", "owl", "hoo"))));
  const mine = await Excel.run((context) => readTable(context, "Animals", ["Mine", "Name"]));
  expect(mine.rows.map((cells) => [...cells.values()])).toStrictEqual([
    ["keep", "cow"],
    [null, "cat"],
    [null, "dog"],
    [null, "owl"],
  ]);
});
