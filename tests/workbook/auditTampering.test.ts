// The audit trail is tampered with in the grid, as a person would, and verified from its cells.
import { openHost, type OpenHost } from "../host/openHost";
import { texts } from "../../src/messages/catalogue";
import { sha256Hex } from "../../src/pipeline/sha256";
import { person, quiet } from "./people";
import { verifyTrail, wholeTrail } from "./trail";
import { anna, animal, apply, append, change, firstAnimals, openZoo, set, sound } from "./zoo";

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

type Rows = readonly (readonly (string | number)[])[];

/** Numbers drawn from a seed. */
function drawing(seed: number): (below: number) => number {
  let drawn = 0;
  return (below) => Number.parseInt(sha256Hex(`tampering ${seed}/${(drawn += 1)}`).slice(0, 8), 16) % below;
}

/** What is done to the sheet, in words and as an act; rows are counted from the first event. */
interface Tampering {
  readonly what: string;
  readonly column?: number;
  readonly act: (sheet: Excel.Worksheet) => void;
}

const rowAt = (sheet: Excel.Worksheet, row: number) => sheet.getRangeByIndexes(row + 1, 0, 1, width);
const width = Object.keys(texts.sheets.audit).length;

function tampering(seed: number, rows: Rows): Tampering {
  const draw = drawing(seed);
  const row = draw(rows.length);
  const other = (row + 1 + draw(rows.length - 1)) % rows.length;
  const isRow = seed % 10 < 3;
  if (!isRow) return changedCharacter({ rows, row, column: seed % width, draw });
  return [
    {
      what: `row ${row} deleted`,
      act: (sheet: Excel.Worksheet) => {
        rowAt(sheet, row).delete("Up");
      },
    },
    {
      what: `rows ${row} and ${other} swapped`,
      act: (sheet: Excel.Worksheet) => {
        rowAt(sheet, row).values = [[...(rows[other] ?? [])]];
        rowAt(sheet, other).values = [[...(rows[row] ?? [])]];
      },
    },
    {
      what: `row ${other} put in once more before ${row}`,
      act: (sheet: Excel.Worksheet) => {
        rowAt(sheet, row).insert("Down");
        rowAt(sheet, row).values = [[...(rows[other] ?? [])]];
      },
    },
  ][seed % 10] as Tampering;
}

interface Place {
  readonly rows: Rows;
  readonly row: number;
  readonly column: number;
  readonly draw: ReturnType<typeof drawing>;
}

function changedCharacter({ rows, row, column, draw }: Place): Tampering {
  const held = String(rows[row]?.[column] ?? "");
  const at = draw(held.length + 1);
  const sign = column === 0 ? String((Number(held.at(at) ?? 0) + 1) % 10) : held.at(at) === "x" ? "y" : "x";
  const changed = held.slice(0, at) + sign + held.slice(at + 1);
  return {
    what: `cell ${row}, ${column}: ${held} made ${changed}`,
    column,
    act: (sheet) => {
      rowAt(sheet, row).getCell(0, column).values = [[changed]];
    },
  };
}

async function inAudit(act: (sheet: Excel.Worksheet) => void): Promise<void> {
  await Excel.run(async (context) => {
    act(context.workbook.worksheets.getItem("Audit"));
    await context.sync();
  });
}

async function putBack(rows: Rows): Promise<void> {
  await inAudit((sheet) => {
    const below = sheet.getRangeByIndexes(1, 0, rows.length + 1, width);
    below.numberFormat = [...rows, []].map(() =>
      Array.from({ length: width }, (_, at) => (at === 0 ? "General" : "@")),
    );
    below.values = [...rows.map((row) => [...row]), Array.from({ length: width }, () => "")];
    sheet.tables.getItem("Audit").resize(sheet.getRangeByIndexes(0, 0, rows.length + 1, width));
  });
}

describe("200 seeded tamperings in the grid", () => {
  let rows: Rows;

  beforeAll(async () => {
    host.close();
    host = await openHost({ snapshot });
    for (const id of ["4", "5", "6", "7"]) await apply(change(append(animal(id, "owl", "hoo"))), id < "6" ? anna : ben);
    await Excel.run(async (context) => {
      const body = context.workbook.tables.getItem("Audit").getDataBodyRange().load("values");
      await context.sync();
      rows = body.values as Rows;
    });
  });

  it("are all found, and nothing is found where all was put back", async () => {
    const missed: string[] = [];
    const columns = new Set<number>();
    for (let seed = 0; seed < 200; seed += 1) {
      const { what, column, act } = tampering(seed, rows);
      if (column !== undefined) columns.add(column);
      await inAudit(act);
      if ((await verifyTrail()).report.state === "intact") missed.push(what);
      await putBack(rows);
    }
    expect(missed).toStrictEqual([]);
    expect(columns.size).toBe(width);
    expect(await wholeTrail()).toHaveLength(rows.length);
  });
});
