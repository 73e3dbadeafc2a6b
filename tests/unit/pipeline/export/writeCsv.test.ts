import fc from "fast-check";
import Papa from "papaparse";
import { columnsOf } from "../../../../src/pipeline/export/exportItem";
import { exportFormats } from "../../../../src/pipeline/export/formats";
import { csvCells, csvHeader, csvLine } from "../../../../src/pipeline/export/writeCsv";
import { sampleSpec } from "../../../specs";
import { item } from "./items";

const columns = columnsOf([
  { from: "meta.record_id", as: "id" },
  { from: "field.body", as: "text" },
  { from: "meta.annotator_count" },
  { from: "field.sent_at" },
]);
const plain = { protectFormulas: false };
const forPeople = { protectFormulas: true };
const body = (text: string) => item("mail-1", {}, { body: text });

test("a header and a record, CRLF at the end of each", () => {
  expect(csvHeader(columns, plain)).toBe("id,text,annotator_count,sent_at\r\n");
  expect(csvLine(body('Two\nlines, “quoted” and "so"'), columns, plain)).toBe(
    'mail-1,"Two\nlines, “quoted” and ""so""",2,\r\n',
  );
});

test("an empty text differs from an empty value", () => {
  expect(csvLine(body(""), columns, plain)).toBe('mail-1,"",2,\r\n');
});

test.each(["=1+1", "+1", "-1", "@all", "\tx", "\rx"])("%j gets an apostrophe in a file for people only", (text) => {
  const cellOf = (line: string) => Papa.parse<readonly string[]>(line).data[0]?.[1];
  expect(cellOf(csvLine(body(text), columns, plain))).toBe(text);
  expect(cellOf(csvLine(body(text), columns, forPeople))).toBe(`'${text}`);
});

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom("\r\n", '"', '""', ",", " x ", "\u2028", "a\nb"),
);

test("Papa Parse reads back every text as it was, and our own check agrees", () => {
  const spec = { ...sampleSpec().exports[0], ...plain } as Parameters<
    NonNullable<typeof exportFormats.csv>["header"]
  >[1];
  fc.assert(
    fc.property(anyText, (text) => {
      const line = csvLine(body(text), columns, plain);
      expect(Papa.parse<readonly string[]>(line, { newline: "\r\n", delimiter: "," }).data[0]?.[1]).toBe(text);
      expect(csvCells(line)).toHaveLength(columns.length);
      expect(() => exportFormats.csv?.check(line, { item: body(text), columns, spec })).not.toThrow();
    }),
  );
});

test("a line that does not hold its record is refused", () => {
  const spec = { ...sampleSpec().exports[0], ...plain } as Parameters<
    NonNullable<typeof exportFormats.csv>["header"]
  >[1];
  const line = csvLine(body("one"), columns, plain);
  for (const wrong of [line.replace("one", "two"), line.trimEnd(), `${line}${line}`, line.replace(",2", "")]) {
    expect(() => exportFormats.csv?.check(wrong, { item: body("one"), columns, spec })).toThrow("mail-1");
  }
});
