// The stock office.js of all three platforms, in Node, on a host of its own.
import { openHost, type OpenHost } from "../../../host/openHost";
import { servedFile, type PlatformName } from "../../../../src/embedded/wire/platforms";

let host: OpenHost | null = null;
afterEach(() => {
  host?.close();
  host = null;
});

it.each<readonly [PlatformName, string]>([
  ["web", "OfficeOnline"],
  ["windows", "PC"],
  ["mac", "Mac"],
])("believes to be in Excel for %s", async (platform, name) => {
  host = await openHost({ platform });
  expect(Office.context.platform).toBe(name);
  expect(Office.context.diagnostics).toMatchObject({ host: "Excel", platform: name });
  expect(await readCell()).toEqual([[1]]);
});

it("has the requirement sets of our floor, and nothing newer", async () => {
  host = await openHost();
  const { requirements } = Office.context;
  const has = (name: string, version: string) => requirements.isSetSupported(name, version);
  expect([has("ExcelApi", "1.14"), has("ExcelApi", "1.15")]).toEqual([true, false]);
  expect([has("SharedRuntime", "1.1"), has("CustomFunctionsRuntime", "1.3")]).toEqual([true, true]);
});

it("serves one file of office.js for three", () => {
  expect(servedFile("excel-web-16.00.js")).toBe("excel-win32-16.01.js");
  expect(servedFile("excel-mac-16.00.js")).toBe("excel-win32-16.01.js");
  expect(servedFile("en-us/office_strings.js")).toBe("en-us/office_strings.js");
});

it("remembers that the add-in starts with the workbook", async () => {
  host = await openHost();
  await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
  expect(host.host.addin.startupBehavior).toBe("Load");
  expect(await Office.addin.getStartupBehavior()).toBe("Load");
});

it("shows and hides the pane", async () => {
  host = await openHost();
  const shown: boolean[] = [];
  host.host.addin.onVisibility = (visible) => void shown.push(visible);
  await Office.addin.showAsTaskpane();
  await Office.addin.hide();
  expect(shown).toEqual([true, false]);
});

it("runs a command of the ribbon", async () => {
  host = await openHost();
  const ran = new Promise<string>((resolve) => {
    Office.actions.associate("openImport", (event: Office.AddinCommands.Event) => {
      event.completed();
      resolve("openImport");
    });
  });
  host.host.runCommand("openImport");
  expect(await ran).toBe("openImport");
});

it("gives a failed sync its code and place", async () => {
  host = await openHost();
  host.host.faults.failSync(1, { code: "RequestPayloadSizeLimitExceeded" });
  await expect(readCell()).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
});

async function readCell(): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
    cell.values = [[1]];
    cell.load("values");
    await context.sync();
    return cell.values as unknown[][];
  });
}
