import fc from "fast-check";
import Papa from "papaparse";
import { parseRows, type DelimitedRow } from "../../../../src/pipeline/ingest/parseRows";

function parse(text: string, delimiter = ","): readonly DelimitedRow[] {
  return [...parseRows(text, { delimiter, headerRow: 1 })];
}

function faultsOf(rows: readonly DelimitedRow[]) {
  return rows.flatMap(({ number, fault }) => (fault === null ? [] : [[number, fault]]));
}

function rawOf(text: string, rows: readonly DelimitedRow[]): readonly string[] {
  return rows.map(({ start, end }) => text.slice(start, end));
}

it.each([
  { what: "LF, CRLF and CR end a row, also mixed", text: "a,b\r\n1,2\n3,4\r5,6", cells: [["a", "b"], ["1", "2"], ["3", "4"], ["5", "6"]] },
  { what: "a line break at the end begins no row", text: "a\n1\n", cells: [["a"], ["1"]] },
  { what: "a blank line is a row", text: "a\n\n1\n", cells: [["a"], [""], ["1"]] },
  { what: "a delimiter at the end opens an empty cell", text: "a,b\n1,", cells: [["a", "b"], ["1", ""]] },
  { what: "line breaks inside quotation marks stay as they are", text: 'a,b\n"x\r\ny\rz",2', cells: [["a", "b"], ["x\r\ny\rz", "2"]] },
  { what: "two quotation marks inside are one", text: 'a\n"x ""y"" z"', cells: [["a"], ['x "y" z']] },
  { what: "a quotation mark inside an unquoted cell is text", text: 'a,b\n5" pipe,2', cells: [["a", "b"], ['5" pipe', "2"]] },
  { what: "NUL and other controls are text", text: "a\n\0\u001b", cells: [["a"], ["\0\u001b"]] },
  { what: "a byte order mark in the middle is text", text: "a,b\n\ufeffa,b", cells: [["a", "b"], ["\ufeffa", "b"]] },
])("reads: $what", ({ text, cells }) => {
  const rows = parse(text);
  expect(rows.map((row) => row.cells)).toStrictEqual(cells);
  expect(faultsOf(rows)).toStrictEqual([]);
  expect(rawOf(text, rows).join("")).toBe(text);
}); // prettier-ignore

// The published cases of quotation marks gone wrong, and the ways in which mails break.
it.each([
  {
    what: "an unclosed mark is found at the next quoted cell, and only its row is lost",
    text: 'id,text,n\n1,"one",1\n2,"two,2\n3,"three",3\n4,four,4\n',
    raw: ['1,"one",1\n', '2,"two,2\n', '3,"three",3\n', "4,four,4\n"],
    faults: [[3, "unclosed-quote"]],
  },
  {
    what: "an unclosed mark without another mark after it ends before the next whole row",
    text: 'id,text\n1,"one\n2,two\n3,three\n',
    raw: ['1,"one\n', "2,two\n", "3,three\n"],
    faults: [[2, "unclosed-quote"]],
  },
  {
    what: "an unclosed mark in a text of several lines takes its lines, and the next row of several lines is whole",
    text: 'id,text,n\n1,"one\nhello, all\nbye,1\n2,"two\n""lines""",2\n',
    raw: ['1,"one\nhello, all\nbye,1\n', '2,"two\n""lines""",2\n'],
    faults: [[2, "unclosed-quote"]],
  },
  {
    what: "an unclosed mark that the next row's mark seems to close shows by the width",
    text: 'id,text,n\n1,"one,1\n2,"\ntwo",2\n3,three,3\n',
    raw: ['1,"one,1\n', '2,"\ntwo",2\n', "3,three,3\n"],
    faults: [[2, "unclosed-quote"]],
  },
  {
    what: "two broken rows in a row are two rows",
    text: 'id,text,n\n1,"one,1\n2,"two,2\n3,three,3\n',
    raw: ['1,"one,1\n', '2,"two,2\n', "3,three,3\n"],
    faults: [[2, "unclosed-quote"], [3, "unclosed-quote"]],
  },
  {
    what: "an unclosed mark in the last row keeps the end of the file",
    text: 'id,text\n1,one\n2,"two\nand more',
    raw: ["1,one\n", '2,"two\nand more'],
    faults: [[3, "unclosed-quote"]],
  },
  {
    what: "text after a closing mark breaks its own row only",
    text: 'id,text\n1,"one" more\n2,two\n',
    raw: ['1,"one" more\n', "2,two\n"],
    faults: [[2, "stray-quote"]],
  },
  {
    what: "a mark that was not doubled in a text of several lines takes all of them",
    text: 'id,text,n\n1,"one "x" one\nand, more",1\n2,two,2\n',
    raw: ['1,"one "x" one\nand, more",1\n', "2,two,2\n"],
    faults: [[2, "stray-quote"]],
  },
  {
    what: "a heading row that never closes ends with its line",
    text: '"id,text\n1,one\n',
    raw: ["1,one\n"],
    faults: [[1, "unclosed-quote"]],
  },
  {
    what: "a sound cell of several lines in a row of the wrong width is no broken mark",
    text: 'id,text\n1,"one\nmore",extra\n2,two\n',
    raw: ['1,"one\nmore",extra\n', "2,two\n"],
    faults: [],
  },
])("recovers: $what", ({ text, raw, faults }) => {
  const rows = parse(text);
  expect(rawOf(text, rows).slice(1)).toStrictEqual(raw);
  expect(faultsOf(rows)).toStrictEqual(faults);
}); // prettier-ignore

