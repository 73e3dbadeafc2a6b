// The audit trail is tampered with in the grid, as a person would, and verified from its cells.
import { openHost, type OpenHost } from "../host/openHost";
import { texts } from "../../src/messages/catalogue";
import { person, quiet } from "./people";
import { verifyTrail, wholeTrail } from "./trail";
import { apply, append, change, firstAnimals, openZoo, set, sound } from "./zoo";

jest.setTimeout(120_000);

const ben = { session: person("ben"), control: quiet };

let host: OpenHost;
let snapshot: ReturnType<OpenHost["store"]["book"]["save"]>;

beforeAll(async () => {
  host = await openZoo();
  await apply(change(append(...firstAnimals)));
  await apply(change(set(sound("1", "moo", "MOO"))), ben);
  await apply(change(set(sound("2", "miaow", "purr"))));
  snapshot = host.store.book.save();
});

afterAll(() => {
  host.close();
});

/** Opens the workbook anew and does something to the rows of Audit, which stand from the second row of the sheet on. */
async function tamper(act: (place: (row: number) => Excel.Range, rows: readonly unknown[][]) => void): Promise<void> {
  host.close();
  host = await openHost({ snapshot });
  await Excel.run(async (context) => {
    const body = context.workbook.tables.getItem("Audit").getDataBodyRange().load("values");
    await context.sync();
    const width = Object.keys(texts.sheets.audit).length;
    const sheet = context.workbook.worksheets.getItem("Audit");
    act((row) => sheet.getRangeByIndexes(row, 0, 1, width), body.values as unknown[][]);
    await context.sync();
  });
}

it("is intact as it was written, by two people who saw each other's events", async () => {
  expect(await wholeTrail()).toHaveLength(3);
});

it("misses the last event, whoever deletes its row", async () => {
  await tamper((place) => {
    place(3).delete("Up");
  });
  expect((await verifyTrail()).report).toMatchObject({ state: "broken", kind: "missing", event: 3, seq: 2 });
});

it("does not put a deleted event back when the same person works on", async () => {
  await tamper((place) => {
    place(3).delete("Up");
  });
  await apply(change(set(sound("3", "woof", "WOOF"))));
  expect((await verifyTrail()).report).toMatchObject({ state: "broken", kind: "missing", event: 3, seq: 2 });
});

it("finds two rows that changed places", async () => {
  await tamper((place, rows) => {
    place(1).values = rows.slice(1, 2);
    place(2).values = rows.slice(0, 1);
  });
  expect((await verifyTrail()).report).toMatchObject({ state: "broken", kind: "moved", event: 1 });
});

it("finds a changed cell, shown or hidden", async () => {
  const columns = Object.keys(texts.sheets.audit).length;
  for (let column = 0; column < columns; column += 1) {
    await tamper((place) => {
      place(2).getCell(0, column).values = [["7"]];
    });
    const { report } = await verifyTrail();
    expect({ column, report }).toMatchObject({ column, report: { state: "broken", kind: "changed", event: 2 } });
  }
});
