import { saveFile } from "../../../../src/taskpane/actions/saveFile";
import { writeTextSheet } from "../../../../src/workbook/exports/textSheet";
import { textWorkbook } from "../../../../src/workbook/exports/textWorkbook";

jest.mock("../../../../src/workbook/exports/textSheet");

const writeSheet = jest.mocked(writeTextSheet);
const kept: { name: string; blob: Blob }[] = [];
const opened: string[] = [];

interface Abilities {
  readonly opensWorkbooks: boolean;
  /** Whether it says so; some hosts claim the set and lack the member. */
  readonly claims?: boolean;
}

function excelOn(platform: string, { opensWorkbooks, claims = true }: Abilities = { opensWorkbooks: false }): void {
  const PlatformType = { OfficeOnline: "OfficeOnline", PC: "PC", Mac: "Mac" };
  const run = (act: (context: object) => unknown) => Promise.resolve(act({}));
  const createWorkbook = (base64: string) => {
    if (!opensWorkbooks) return Promise.reject(new Error("ApiNotFound"));
    opened.push(base64);
    return Promise.resolve();
  };
  const requirements = {
    isSetSupported: (set: string, version: string) => claims && `${set} ${version}` === "ExcelApi 1.8",
  };
  Object.assign(globalThis, {
    Office: { context: { platform, requirements }, PlatformType },
    Excel: { run, createWorkbook },
  });
}

beforeEach(() => {
  kept.length = 0;
  opened.length = 0;
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
});

test.each(["OfficeOnline", "PC"])("on %s a file is a download, byte for byte", async (platform) => {
  excelOn(platform);
  expect(await saveFile("set.jsonl", '{"text":"größer"}\n')).toEqual({ kind: "download" });
  expect(kept.map(({ name }) => name)).toEqual(["set.jsonl"]);
  expect(kept[0]?.blob.size).toBe(new TextEncoder().encode('{"text":"größer"}\n').length);
});

test("on Mac the text opens as a new workbook, because its web view ignores downloads", async () => {
  excelOn("Mac", { opensWorkbooks: true });
  expect(await saveFile("set.jsonl", "a\nb\n")).toEqual({ kind: "workbook" });
  expect(kept).toEqual([]);
  expect(opened).toEqual([textWorkbook("set.jsonl", "a\nb\n")]);
  expect(writeSheet).not.toHaveBeenCalled();
});

test.each([
  { why: "does not say that it opens workbooks", abilities: { opensWorkbooks: true, claims: false } },
  { why: "refuses to open one", abilities: { opensWorkbooks: false } },
])("where Excel $why, the text goes to a sheet, whole", async ({ abilities }) => {
  excelOn("Mac", abilities);
  const text = `${"x".repeat(40_000)}\n`;
  expect(await saveFile("set.jsonl", text)).toEqual({ kind: "sheet", sheet: "Export 1" });
  expect(writeSheet).toHaveBeenCalledWith({}, text);
  expect(opened).toEqual([]);
});

test("where Excel takes no sheet either, the file stays in the pane, and why is said", async () => {
  excelOn("Mac");
  writeSheet.mockRejectedValue(new Error("The workbook is protected."));
  expect(await saveFile("set.jsonl", "a\n")).toEqual({ kind: "pane", reason: "The workbook is protected." });
});
