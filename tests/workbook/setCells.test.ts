import type { OpenHost } from "../host/openHost";
import { coAuthorAt } from "./coAuthor";
import { animal, animals, append, apply, change, firstAnimals, openZoo, set, sound, undo } from "./zoo";

jest.setTimeout(120_000);

let host: OpenHost;

beforeEach(async () => {
  host = await openZoo();
  await apply(change(append(...firstAnimals)));
});

afterEach(() => {
  host.close();
});

it("writes where the old value still stands", async () => {
  await apply(change(set(sound("2", "miaow", "purr"), sound("3", "woof", null))));
  expect(await animals()).toStrictEqual([
    ["1", "cow", "moo"],
    ["2", "cat", "purr"],
    ["3", "dog", null],
  ]);
});

it("writes nothing where one cell was changed by somebody else, and names it", async () => {
  coAuthorAt(host).type("Animals", "C3", "hiss");
  const result = await apply(change(set(sound("1", "moo", "MOO"), sound("2", "miaow", "purr"))));
  expect(result).toMatchObject({
    written: 0,
    conflicts: [{ table: "Animals", key: "2", column: "Sound", expected: "miaow", found: "hiss" }],
  });
  expect((await animals()).map(([, , said]) => said)).toStrictEqual(["moo", "hiss", "woof"]);
});

it("leaves that cell out where the change says so, and does not undo it", async () => {
  coAuthorAt(host).type("Animals", "C3", "hiss");
  const given = {
    ...change(set(sound("1", "moo", "MOO"), sound("2", "miaow", "purr"))),
    whenChanged: "leave-out",
  } as const;
  expect(await apply(given)).toMatchObject({ written: 1, conflicts: [{ key: "2", found: "hiss" }] });
  expect((await animals()).map(([, , said]) => said)).toStrictEqual(["MOO", "hiss", "woof"]);
  expect(await undo(given.id)).toMatchObject({ left: [] });
  expect((await animals()).map(([, , said]) => said)).toStrictEqual(["moo", "hiss", "woof"]);
});

it("takes the same new value for done", async () => {
  coAuthorAt(host).type("Animals", "C3", "purr");
  expect(await apply(change(set(sound("2", "miaow", "purr"))))).toMatchObject({ conflicts: [] });
});

it("names a row that is gone", async () => {
  const result = await apply(change(set(sound("9", "a", "b"))));
  expect(result).toMatchObject({ written: 0, conflicts: [{ key: "9", found: undefined }] });
});

it("finds its rows after a sort, an inserted row and a renamed sheet and table", async () => {
  const other = coAuthorAt(host);
  other.sort("Animals", "A2:C4");
  other.insertRow("Animals", 1);
  other.type("Animals", "A2", "0");
  other.rename("Animals", "Beasts");
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("Animals").name = "Menagerie";
    await context.sync();
  });
  await apply(change(set(sound("2", "miaow", "purr")), append(animal("4", "owl", "hoo"))));
  expect(await animals()).toStrictEqual([
    ["0", null, null],
    ["3", "dog", "woof"],
    ["2", "cat", "purr"],
    ["1", "cow", "moo"],
    ["4", "owl", "hoo"],
  ]);
});