it("keeps the marks of a cell that is broken, so that no character of the row is out of sight", () => {
  expect(parse('a,b\n1,"two" x,3\n4,5')[1]?.cells).toStrictEqual(["1", '"two" x', "3"]);
});

it("counts rows, not lines", () => {
  const rows = parse('a,b\n"x\ny\nz",1\n2,3\n');
  expect(rows.map(({ number, role }) => [number, role])).toStrictEqual([[1, "heading"], [2, "data"], [3, "data"]]); // prettier-ignore
});

it("takes the first row that is not blank as heading, from the given row on", () => {
  const roles = [...parseRows("Report\n\na,b\n1,2\n", { delimiter: ",", headerRow: 2 })].map(({ role }) => role);
  expect(roles).toStrictEqual(["above-heading", "above-heading", "heading", "data"]);
});

const cell = fc.string({ unit: fc.constantFrom(...Array.from("ab ,;\t|'\"\n\r\u00e4\u{1f600}=")) });
const sheet = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 12 });
const style = fc.record({
  delimiter: fc.constantFrom(",", ";", "\t", "|"),
  newline: fc.constantFrom("\n" as const, "\r\n" as const),
  quotes: fc.boolean(),
});

it("reads the same cells as PapaParse from what PapaParse writes", () => {
  fc.assert(
    fc.property(sheet, style, (cells, { delimiter, newline, quotes }) => {
      const text = Papa.unparse(cells, { delimiter, newline, quotes });
      const theirs = Papa.parse<string[]>(text, { delimiter, newline }).data;
      expect(parse(text, delimiter).map((row) => row.cells)).toStrictEqual(theirs);
    }),
    { numRuns: 1_000 },
  );
});

it("gives every character to exactly one row, whatever the file holds", () => {
  const anything = fc.string({ unit: fc.constantFrom('"', '"', ",", "\n", "\r", "a", "b", "\0", "\ufeff", "\ud800") });
  fc.assert(
    fc.property(anything, fc.integer({ min: 1, max: 3 }), (text, headerRow) => {
      const rows = [...parseRows(text, { delimiter: ",", headerRow })];
      expect(rawOf(text, rows).join("")).toBe(text);
      expect(rows.every(({ start, end }) => end > start)).toBe(true);
    }),
    { numRuns: 5_000 },
  );
});

it("loses one row for one mark that is taken out, and no other row changes", () => {
  const line = (id: number) => `${id},"text ${id},\nsecond line of ${id}",end\n`;
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 18 }), (broken) => {
      const lines = Array.from({ length: 20 }, (_, id) => line(id));
      const text = `id,text,end\n${lines.map((each, id) => (id === broken ? each.replace('",', ",") : each)).join("")}`;
      const rows = parse(text).slice(1);
      expect(faultsOf(rows)).toStrictEqual([[broken + 2, "unclosed-quote"]]);
      expect(rawOf(text, rows).filter((_, id) => id !== broken)).toStrictEqual(lines.filter((_, id) => id !== broken));
    }),
  );
});

// Each file is made to be read again and again by a parser that looks ahead without a limit.
it.each([
  { what: "every line opens a cell that runs to the end of the file", head: "a,b\n", line: 'x","\n' },
  { what: "every line opens a mark that never closes", head: "a,b,c\n", line: '1,"abc\n' },
  { what: "every line is a candidate that fails late", head: "a,b,c\n", line: '"x" y,"",""\n' },
  { what: "wide rows of empty quoted cells", head: `${"a,".repeat(2_000)}a\n`, line: '",","\n' },
  { what: "doubled marks only", head: "a,b\n", line: '"""",""""""\n' },
  { what: "one line without an end", head: "a\n", line: '"' },
])("needs time in proportion to the file: $what", ({ head, line }) => {
  const secondsFor = (lines: number) => {
    const text = head + line.repeat(lines);
    const start = performance.now();
    expect(parse(text).at(-1)?.end).toBe(text.length);
    return performance.now() - start;
  };
  // The quickest of three: what else the machine does can only add to a run.
  const quickest = (lines: number) => Math.min(...[1, 2, 3].map(() => secondsFor(lines)));
  const small = quickest(10_000);
  const large = quickest(80_000);
  // Eight times the lines; a parser of quadratic time would need 64 times as long.
  expect(large).toBeLessThan(24 * Math.max(small, 5));
});
