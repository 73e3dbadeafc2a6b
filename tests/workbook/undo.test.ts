import type { OpenHost } from "../host/openHost";
import { coAuthorAt } from "./coAuthor";
import { wholeTrail } from "./trail";
import { animal, animals, append, apply, change, firstAnimals, openZoo, remove, set, sound, undo } from "./zoo";

jest.setTimeout(120_000);

let host: OpenHost;

beforeEach(async () => {
  host = await openZoo();
  await apply(change(append(...firstAnimals)));
});

afterEach(() => {
  host.close();
});

it("takes set cells and removed rows back", async () => {
  const given = change(set(sound("2", "miaow", "purr")), remove("1"));
  await apply(given);
  expect(await animals()).toStrictEqual([
    ["2", "cat", "purr"],
    ["3", "dog", "woof"],
  ]);
  await undo(given.id);
  expect((await animals()).toSorted()).toStrictEqual([
    ["1", "cow", "moo"],
    ["2", "cat", "miaow"],
    ["3", "dog", "woof"],
  ]);
  expect(await wholeTrail()).toStrictEqual(["animals.changed", "animals.changed", "animals.undone"]);
});

it("empties a table and fills it again", async () => {
  await apply(change(remove("1", "2", "3")));
  expect(await animals()).toStrictEqual([]);
  await apply(change(append(animal("4", "owl", "hoo"))));
  expect(await animals()).toStrictEqual([["4", "owl", "hoo"]]);
});

it("leaves and names what somebody changed since", async () => {
  const given = change(append(animal("4", "owl", "hoo"), animal("5", "pig", "oink")), set(sound("1", "moo", "MOO")));
  await apply(given);
  coAuthorAt(host).type("Animals", "C5", "tu-whit");
  coAuthorAt(host).type("Animals", "C2", "bellow");
  const { left } = await undo(given.id);
  expect(left).toMatchObject([
    { key: "1", column: "Sound", found: "bellow" },
    { key: "4", column: "Sound", found: "tu-whit" },
  ]);
  expect((await animals()).map(([id, , said]) => [id, said])).toStrictEqual([
    ["1", "bellow"],
    ["2", "miaow"],
    ["3", "woof"],
    ["4", "tu-whit"],
  ]);
});

it("does a second undo of the same change once", async () => {
  const given = change(append(animal("4", "owl", "hoo")));
  await apply(given);
  await undo(given.id);
  await undo(given.id);
  expect(await wholeTrail()).toStrictEqual(["animals.changed", "animals.changed", "animals.undone"]);
});

it("does not call a change taken back of which the journal has lost a part", async () => {
  const given = change(remove("1"));
  await apply(given);
  const cells = host.store.book.getSheetByName("_handoff")?.getDataRange().getValues() ?? [];
  const isPortion = (cell: unknown) => String(cell).includes(`portion/${given.id}/0`);
  const row = cells.findIndex((line) => line.some(isPortion));
  const column = cells[row]?.findIndex(isPortion) ?? -1;
  coAuthorAt(host).type("_handoff", `${String.fromCharCode(65 + column)}${row + 1}`, "");
  await expect(undo(given.id)).rejects.toMatchObject({ code: "portion-lost" });
  expect((await animals()).map(([id]) => id)).toStrictEqual(["2", "3"]);
});
