import fc from "fast-check";
import { byCodePoint } from "../../../../src/pipeline/codePointOrder";
import { columnsOf, type ExportItem } from "../../../../src/pipeline/export/exportItem";
import { checkLine } from "../../../../src/pipeline/export/readBack";
import { inFileOrder, lineOf } from "../../../../src/pipeline/export/writeJsonl";
import { metaColumns } from "../../../../src/pipeline/spec/export";
import { sampleSpec } from "../../../specs";
import { item, open } from "./items";

const columns = columnsOf([
  { from: "meta.record_id", as: "id" },
  { from: "field.body", as: "text" },
  { from: "meta.label" },
]);

const linesOf = (items: readonly ExportItem[]) => inFileOrder(items).map((one) => lineOf(one, columns));

test("a record of the sample pipeline, as it leaves", () => {
  const training = columnsOf(sampleSpec().exports[0]?.columns ?? []);
  expect(lineOf(item("mail-1", { confidence: 0.5 }, { body: "Two\nlines, “quoted”" }), training)).toBe(
    '{"id":"mail-1","subject":"About mail-1","text":"Two\\nlines, “quoted”","label":"spam","label_basis":"unanimous",' +
      '"annotators":2,"label_confidence":0.5,"sent_at":null,"thread_id":null,"source_file":"inbox.csv",' +
      '"source_locator":"row 2","labelled_at":"2026-03-02T09:00:00Z","taxonomy_version":"1.0.0"}\n',
  );
});

test("every meta column has a value or null, never a missing key", () => {
  const all = columnsOf(metaColumns.map((name) => ({ from: `meta.${name}` })));
  const line = JSON.parse(lineOf(item("mail-1"), all)) as object;
  expect(Object.keys(line)).toEqual([...metaColumns]);
  expect(line).toMatchObject({ source_sha256: "ab".repeat(32), ingested_at: "2026-03-02T08:00:00Z", split: null });
});

test("a record without a settled label says why", () => {
  const basis = columnsOf([{ from: "meta.label" }, { from: "meta.label_basis" }, { from: "meta.confidence" }]);
  expect(lineOf(item("mail-1", open("unsure", 0)), basis)).toBe(
    '{"label":null,"label_basis":"unsure","confidence":null}\n',
  );
});

test("formula-like texts leave as they are", () => {
  const text = '=HYPERLINK("x")\t+1 -1 @all';
  expect(JSON.parse(lineOf(item("mail-1", {}, { body: text }), columns))).toMatchObject({ text });
});

const texts = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("\r\n", "\u2028", "\ud800", "\u0000", "a\nb"));

test("whatever the texts hold, one line is one record and its texts come back whole", () => {
  fc.assert(
    fc.property(fc.uniqueArray(texts, { minLength: 1 }), texts, (ids, body) => {
      const items = ids.map((id) => item(id, {}, { body }));
      const lines = linesOf(items);
      expect(lines.join("").split("\n")).toHaveLength(ids.length + 1);
      expect(lines.join("")).not.toMatch(/[\r]/);
      const read = lines.map((line) => JSON.parse(line) as { id: string; text: string });
      expect(read.map(({ id }) => id)).toEqual(ids.toSorted(byCodePoint));
      expect(read.every(({ text }) => text === body)).toBe(true);
    }),
  );
});

test("the order of the rows changes no byte", () => {
  fc.assert(
    fc.property(fc.uniqueArray(texts, { maxLength: 8 }), (ids) => {
      const items = ids.map((id) => item(id));
      expect(linesOf(items.toReversed())).toEqual(linesOf(items));
    }),
  );
});

test("ids are in the order of code points, not of UTF-16 units", () => {
  expect(["\u{1F600}", "\uFF5E", "b", "a", "ab"].sort(byCodePoint)).toEqual(["a", "ab", "b", "\uFF5E", "\u{1F600}"]);
});

test("the order of code points is the order of UTF-8 bytes", () => {
  const wellFormed = fc.string({ unit: "binary" });
  fc.assert(
    fc.property(wellFormed, wellFormed, (a, b) => {
      expect(Math.sign(byCodePoint(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
    }),
  );
});

test("a line is checked against its record before it leaves", () => {
  const one = item("mail-1");
  const line = lineOf(one, columns);
  expect(() => {
    checkLine(line, one, columns);
  }).not.toThrow();
  expect(() => {
    checkLine(line.replace("Text of", "Text"), one, columns);
  }).toThrow(/record mail-1/);
  expect(() => {
    checkLine(line.trimEnd(), one, columns);
  }).toThrow(/record mail-1/);
  expect(() => {
    checkLine(line, one, columns.slice(1));
  }).toThrow(/record mail-1/);
});
