import { read, utils } from "xlsx";
import { textWorkbook } from "../../../src/workbook/exports/textWorkbook";

// Read by another program's code: what came out must be the text, line for line.
function openedBy(base64: string | null) {
  const book = read(base64 ?? "", { type: "base64", cellFormula: true });
  const [name = ""] = book.SheetNames;
  const sheet = book.Sheets[name];
  if (!sheet) throw new Error("no sheet");
  const rows = utils.sheet_to_json<string[]>(sheet, { header: 1, raw: true, blankrows: true, defval: "" });
  return { name, text: rows.map((cells) => `${cells.join("")}\n`).join(""), sheet };
}

test("each line is a row; nothing is a formula, nothing is taken for a number, a sign of XML stays itself", () => {
  const text =
    ['{"text":"a < b & \\"c\\" > d"}', "=1+1", "007", "", "  two spaces  ", "größer 😀", "end"].join("\n") + "\n";
  const { name, text: opened, sheet } = openedBy(textWorkbook("library-mail_v001.jsonl", text));
  expect(opened).toBe(text);
  expect(name).toBe("library-mail_v001.jsonl");
  expect((sheet["A2"] as { t: string; f?: string }).t).toBe("s");
  expect((sheet["A2"] as { f?: string }).f).toBeUndefined();
});

test("control characters, and what looks like one written out, come back as they were", () => {
  const text = "a\u0001b\rc_x000D_d\n";
  expect(openedBy(textWorkbook("set.txt", text)).text).toBe(text);
});

test("a line that is longer than a cell goes on to the right", () => {
  const text = `${"x".repeat(70_000)}\nshort\n`;
  const { text: opened, sheet } = openedBy(textWorkbook("set.jsonl", text));
  expect(opened).toBe(text);
  expect(sheet["!ref"]).toBe("A1:C2");
});

test("a name that no sheet may bear is changed, not refused", () => {
  expect(openedBy(textWorkbook("a/b:c[1]_with_a_very_long_name_indeed.jsonl", "x\n")).name).toBe(
    "a_b_c_1__with_a_very_long_name_",
  );
});

test("what is too long for one request is left to the next way", () => {
  expect(textWorkbook("set.jsonl", `${"x".repeat(1000)}\n`.repeat(4000))).toBeNull();
});
