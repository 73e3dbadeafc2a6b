/** @jest-environment ./tests/host/paneEnvironment.mjs */
// Every number of the pane that leads to rows, on one workbook: sorted, with a row inserted and a person's own filter.
import "../jsdomGlobals";
import { act, fireEvent, render, waitFor } from "@testing-library/react";
import { App } from "../../src/taskpane/App";
import { clearShownRows } from "../../src/taskpane/actions/clearShownRows";
import { drawSpotCheck } from "../../src/taskpane/actions/drawSpotCheck";
import { exportSet } from "../../src/taskpane/actions/exportSet";
import { handOut } from "../../src/taskpane/actions/handOut";
import { showRows } from "../../src/taskpane/actions/showRows";
import { startReview } from "../../src/taskpane/actions/startReview";
import { createStore } from "../../src/taskpane/hooks/store";
import { personKey } from "../../src/taskpane/hooks/workspace";
import { pages, type PageId } from "../../src/taskpane/pages/registry";
import type { OpenHost } from "../host/openHost";
import { texts } from "../../src/messages/catalogue";
import { installWorker } from "../inProcessWorker";
import { cleanNow } from "./cleanFlow";
import { coAuthorAt } from "./coAuthor";
import { ada, jo } from "./labelled";
import { person, quiet } from "./people";
import { importIn, mailFile, openSample } from "./pipeline";
import { fillColumn, labelAll, openHostWithFunctions, recordId } from "./samplePipeline";

// The real action, watched: what a link asks for is what it must then show.
jest.mock("../../src/taskpane/actions/showRows", () => {
  const { showRows: real } = jest.requireActual<{ showRows: typeof showRows }>("../../src/taskpane/actions/showRows");
  return { showRows: jest.fn(real) };
});

jest.setTimeout(300_000);

let host: OpenHost;

const mails = [
  ...[0, 1, 2, 3, 4, 5].map((place) => ({ id: recordId(place) })),
  { id: recordId(6), text: "  Write to  kim@readers.example today  " },
  { id: recordId(7), subject: "Keys", text: "Who has the keys?" },
  { id: recordId(8), subject: "Keys", text: "Who has  the keys? " },
  { id: recordId(9), subject: "Empty", text: " \u200b " },
];

beforeAll(async () => {
  Object.assign(globalThis, { matchMedia: () => Object.assign(new EventTarget(), { matches: false }) });
  Object.assign(URL, { createObjectURL: () => "#saved", revokeObjectURL: () => undefined });
  installWorker();
  host = await openHostWithFunctions();
  await openSample(ada);
  await importIn(mailFile(mails), ada);
  await importIn(new File(["id,date,from,subject,text\r\nmail-0010,no date,x@example.org,a,b\r\n"], "late.csv"), ada);
  await cleanNow();
  await handOut("B001", ada, quiet);
  await labelAll("Label_ada_pell", (place) => (place < 2 ? "Work" : place === 7 ? "" : "Spam"));
  await labelAll("Label_milo_strand", (place) => (place === 0 ? "Newsletter" : place === 7 ? "" : "Spam"));
  await fillColumn("Label_ada_pell", "Unsure", (place) => (place === 7 ? "Yes" : ""));
  await startReview(jo, quiet);
  await drawSpotCheck("", jo, quiet);
  await exportSet({ exportId: "training_set", reason: "As agreed on Monday with everybody." }, jo, quiet);
  await typeIntoSheets();
});

// What people type into the sheets instead of the pane, right and wrong.
async function typeIntoSheets(): Promise<void> {
  await fillColumn("Review", "Gold", (place) => (place === 0 ? "Work" : "Spamm"));
  await fillColumn("SpotCheck", "Checked label", (place) => (place === 2 ? "Spam" : place === 3 ? "Spamm" : ""));
  await labelAll("Label_milo_strand", (place) => (place === 0 ? "Newsletter" : place === 4 ? "Spamm" : "Spam"));
}

afterAll(() => {
  host.close();
});

// Pages on which this workbook has numbers that lead to rows.
const pagesWithLinks: readonly PageId[] = [
  ...(["home", "import", "quarantine", "clean", "label", "review", "quality", "spot-check", "export"] as const),
];

const allPages = Object.keys(pages) as readonly PageId[];

