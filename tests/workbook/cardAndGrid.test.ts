import { handOut } from "../../src/taskpane/actions/handOut";
import { readQueue } from "../../src/taskpane/actions/readQueue";
import { selectRecord } from "../../src/taskpane/actions/selectRecord";
import { watchSelection } from "../../src/taskpane/actions/watchSelection";
import { writeAnswerEvents } from "../../src/taskpane/actions/answerEvents";
import { onSheet, valuesOf } from "../host/inExcel";
import type { OpenHost } from "../host/openHost";
import { person, quiet } from "./people";
import { openHostWithFunctions, openSample, turnRowsRound, type Snapshot } from "./samplePipeline";

jest.setTimeout(60_000);

const sheet = "Label Ada Pell";
const contactId = "ada_pell";

let host: OpenHost;
let ada = person(contactId);
let ids: readonly string[] = [];
let start: Snapshot | undefined;

beforeAll(async () => {
  host = await openHostWithFunctions();
  await openSample(ada, 4);
  await handOut("B001", ada, quiet);
  ids = (await readQueue(contactId)).items.map(({ recordId }) => recordId);
  start = host.store.book.save();
  host.close();
});

beforeEach(async () => {
  host = await openHostWithFunctions(start);
  ada = person(contactId);
  await see("Home");
});

afterEach(async () => {
  await writeAnswerEvents();
  host.close();
});

async function see(name: string): Promise<void> {
  await onSheet((one) => {
    one.activate();
    return () => undefined;
  }, name);
}

/** Sheet and address of the selection. */
async function selection(): Promise<string> {
  return Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange().load("address");
    await context.sync();
    return range.address;
  });
}

const selected: string[] = [];

async function show(place: number, brings: boolean): Promise<readonly string[]> {
  selected.length = 0;
  const onSelecting = (address: string) => void selected.push(address);
  await selectRecord({ contactId, recordId: ids[place] ?? "", brings, onSelecting }, ada);
  return [...selected];
}

/** What the card is told while `act` goes on. */
async function picks(act: () => Promise<void>): Promise<readonly (number | null)[]> {
  const told: (number | null)[] = [];
  const failures: unknown[] = [];
  const stop = await watchSelection(
    {
      contactId,
      hears: (address) => !selected.includes(address),
      onPick: (recordId) => void told.push(recordId === null ? null : ids.indexOf(recordId)),
      onFailure: (failure) => void failures.push(failure),
    },
    ada,
  );
  await act();
  await quietened();
  await stop();
  expect(failures).toEqual([]);
  return told;
}

// Notices come in tasks of their own, and what they lead to is read in turn.
async function quietened(): Promise<void> {
  for (let task = 0; task < 20; task += 1) {
    await new Promise((resolve) => setTimeout(resolve, 1));
    await host.host.idle();
  }
}

function click(address: string, name = sheet): void {
  const own = host.store.book.getSheetByName(name);
  own?.setActiveRange(own.getRange(address));
}

test("labelling begins: the annotator's sheet is seen, the label of the record selected", async () => {
  expect(await show(2, true)).toEqual(["F4"]);
  expect(await selection()).toBe(`'${sheet}'!F4`);
});

test("a card selects its row on the own sheet, and leaves whoever looks at another sheet alone", async () => {
  expect(await show(1, false)).toEqual([]);
  expect(await selection()).toMatch(/^Home!/);
  await see(sheet);
  expect(await show(1, false)).toEqual(["F3"]);
  expect(await selection()).toBe(`'${sheet}'!F3`);
});

test("after a sort and rows above, the card still selects its own row", async () => {
  await show(0, true);
  await turnRowsRound(sheet);
  expect(await show(0, false)).toEqual(["F7"]);
  expect((await valuesOf("A7", sheet))[0]).toEqual([ids[0]]);
});

test("after a sort and rows above, a selected row shows its own record, in whatever column", async () => {
  await show(0, true);
  await turnRowsRound(sheet);
  const told = await picks(async () => {
    for (const address of ["B4", "A6:D6", "F5:F6", "A1"]) {
      click(address);
      await quietened();
    }
  });
  expect(told).toEqual([3, 1, null, null]);
});

test("the first selection of all is heard, before any answer or card", async () => {
  expect(
    await picks(async () => {
      await see(sheet);
      click("C3");
      await quietened();
    }),
  ).toEqual([1]);
});

test("who goes quickly over several rows gets the last", async () => {
  await show(0, true);
  const told = await picks(async () => {
    for (const address of ["B3", "B4", "B5"]) click(address);
    await quietened();
  });
  expect(told.at(-1)).toBe(3);
});

test("other sheets, and what the card selected, tell the card nothing", async () => {
  await show(0, true);
  const told = await picks(async () => {
    click("A2", "Records");
    click("B3", "Records");
    await show(3, true);
    await quietened();
  });
  expect(selected).toEqual(["F5"]);
  expect(told).toEqual([]);
});

test("a hidden sheet stays hidden, a sheet that is gone is no failure", async () => {
  await show(0, true);
  await see("Home");
  await onSheet((own) => {
    own.visibility = "Hidden";
    return () => undefined;
  }, sheet);
  expect(await show(1, true)).toEqual([]);
  expect(await selection()).toMatch(/^Home!/);
  await onSheet((own) => {
    own.visibility = "Visible";
    own.delete();
    return () => undefined;
  }, sheet);
  expect(await show(1, true)).toEqual([]);
});

test("a failure of another kind is told", async () => {
  host.host.faults.failSync(1);
  await expect(show(0, true)).rejects.toMatchObject({ code: expect.any(String) as string });
});
