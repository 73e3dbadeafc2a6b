import { HandoffError } from "../../src/pipeline/errors";
import type { Change } from "../../src/workbook/edit";
import type { OpenHost } from "../host/openHost";
import { wholeTrail } from "./trail";
import { animal, animals, anna, append, apply, change, firstAnimals, openZoo, set, sound } from "./zoo";

jest.setTimeout(120_000);

let host: OpenHost;

beforeEach(async () => {
  host = await openZoo();
});

afterEach(() => {
  host.close();
});

const refusal = async (given: Change) => {
  const error = await apply(given).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof HandoffError)) throw new Error(`not refused: ${String(error)}`);
  return error;
};

it("says which sheet is protected", async () => {
  await apply(change(append(...firstAnimals)));
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Animals").protection.protect();
    await context.sync();
  });
  expect(await refusal(change(set(sound("1", "moo", "MOO"))))).toMatchObject({
    code: "sheet-protected",
    message: "The sheet Animals is protected, so Handoff may not write there.",
    kept: "Nothing was written.",
  });
  expect(await wholeTrail()).toStrictEqual(["animals.changed"]);
});

it("says which sheet or column is gone", async () => {
  expect(await refusal(change({ ...append(animal("1", "cow", "moo")), table: "Plants" }))).toMatchObject({
    code: "table-missing",
  });
  expect(await refusal(change(set({ key: "1", column: "Colour", before: null, after: "red" })))).toMatchObject({
    code: "column-missing",
    message: "The sheet Animals has no column “Colour”.",
  });
});

it("stops before it writes", async () => {
  const stopped = { ...anna, control: { ...anna.control, signal: { aborted: true } } };
  await expect(apply(change(append(...firstAnimals)), stopped)).rejects.toMatchObject({
    code: "stopped-before-writing",
  });
  expect(await animals()).toStrictEqual([]);
});