it("every number shows exactly its rows, and then the person’s own filter holds again", async () => {
  const other = coAuthorAt(host);
  other.sort("Records", await bodyOf("Records"));
  other.insertRow("Records", 3);
  const own = recordId(3);
  await filterRecords([own]);
  for (const page of allPages) await followLinks(page, "jo_whitlow");
  for (const page of ["label", "spot-check"] as const) await followLinks(page, "ada_pell");
  await clearShownRows();
  expect(await visibleRows("Records")).toStrictEqual([expect.arrayContaining([own])]);
  expect(pagesWithLinks.filter((page) => !followed.has(page))).toStrictEqual([]);
});

// Pages on which a link was followed.
const followed = new Set<PageId>();

async function bodyOf(table: string): Promise<string> {
  return Excel.run(async (context) => {
    const body = context.workbook.tables.getItem(table).getDataBodyRange().load("address");
    await context.sync();
    return body.address.split("!").at(-1) ?? "";
  });
}

async function filterRecords(ids: string[]): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("Records").columns.getItem("Record").filter.applyValuesFilter(ids);
    await context.sync();
  });
}

// Draws the page, and presses each of its links by its name: after a press the page may be drawn anew.
async function followLinks(page: PageId, contact: string): Promise<void> {
  localStorage.setItem(`handoff.${personKey("library_mail")}`, contact);
  const { container, unmount } = render(<App sessionOf={(actor) => person(actor)} asked={createStore(page)} />);
  document.querySelectorAll("style").forEach((sheet) => {
    sheet.remove();
  });
  await settled(container);
  for (const name of linksOf(container).map(nameOf)) {
    const link = linksOf(container).find((one) => nameOf(one) === name);
    if (!link) throw new Error(`${page} no longer shows ${name}`);
    jest.mocked(showRows).mockClear();
    await act(async () => {
      fireEvent.click(link);
      await jest.mocked(showRows).mock.results[0]?.value;
    });
    await expectShown(name, container);
    followed.add(page);
  }
  unmount();
}

const linksOf = (container: HTMLElement) => [...container.querySelectorAll<HTMLElement>("[data-rows]")];
const nameOf = (link: HTMLElement) => `${link.dataset["rows"] ?? ""}, ${link.title}`;

// A page has been read when nothing turns and its text stands still.
async function settled(container: HTMLElement): Promise<void> {
  let before = "";
  let since = Date.now();
  await waitFor(
    () => {
      const isRead = container.querySelector("main") !== null && container.querySelector(".fui-Spinner") === null;
      if (!isRead || container.textContent !== before) since = Date.now();
      before = container.textContent;
      expect(Date.now() - since).toBeGreaterThan(stillMs);
    },
    { interval: 50, timeout: 60_000 },
  );
}

const stillMs = 300;

async function expectShown(name: string, container: HTMLElement): Promise<void> {
  const [order] = jest.mocked(showRows).mock.calls[0] ?? [];
  if (!order) throw new Error(`${name} shows nothing`);
  const { table, ids, what } = order;
  const rows = await visibleRows(table);
  const shown = rows.map((cells) => cells.find((cell) => ids.includes(cell)) ?? `none of them: ${cells.join(" ")}`);
  expect([name, shown.toSorted()]).toStrictEqual([name, [...ids].toSorted()]);
  expect(name).toBe(`${table}, ${texts.shell.showRows({ what, rows: ids.length })}`);
  expect(container.textContent).toContain(texts.shell.showing({ what, rows: ids.length }));
}

// The texts in the rows that a person sees, blank rows left out.
async function visibleRows(table: string): Promise<readonly (readonly string[])[]> {
  return Excel.run(async (context) => {
    const found = context.workbook.tables.getItem(table);
    const body = found.getDataBodyRange().load("values,address");
    found.worksheet.load("name");
    await context.sync();
    const first = Number(/\d+/.exec(body.address.split("!").at(-1) ?? "")?.[0]) - 1;
    const sheet = host.store.book.getSheetByName(found.worksheet.name)?.getSheet();
    return body.values
      .filter((_, at) => sheet?.getRowFiltered(first + at) === false)
      .map((cells) => cells.map(String))
      .filter((cells) => cells.some((cell) => cell !== ""));
  });
}
