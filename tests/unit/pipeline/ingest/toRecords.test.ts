import fc from "fast-check";
import { delimited } from "../../../../src/pipeline/ingest/delimited";
import { changeSamples } from "../../../../src/pipeline/ingest/changeSamples";
import { compareWithKnown } from "../../../../src/pipeline/ingest/compareWithKnown";
import { replacedContent } from "../../../../src/pipeline/ingest/replacedContent";
import { toRecords, type ParsedRows, type RecordsOrder } from "../../../../src/pipeline/ingest/toRecords";
import type { FieldSpec } from "../../../../src/pipeline/spec/field";
import { fieldSpec } from "../../../../src/pipeline/spec/field";
import { finish } from "../../../finish";

function field(id: string, limits: Partial<FieldSpec> = {}): FieldSpec {
  return fieldSpec.parse({ id, title: id.toUpperCase(), type: "text", description: "d", example: "e", ...limits });
}

const order: RecordsOrder = {
  sourceId: "inbox",
  keyField: "key",
  fields: [field("key", { required: true, onViolation: "quarantine" }), field("body"), field("sent"), field("origin")],
  mapping: [
    { from: ["id"], to: "key", as: "text" },
    { from: ["text", "html"], to: "body", as: "text" },
    { from: ["date"], to: "sent", as: "date" },
    { constant: "mail", to: "origin" },
  ],
  file: "inbox.csv",
  sha256: "ab",
  importId: "I001",
  ingestedAt: "2026-11-12T09:00:00Z",
};

function parse(csv: string, changes: Partial<RecordsOrder> = {}): ParsedRows {
  const bytes = new TextEncoder().encode(csv);
  const table = finish(delimited.read(bytes, { fileName: "inbox.csv", encoding: "utf-8", headerRow: 1 }));
  return finish(toRecords(table, { ...order, ...changes }));
}

function outcome({ records, merged, quarantined }: ParsedRows) {
  return {
    records: records.map(({ id }) => id),
    merged,
    quarantined: quarantined.map(({ locator, code }) => `${locator}: ${code}`),
  };
}

it("makes a record of a sound row", () => {
  expect(parse("id,text,html,date\nm1, Hi ,,2026-11-12\n").records).toStrictEqual([
    {
      id: "m1",
      fields: { key: "m1", body: " Hi ", sent: "2026-11-12", origin: "mail" },
      source: { file: "inbox.csv", sha256: "ab", locator: "row 2" },
      importId: "I001",
      batch: null,
      ingestedAt: "2026-11-12T09:00:00Z",
    },
  ]);
});

it("takes the first column that is not empty", () => {
  const { records } = parse("id,html,text\nm1,<b>a</b>,\nm2,<b>b</b>,b\nm3,<b>c</b>,  \n");
  expect(records.map(({ fields }) => fields["body"])).toStrictEqual(["<b>a</b>", "b", "<b>c</b>"]);
});

it("leaves a field without its column empty", () => {
  expect(parse("id,text\nm1,Hi\n").records[0]?.fields).toStrictEqual({ key: "m1", body: "Hi", sent: null, origin: "mail" });
}); // prettier-ignore

it("keeps formula-like and very long texts as they are", () => {
  const texts = ["=1+1", "+1", "-1", "@a", "\tx", "y".repeat(40_000)];
  const { records } = parse(`id,text\n${texts.map((text, index) => `m${index},"${text}"`).join("\n")}`);
  expect(records.map(({ fields }) => fields["body"])).toStrictEqual(texts);
});

it("has places for columns with names of JavaScript's own", () => {
  const mapping = [{ from: ["__proto__"], to: "key", as: "text" } as const, { from: ["constructor"], to: "body", as: "text" } as const];
  const { records } = parse("__proto__,constructor\n1,2\n", { mapping });
  expect(records[0]?.fields).toStrictEqual({ key: "1", body: "2" });
}); // prettier-ignore

