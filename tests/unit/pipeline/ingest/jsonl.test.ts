import fc from "fast-check";
import { readFileSync } from "node:fs";
import { jsonl } from "../../../../src/pipeline/ingest/jsonl";
import { jsonMembers } from "../../../../src/pipeline/ingest/jsonMembers";
import { quarantinedRow } from "../../../../src/pipeline/ingest/quarantinedRow";
import type { Table } from "../../../../src/pipeline/ingest/table";
import { finish } from "../../../finish";

const utf8 = new TextEncoder();

function read(input: string | Uint8Array): Table {
  const bytes = typeof input === "string" ? utf8.encode(input) : input;
  return finish(jsonl.read(bytes, { fileName: "inbox.jsonl", encoding: "detect", headerRow: 1 }));
}

const problemsOf = ({ rows }: Table) =>
  rows.flatMap(({ locator, problems }) => problems.map(({ code }) => `${locator}: ${code}`));

it("makes a row of each line and a column of each name, in the order in which they appear", () => {
  const table = read('{"id":"m1","text":"Hi"}\n{"text":"Ho","id":"m2","tag":"x"}\n{"id":"m3"}\n');
  expect(table.headings).toStrictEqual(["id", "text", "tag"]);
  expect(table.rows.map(({ locator, cells }) => [locator, ...cells])).toStrictEqual([
    ["line 1", "m1", "Hi"],
    ["line 2", "m2", "Ho", "x"],
    ["line 3", "m3"],
  ]);
  expect(table.how).toStrictEqual({ format: "jsonl", encoding: "utf-8", byteOrderMark: false, assumed: false });
});

it("ends a line at the byte 0x0A only: U+2028, U+0085 and a carriage return are text or white space", () => {
  const table = read('{"t":"a\u2028b\u0085c"}\r\n{"t":"d"}\r\n');
  expect(table.rows.map(({ cells }) => cells)).toStrictEqual([["a\u2028b\u0085c"], ["d"]]);
});

it("keeps every digit of a number, and inner values as they are written", () => {
  const line = '{"id":12345678901234567890,"n":1.50,"e":1e400,"yes":true,"none":null,"list":[1, "a,}"],"o":{"k":"v"}}';
  expect(read(line).rows[0]?.cells).toStrictEqual([
    ...["12345678901234567890", "1.50", "1e400", "true", "", '[1, "a,}"]', '{"k":"v"}'],
  ]);
});

it("has columns for names of JavaScript's own", () => {
  const table = read('{"__proto__":"a","constructor":"b","toString":"c"}');
  expect(table.headings).toStrictEqual(["__proto__", "constructor", "toString"]);
  expect(table.rows[0]?.cells).toStrictEqual(["a", "b", "c"]);
  expect(({} as Record<string, unknown>)["a"]).toBeUndefined();
});

it.each([
  { line: '{"id":"m1"', problem: 'Line 2 is no JSON: “{"id":"m1"”.' },
  { line: "[1,2]", problem: "Line 2 is no object with names and values: “[1,2]”." },
  { line: '{"id":"a","id":"b"}', problem: 'Line 2 has the same name twice: “{"id":"a","id":"b"}”.' },
])("quarantines a bad line whole, with its number and the reason: $line", ({ line, problem }) => {
  const { rows } = read(`{"id":"m0"}\n${line}\n{"id":"m2"}\n`);
  expect(rows[1]).toMatchObject({ locator: "line 2", raw: `${line}\n`, problems: [{ code: "json-error" }] });
  expect(rows.map(({ problems }) => problems.length)).toStrictEqual([0, 1, 0]);
  const [found] = rows.slice(1);
  const [reason] = found?.problems ?? [];
  if (!found || !reason) throw new Error("no problem");
  expect(quarantinedRow(found, reason, { file: "inbox.jsonl", cells: {} }).problem).toBe(problem);
});

it("quarantines a blank line, bytes of another encoding, and half a character", () => {
  const bytes = Buffer.concat([
    utf8.encode('{"id":"é"}\n\n{"id":"caf'),
    Uint8Array.of(0xe9),
    utf8.encode('"}\n{"id":"\\ud83d"}\n'),
  ]);
  const table = read(bytes);
  expect(problemsOf(table)).toStrictEqual(["line 2: blank-row", "line 3: encoding-error", "line 4: broken-character"]);
  expect(table.rows[2]?.raw).toBe('{"id":"café"}\n');
});

it("refuses an empty file, a file that is no text, and lines of thousands of names or with far members", () => {
  const codeOf = (input: string | Uint8Array) => {
    try {
      read(input);
    } catch (error) {
      return (error as { readonly code: string }).code;
    }
    return null;
  };
  expect(codeOf("")).toBe("file-empty");
  expect(codeOf(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0))).toBe("file-not-text");
  const wide = Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [`c${at}`, at]));
  expect(codeOf(JSON.stringify(wide))).toBe("too-many-columns");
  const all = Object.fromEntries(Array.from({ length: 2_000 }, (_, at) => [`c${at}`, at]));
  expect(codeOf([JSON.stringify(all), ...Array<string>(6_000).fill('{"c1999":1}')].join("\n"))).toBe("too-many-cells");
});

it("is not hurt by deep nesting, nor by long runs of backslashes", () => {
  const deep = `{"a":${"[".repeat(200_000)}${"]".repeat(200_000)},"b":"${"\\\\".repeat(200_000)}"}`;
  expect(read(deep).rows[0]?.cells.map((cell) => cell.length)).toStrictEqual([400_000, 200_000]);
});

it("reads what JSON.parse reads, whatever the object", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit: "binary" }), fc.jsonValue()), fc.nat(4), (object, indent) => {
      const line = JSON.stringify(object, null, indent);
      const { members } = jsonMembers(line);
      const expected = Object.entries(JSON.parse(line) as object).map(([key, value]: [string, unknown]) => [
        key,
        value,
      ]);
      const got = [...(members ?? [])].map(([key, text]) => {
        const value = (object as Record<string, unknown>)[key];
        if (typeof value === "string") return [key, text];
        return [key, text === "" ? null : (JSON.parse(text) as unknown)];
      });
      expect(new Map(got as [string, unknown][])).toStrictEqual(new Map(expected as [string, unknown][]));
    }),
    { numRuns: 2_000 },
  );
});

it("keeps the whole file in the raw texts", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("{", "}", '"', "a", ":", ",", "1", "\n", "\r", " ", "\\", "é")), (characters) => {
      const text = `{"a":1}\n${characters.join("")}`;
      expect(read(text).rows.map(({ raw }) => raw).join("")).toBe(text);
    }),
    { numRuns: 1_000 },
  );
}); // prettier-ignore

it("reads a published file of JSON lines", () => {
  const bytes = readFileSync("tests/fixtures/jsonl/ftfy_in-the-wild.jsonl");
  const table = read(bytes);
  // expected.json of the shared files: 35 cases with these fields.
  expect(table.rows).toHaveLength(35);
  expect([...table.headings].sort()).toStrictEqual(["comment", "expect", "fixed", "fixed-encoding", "label", "original"]);
  expect(problemsOf(table)).toStrictEqual([]);
}); // prettier-ignore
