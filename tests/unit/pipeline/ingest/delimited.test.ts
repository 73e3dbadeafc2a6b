import fc from "fast-check";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { decodeText } from "../../../../src/pipeline/ingest/decodeText";
import { delimited } from "../../../../src/pipeline/ingest/delimited";
import { detectDialect } from "../../../../src/pipeline/ingest/detectDialect";
import { parseRows } from "../../../../src/pipeline/ingest/parseRows";
import type { Table } from "../../../../src/pipeline/ingest/table";
import { finish } from "../../../finish";

const folder = join(__dirname, "../../../fixtures/delimited");
const utf8 = new TextEncoder();

function read(
  input: string | Uint8Array,
  options: { readonly headerRow?: number; readonly encoding?: string } = {},
): Table {
  const bytes = typeof input === "string" ? utf8.encode(input) : input;
  return finish(delimited.read(bytes, { fileName: "inbox.csv", encoding: "detect", headerRow: 1, ...options }));
}

function problemsOf({ rows }: Table) {
  return rows.flatMap(({ locator, problems }) => problems.map(({ code }) => `${locator}: ${code}`));
}

describe("files that nobody here wrote", () => {
  const expected = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")) as Record<string, Facts>;
  // Multi-byte and Greek code pages have no mark and are not UTF-8: which one it is, somebody has to say.
  const told: Readonly<Record<string, string>> = {
    shift_jis: "shift_jis",
    cp932: "shift_jis",
    "iso-8859-7": "iso-8859-7",
  };
  // The last row but one has a mark that never closes. Both peers let it take the last row along; here only its own row is lost.
  const better = "papaparse__malformed.tsv";

  it.each(Object.entries(expected).filter(([name]) => name !== better))("reads %s as two other programs do", (name, facts) => {
    const { text } = decodeText(readFileSync(join(folder, name)), told[facts.encoding ?? ""]);
    const { delimiter } = detectDialect(text);
    const rows = [...parseRows(text, { delimiter, headerRow: 1 })].map(({ cells }) => cells);
    const filled = rows.filter((cells) => cells.length > 1 || cells[0] !== "");
    expect({
      ...(facts.text_sha256 && { text_sha256: sha256(text) }),
      ...(facts.delimiter && { delimiter }),
      ...(facts.rows !== undefined && { rows: filled.length }),
      ...(facts.rows_sha256 && { rows_sha256: sha256(JSON.stringify(filled)) }),
    }).toStrictEqual(Object.fromEntries(Object.entries(facts).filter(([key]) => key !== "encoding" && key !== "bom")));
  }); // prettier-ignore

  it("keeps the row after the unclosed mark that other programs lose", () => {
    const table = read(readFileSync(join(folder, better)));
    expect(problemsOf(table)).toContain("row 9: unclosed-quote");
    expect(table.rows.at(-1)?.cells).toStrictEqual("VSF -72.50 43.34 20 -1 0.04 -99 -99".split(" "));
  });
});

describe("published cases", () => {
  const { cases } = JSON.parse(readFileSync(join(folder, "cases.json"), "utf8")) as { readonly cases: readonly Case[] };

  it.each(cases.map((each) => [each.id, each] as const))(
    "%s",
    (_, { input, expect: { rows, issues }, keepAllText }) => {
      const bytes = input.startsWith("base64:")
        ? Buffer.from(input.slice("base64:".length), "base64")
        : utf8.encode(input);
      const table = read(bytes);
      expect(issuesOf(table)).toStrictEqual(issues);
      if (rows) expect(cellsOf(bytes)).toStrictEqual(rows);
      if (keepAllText) expect(table.rawHeading + table.rows.map(({ raw }) => raw).join("")).toBe(input);
    },
  );
});

it.each([
  { what: "a row that is cut short", csv: "a,b,c\n1,2\n3\n4,5,6\n", problems: ["row 2: missing-cell", "row 3: missing-cell"] },
  { what: "a row with a cell too many", csv: "a,b\n1,2,3\n", problems: ["row 2: extra-cell"] },
  { what: "a blank row and a row of blank cells", csv: "a,b\n\n1,2\n , \n", problems: ["row 2: blank-row", "row 4: blank-row"] },
  { what: "an unclosed mark before its width", csv: 'a,b\n1,2,"3\n', problems: ["row 2: unclosed-quote", "row 2: extra-cell"] },
])("tells $what", ({ csv, problems }) => {
  expect(problemsOf(read(csv))).toStrictEqual(problems);
}); // prettier-ignore

it("says what is wrong in the row's own words", () => {
  const { rows } = read('id,name,age\n1,Ann\n2,Bo,31,left over\n3,"Cy" the "third",40\n');
  expect(rows.flatMap(({ problems }) => problems.map(({ details }) => details))).toStrictEqual([
    { locator: "row 2", cells: 2, width: 3, columns: ["age"] },
    { locator: "row 3", cells: 4, width: 3, extra: ["left over"] },
    { locator: "row 4", begins: '"Cy" the "third"' },
  ]);
});