it("merges equal rows of one key and quarantines unequal ones, every one of them", () => {
  const parsed = parse("id,text\nm1,a\nm2,b\nm1,a\nm2,c\nm3,d\nm2,b\n");
  expect(outcome(parsed)).toStrictEqual({
    records: ["m1", "m3"],
    merged: ["m1"],
    quarantined: ["row 3: unique-error", "row 5: unique-error", "row 7: unique-error"],
  });
  expect(parsed.quarantined[1]?.problem).toBe("Row 5 has the same KEY as row 3 and row 7 (\u201cm2\u201d), but other content.");
}); // prettier-ignore

it("names a few of a thousand rows with one key", () => {
  const rows = Array.from({ length: 1_000 }, (_, index) => `m1,${index}`);
  const { quarantined } = parse(`id,text\n${rows.join("\n")}`);
  expect(quarantined).toHaveLength(1_000);
  expect(quarantined[999]?.problem).toContain("row 2, row 3, row 4, row 5 and row 6");
});

it.each([
  { what: "a row that is not sound", row: "m1,a,,2026-11-12,x", code: "extra-cell" },
  { what: "an empty record", row: ",,,", code: "blank-row" },
  { what: "a value of another kind", row: "m1,a,,soon", code: "type-error" },
  { what: "a date in two readings", row: "m1,a,,11/12/2026", code: "ambiguous-date" },
  { what: "a required value that is missing", row: " ,a,,", code: "constraint-error" },
])("quarantines $what: $code", ({ row, code }) => {
  const csv = `id,text,html,date\n${row}\n`;
  expect(parse(csv).quarantined).toMatchObject([{ locator: "row 2", file: "inbox.csv", code, raw: `${row}\n` }]);
});

it("keeps what could be read of a quarantined row, and the text of what could not", () => {
  expect(parse("id,text,html,date\nm1,Hi,,soon\n").quarantined[0]).toMatchObject({
    cells: { key: "m1", body: "Hi", sent: "soon", origin: "mail" },
    problem: "Row 2, SENT: \u201csoon\u201d is not a date.",
  });
});

it("keeps a record without a required value where the field only flags", () => {
  const fields = [field("key"), field("body", { required: true })];
  expect(outcome(parse("id,text\nm1,\n", { fields }))).toStrictEqual({ records: ["m1"], merged: [], quarantined: [] });
});

describe("a record without a key", () => {
  const byContent = { keyField: "content-hash", fields: [field("key"), field("body")] };

  it("gets an id from its source and content, the same every time", () => {
    const [first] = parse("id,text\n,a\n", byContent).records;
    // printf '["inbox",{"body":"a","key":null,"origin":"mail","sent":null}]' | sha256sum
    expect(first?.id).toBe("e03dae22d757635950cc23ab8795cfcd");
    expect(parse("id,text\n,b\n,a\n", byContent).records[1]?.id).toBe(first?.id);
  });

  it("is another one in another source or with other content", () => {
    const ids = [
      ...parse("id,text\n,a\n,b\nx,a\n", byContent).records,
      ...parse("id,text\n,a\n", { ...byContent, sourceId: "archive" }).records,
    ].map(({ id }) => id);
    expect(new Set(ids).size).toBe(4);
  });
});

it("accounts for every row: read = new + changed + known + quarantined", () => {
  const value = fc.constantFrom("m1", "m2", "m3", "", " ", '"', '"x', "2026-11-12", "11/12/2026", "=1", ",");
  const known = fc.uniqueArray(fc.tuple(fc.constantFrom<string>("m1", "m2", "x"), value), { selector: ([id]) => id });
  fc.assert(
    fc.property(fc.array(fc.tuple(value, value, value)), known, (rows, there) => {
      const parsed = parse(`id,text,date\n${rows.map((cells) => cells.join(",")).join("\n")}`);
      const held = new Map(there.map(([id, body]) => [id, { key: id, body, sent: null, origin: "mail" }]));
      const { rowsRead, records, changed, known: same, quarantined } = compareWithKnown(parsed, held);
      expect(records.length + changed.length + same.length + quarantined.length).toBe(rowsRead);
      expect(records.some(({ id }) => held.has(id))).toBe(false);
      expect(changed.every(({ before }) => Object.keys(before).length > 0)).toBe(true);
      const places = [...parsed.records.map(({ source }) => source.locator), ...parsed.quarantined.map(({ locator }) => locator)];
      expect(new Set(places).size).toBe(places.length);
    }),
    { numRuns: 1_000 },
  );
}); // prettier-ignore

