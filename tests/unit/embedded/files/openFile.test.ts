// Files of other programs, and files that are none.
import { utils, write, type BookType } from "xlsx";
import { refusalOf } from "../../../../src/embedded/files/containerGuard";
import { openFile } from "../../../../src/embedded/files/openFile";
import type { ReadFile } from "../../../../src/embedded/files/readXlsx";
import { resourcesOf } from "../../../../src/embedded/files/resources";

function foreignFile(bookType: BookType): Uint8Array {
  const sheet = utils.aoa_to_sheet([
    ["Record", "Votes", "Sure"],
    ["007", 3, true],
  ]);
  sheet["D2"] = { t: "n", f: "B2*2", v: 6, z: "0.00" };
  sheet["!ref"] = "A1:D2";
  sheet["!cols"] = [{ wpx: 104 }];
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, "Mails");
  utils.book_append_sheet(book, utils.aoa_to_sheet([["kept"]]), "Kept");
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }], Names: [{ Name: "Votes", Ref: "Mails!$B$2:$B$2" }] };
  return new Uint8Array(write(book, { type: "array", bookType }) as ArrayBuffer);
}

async function opened(bookType: BookType): Promise<ReadFile> {
  const result = await openFile(foreignFile(bookType), "mails");
  if (!result.ok) throw new Error(result.reason);
  return result.file;
}

test.each(["xlsx", "xlsb", "biff8"] as const)("a workbook written as %s by another program opens", async (bookType) => {
  const { workbook, left } = await opened(bookType);
  const [first, second] = workbook.sheetOrder.map((id) => workbook.sheets[id]);
  const row = first?.cellData[1] ?? {};
  expect([0, 1, 2].map((column) => row[column])).toMatchObject([
    { v: "007", t: 1 },
    { v: 3, t: 2 },
    { v: 1, t: 3 },
  ]);
  // SheetJS writes no formulas into the binary formats, and no names into the older one.
  expect(row[3]).toMatchObject(bookType === "xlsx" ? { f: "=B2*2", v: 6 } : { v: 6 });
  expect([first?.name, first?.hidden, second?.name, second?.hidden]).toEqual(["Mails", 0, "Kept", 1]);
  const names = Object.values(resourcesOf(workbook).names).map(({ name }) => name);
  expect(names).toEqual(bookType === "biff8" ? [] : ["Votes"]);
  expect(left.length).toBe(bookType === "xlsx" ? 0 : 4);
});

const text = new TextEncoder().encode("Record,Label\n1,spam\n");
const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

test.each([
  ["a text file", text, "no-workbook"],
  ["a picture", png, "no-workbook"],
  ["nothing at all", new Uint8Array(), "no-workbook"],
  ["half a workbook", foreignFile("xlsx").slice(0, 900), "damaged-container"],
] as const)("%s is refused by name and throws nothing", async (_, bytes, reason) => {
  expect(await openFile(bytes, "mails.xlsx")).toEqual({ ok: false, reason });
});

test("a ZIP that holds no workbook is refused", async () => {
  const empty = Uint8Array.of(0x50, 0x4b, 5, 6, ...Array<number>(18).fill(0));
  expect(await openFile(empty, "mails.xlsx")).toEqual({ ok: false, reason: "no-workbook" });
});

const within = { bytes: 1_000_000, unpackedBytes: 1_000_000, parts: 100 };

test.each([
  ["too many bytes", { bytes: 100 }, "too-large"],
  ["too many bytes once unpacked", { unpackedBytes: 1000 }, "unpacks-too-large"],
  ["too many parts", { parts: 3 }, "too-many-parts"],
  ["nothing too much", {}, null],
] as const)("a workbook with %s is told apart before it is unpacked", (_, tighter, refusal) => {
  expect(refusalOf(foreignFile("xlsx"), { ...within, ...tighter })).toBe(refusal);
});

test("an OpenDocument sheet opens with its formulas", async () => {
  const { workbook } = await opened("ods");
  expect(workbook.sheets["sheet1"]?.cellData[1]).toMatchObject({
    0: { v: "007" },
    3: { f: "=B2*2", v: 6 },
  });
});
