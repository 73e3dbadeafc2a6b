import { saveFile } from "../../../../src/taskpane/actions/saveFile";
import { writeTextSheet } from "../../../../src/workbook/exports/textSheet";

jest.mock("../../../../src/workbook/exports/textSheet");

const writeSheet = jest.mocked(writeTextSheet);
const kept: { name: string; blob: Blob }[] = [];
const copied: string[] = [];

function excelOn(platform: string): void {
  const PlatformType = { OfficeOnline: "OfficeOnline", PC: "PC", Mac: "Mac" };
  const run = (act: (context: object) => unknown) => Promise.resolve(act({}));
  Object.assign(globalThis, { Office: { context: { platform }, PlatformType }, Excel: { run } });
}

function clipboardThat(allows: boolean): void {
  const writeText = (text: string) => {
    if (!allows) return Promise.reject(new Error("not allowed"));
    copied.push(text);
    return Promise.resolve();
  };
  Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText } });
}

beforeEach(() => {
  kept.length = 0;
  copied.length = 0;
  writeSheet.mockReset().mockResolvedValue("Export 1");
  let blob = new Blob();
  URL.createObjectURL = (given) => {
    blob = given as Blob;
    return "blob:1";
  };
  URL.revokeObjectURL = () => undefined;
  jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    kept.push({ name: this.download, blob });
  });
  clipboardThat(true);
});

test.each(["OfficeOnline", "PC"])("on %s a file is a download, byte for byte", async (platform) => {
  excelOn(platform);
  expect(await saveFile("set.jsonl", '{"text":"größer"}\n')).toEqual({ kind: "download" });
  expect(kept.map(({ name }) => name)).toEqual(["set.jsonl"]);
  expect(kept[0]?.blob.size).toBe(new TextEncoder().encode('{"text":"größer"}\n').length);
});

test("on Mac the text goes to a sheet, because its web view ignores downloads", async () => {
  excelOn("Mac");
  expect(await saveFile("set.jsonl", "a\nb\n")).toEqual({ kind: "sheet", sheet: "Export 1" });
  expect(kept).toEqual([]);
  expect(writeSheet).toHaveBeenCalledWith({}, "a\nb\n");
});

test("a line that is longer than a cell is copied rather than taken apart", async () => {
  excelOn("Mac");
  const text = `${"x".repeat(40_000)}\n`;
  expect(await saveFile("set.jsonl", text)).toEqual({ kind: "clipboard" });
  expect(copied).toEqual([text]);
});

test("where copying is not allowed either, the sheet takes it", async () => {
  excelOn("Mac");
  clipboardThat(false);
  expect(await saveFile("set.jsonl", `${"x".repeat(40_000)}\n`)).toEqual({ kind: "sheet", sheet: "Export 1" });
});

test("where Excel takes no sheet, the clipboard is the last way, and where that is shut too it is said", async () => {
  excelOn("Mac");
  writeSheet.mockRejectedValue(new Error("The workbook is protected."));
  expect(await saveFile("set.jsonl", "a\n")).toEqual({ kind: "clipboard" });
  clipboardThat(false);
  await expect(saveFile("set.jsonl", "a\n")).rejects.toMatchObject({
    code: "file-not-saved",
    message: expect.stringContaining("The workbook is protected.") as string,
  });
});