it("adds nothing when the same file is imported again", () => {
  const parsed = parse("id,text\nm1,a\nm2,b\nm1,a\n,c\n");
  const { records } = compareWithKnown(parsed, new Map());
  const again = compareWithKnown(parsed, new Map(records.map(({ id, fields }) => [id, fields])));
  expect(again).toMatchObject({ rowsRead: 4, records: [], changed: [], known: ["m1", "m2", "m1"] });
});

it("refuses to go on if a row were lost", () => {
  const parsed = { ...parse("id,text\nm1,a\nm2,b\n"), rowsRead: 3 };
  expect(() => compareWithKnown(parsed, new Map())).toThrow(
    expect.objectContaining({ code: "rows-lost", kept: "Nothing was written." }),
  );
});

describe("a record that is known with other content", () => {
  const parsed = parse('id,text,date\nm1,new,2026-11-12\nm2,same\u0020,\nm3,"a\nb",\nm4,,\n');
  const held = new Map([
    ["m1", { key: "m1", body: "old", sent: "2026-11-12", origin: "mail", notes: "not of this file" }],
    ["m2", { key: "m2", body: "same ", sent: null, origin: "mail" }],
    ["m3", { key: "m3", body: "a\r\nb", sent: null, origin: "mail" }],
    ["m4", { key: "m4", body: "", sent: null, origin: "mail" }],
  ]);

  it("is changed, with the old content of the fields that differ", () => {
    const { changed, known, records } = compareWithKnown(parsed, held);
    expect(changed.map(({ record, before }) => [record.id, before])).toStrictEqual([["m1", { body: "old" }]]);
    expect({ known, records }).toStrictEqual({ known: ["m2", "m3", "m4"], records: [] });
  });

  it("is shown where the old and the new text part", () => {
    const { changed } = compareWithKnown(parsed, held);
    expect(changeSamples(changed, order.fields)).toStrictEqual([
      { recordId: "m1", field: "BODY", from: "old", to: "new" },
    ]);
    const long = changed.map(({ record }) => ({
      record: { ...record, fields: { body: `${"x".repeat(500)}new` } },
      before: { body: `${"x".repeat(500)}old${"y".repeat(500)}` },
    }));
    const [sample] = changeSamples(long, order.fields);
    expect(sample?.from).toBe(`…${"x".repeat(30)}old${"y".repeat(87)}…`);
    expect(sample?.to).toBe(`…${"x".repeat(30)}new`);
  });
});

it("leaves fingerprints of the old content in the audit trail, as many as an event holds, and never the text", () => {
  const parsed = parse("id,text\nm1,new\n");
  const { changed } = compareWithKnown(parsed, new Map([["m1", { key: "m1", body: "old", origin: "mail" }]]));
  // printf '{"body":"old"}' | sha256sum
  const print = "c52976bbf4900f13408183d2d02e69a46b365b2f8a43e67820ce04034eea49a4";
  // printf '[["m1","…"]]' | sha256sum
  expect(replacedContent(changed)).toStrictEqual({
    records: 1,
    sha256: "eb91382b084773d3a69a75f449c8c092d6065cc4acb9ecd7981245feff0f3727",
    first: [{ record: "m1", sha256: print }],
  });
  const [first] = changed;
  if (!first) throw new Error("nothing changed");
  const many = Array.from({ length: 2_000 }, (_, at) => ({ ...first, record: { ...first.record, id: `m${at}` } }));
  const replaced = replacedContent(many);
  expect(replaced.records).toBe(2_000);
  expect(JSON.stringify(replaced).length).toBeLessThan(21_000);
  expect(replacedContent(many.toReversed())).toStrictEqual(replaced);
});
