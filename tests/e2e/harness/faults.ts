// What goes wrong, or waits, between pane and workbook, on purpose; and what other hands do to the cells.
import type { HookedWindow } from "../../../src/embedded/page/testHook";
import type { OpenWorkbook } from "./openWorkbook";

/** Holds back what the pane asks from now on, after `first` requests; what it gives lets everything go on. */
export async function hold({ page }: OpenWorkbook, first = 0): Promise<() => Promise<void>> {
  const letGo = await page.evaluateHandle((answered) => {
    const faults = (window as HookedWindow).handoffWorkbook?.host.faults;
    let seen = 0;
    let open: () => void = () => undefined;
    const opened = new Promise<void>((resolve) => {
      open = resolve;
    });
    faults?.beforeRequest(() => {
      seen += 1;
      return seen > answered ? opened : undefined;
    });
    return () => {
      faults?.beforeRequest(null);
      open();
    };
  }, first);
  return () =>
    letGo.evaluate((go) => {
      go();
    });
}

/** Lets the next requests of the pane fail. */
export async function failRequests({ page }: OpenWorkbook, places: readonly number[]): Promise<void> {
  await page.evaluate((failing) => {
    for (const place of failing) (window as HookedWindow).handoffWorkbook?.host.faults.failSync(place);
  }, places);
}

/** Lets the first requests after the next loading of the page fail. */
export async function failWhenLoaded({ page }: OpenWorkbook, places: readonly number[]): Promise<void> {
  await page.addInitScript((failing) => {
    let hook: HookedWindow["handoffWorkbook"];
    if (window.name === "failed" || window.parent !== window) return;
    window.name = "failed";
    Object.defineProperty(window, "handoffWorkbook", {
      get: () => hook,
      set: (given: NonNullable<typeof hook>) => {
        hook = given;
        for (const place of failing) given.host.faults.failSync(place);
      },
    });
  }, places);
}

/** Closes the pane in the middle of its work, as soon as one of some cells holds something, and opens it again. */
export async function breakOff(workbook: OpenWorkbook, cells: Cells, act: () => Promise<void>): Promise<void> {
  const { page } = workbook;
  await page.evaluate(({ sheet, address, holds }) => {
    const hooked = (window as HookedWindow).handoffWorkbook;
    hooked?.host.faults.beforeRequest(() => {
      const sheets = hooked.workbook.worksheets as unknown as Excel.WorksheetCollection;
      const [values = []] = sheets.getItem(sheet).getRange(address).values as unknown[][];
      if (!values.some((value) => String(value).includes(holds))) return;
      hooked.host.faults.dropPane();
      Object.assign(window, { isBrokenOff: true });
    });
  }, cells);
  await act();
  await page.waitForFunction(() => "isBrokenOff" in window);
  await page.evaluate(() => (window as HookedWindow).handoffWorkbook?.idle());
  await page.reload();
}

/** Cells of a row, and a part of what one of them is to hold. */
export interface Cells {
  readonly sheet: string;
  readonly address: string;
  readonly holds: string;
}

/** Pastes into a column of a table, from its first row on: a paste does not ask a cell's list what it may hold. */
export function paste(workbook: OpenWorkbook, into: Column, texts: readonly string[]): Promise<void> {
  return workbook.pane().evaluate(
    ([{ table, heading }, given]) =>
      Excel.run(async (context) => {
        const range = context.workbook.tables.getItem(table).getRange();
        const headings = range.getRow(0).load("values");
        await context.sync();
        const place = (headings.values as [unknown[]])[0].indexOf(heading);
        range.getCell(1, place).getResizedRange(given.length - 1, 0).values = given.map((text) => [text]);
        await context.sync();
      }),
    [into, texts] as const,
  );
}

/** A column of a table. */
export interface Column {
  readonly table: string;
  readonly heading: string;
}