describe("a row with bytes of another encoding", () => {
  const latin = (text: string) => Buffer.from(text, "latin1");
  const bytes = Buffer.concat([
    utf8.encode("id,name\n1,J\u00f6rg\n2,Zo\u00eb\n"),
    latin("3,Ren\u00e9\n"),
    utf8.encode("4,Ann\n"),
  ]);

  it("is the only one that goes to Quarantine, and its bytes can be read", () => {
    const table = read(bytes);
    expect(table.how).toMatchObject({ encoding: "utf-8", byteOrderMark: false, assumed: true });
    expect(problemsOf(table)).toStrictEqual(["row 4: encoding-error"]);
    expect(table.rows.map(({ cells }) => cells[1])).toStrictEqual(["J\u00f6rg", "Zo\u00eb", "Ren\u00e9", "Ann"]);
  });

  it("comes back byte for byte from its raw text", () => {
    const raw = read(bytes).rows.find(({ problems }) => problems.length > 0)?.raw ?? "";
    expect(latin(raw)).toStrictEqual(latin("3,Ren\u00e9\n"));
  });

  it("is one of many where the whole file is Windows-1252", () => {
    const table = read(latin("id,name\n1,J\u00f6rg\n2,Zo\u00eb\n3,\u0093Ann\u0094\n"));
    expect(table.how).toMatchObject({ encoding: "windows-1252", byteOrderMark: false, assumed: true });
    expect(table.rows.map(({ cells }) => cells[1])).toStrictEqual(["J\u00f6rg", "Zo\u00eb", "\u201cAnn\u201d"]);
  });
});

it("gives each column a name of its own and says which had none", () => {
  const { headings, headingProblems } = read("id,name,,name\n1,a,b,c\n");
  expect(headings).toStrictEqual(["id", "name", "Column 3", "name (2)"]);
  expect(headingProblems).toStrictEqual([
    { code: "blank-label", column: 3 },
    { code: "duplicate-label", column: 4 },
  ]);
});

it("takes names of JavaScript's own for plain names", () => {
  const { headings, rows } = read("__proto__,constructor,toString\n1,2,3\n");
  expect(headings).toStrictEqual(["__proto__", "constructor", "toString"]);
  expect(rows[0]?.cells).toStrictEqual(["1", "2", "3"]);
  expect(Object.prototype).not.toHaveProperty("1");
});

it("reads a file of a heading row only", () => {
  expect(read("id,name\n")).toMatchObject({ headings: ["id", "name"], rows: [] });
});

it.each([
  { what: "no byte", bytes: new Uint8Array(), code: "file-empty" },
  { what: "blank lines only", bytes: utf8.encode("\n\n \n"), code: "file-empty" },
  { what: "a byte order mark only", bytes: Uint8Array.of(0xef, 0xbb, 0xbf), code: "file-empty" },
  { what: "a workbook under the name of a CSV", bytes: utf8.encode("PK\u0003\u0004 and more"), code: "file-not-text" },
  { what: "machine code", bytes: Uint8Array.from({ length: 5_000 }, (_, index) => (index * 73) % 256), code: "file-not-text" },
])("refuses a file of $what", ({ bytes, code }) => {
  expect(() => read(bytes)).toThrow(expect.objectContaining({ code, kept: "Nothing was written." }));
}); // prettier-ignore

it("refuses an encoding that nobody knows, and one that the bytes are not written in", () => {
  expect(() => read("a\n1", { encoding: "klingon-8" })).toThrow(expect.objectContaining({ code: "encoding-unknown" }));
  const bytes = Uint8Array.of(0x61, 0x0a, 0x81, 0x20);
  expect(() => read(bytes, { encoding: "shift_jis" })).toThrow(expect.objectContaining({ code: "encoding-wrong" }));
});

it("reads one line of 20 million characters", () => {
  const long = "x".repeat(20_000_000);
  const { rows } = read(`id,text\n1,${long}`);
  expect(rows[0]?.cells[1]?.length).toBe(long.length);
});

it("keeps the whole file in the raw texts, whatever bytes it holds", () => {
  const byte = fc.constantFrom(...utf8.encode('ab,";\n\r\t|\0'), 0xc3, 0xa9, 0xe9, 0xff, 0xef, 0xbb, 0xbf, 0xf0, 0x9f);
  fc.assert(
    fc.property(fc.array(byte), (list) => {
      const bytes = Uint8Array.from([...utf8.encode("a,b\n"), ...list]);
      const { how, rawHeading, rows } = read(bytes, { encoding: "utf-8" });
      const rebuilt = rows.map(({ raw, problems }) => {
        const damaged = problems.some(({ code }) => code === "encoding-error");
        return damaged ? bytesOfWindows1252(raw) : Buffer.from(raw, "utf8");
      });
      expect(how).toMatchObject({ encoding: "utf-8" });
      expect(Buffer.concat([utf8.encode(rawHeading), ...rebuilt]).equals(bytes)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

interface Facts {
  readonly encoding?: string;
  readonly text_sha256?: string;
  readonly delimiter?: string;
  readonly rows?: number;
  readonly rows_sha256?: string;
}

interface Case {
  readonly id: string;
  readonly input: string;
  readonly expect: { readonly rows: readonly (readonly string[])[] | null; readonly issues: readonly unknown[] };
  readonly keepAllText?: boolean;
}

/** Frictionless counts an issue for each cell that is missing or left over. */
function issuesOf(table: Table) {
  const ofHeading = table.headingProblems.map(({ code }) => ({ type: code, row: 1 }));
  const ofRows = table.rows.flatMap(({ locator, problems }) =>
    problems.flatMap(({ code, details }) => {
      const cells = "width" in details ? Math.abs(details.cells - details.width) : 1;
      return Array.from({ length: cells }, () => ({ type: code, row: Number(locator.slice("row ".length)) }));
    }),
  );
  return [...ofHeading, ...ofRows];
}

function cellsOf(bytes: Uint8Array) {
  const { text } = decodeText(bytes);
  return [...parseRows(text, { ...detectDialect(text), headerRow: 1 })].map(({ cells }) => cells);
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function bytesOfWindows1252(text: string): Buffer {
  const characters = Array.from({ length: 256 }, (_, byte) => decodeText(Uint8Array.of(byte), "windows-1252").text);
  return Buffer.from(Array.from(text, (character) => characters.indexOf(character)));
}
