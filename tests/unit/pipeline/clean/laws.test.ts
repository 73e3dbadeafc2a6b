import fc from "fast-check";
import type { Fields } from "../../../../src/pipeline/record";
import { clean, emailRules, record } from "../../../records";
import { fields, recipe, texts } from "./mailRecipe";

const piece = fc.constantFrom(
  ...[
    "a",
    "b",
    " ",
    "\n",
    "\u0000",
    "e\u0301",
    "\u200b",
    "\u200d",
    "\ud800",
    "anna@example.org",
    "@",
    "b.co",
    "[EMAIL]",
  ],
);
const value = fc.oneof(
  fc.constantFrom(null, "", "a", " a", 1, true),
  fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join("")),
);
const sheet = fc
  .array(fc.record<Fields>({ subject: value, body: value, key: value }, { noNullPrototype: true }), { maxLength: 25 })
  .map((rows) => rows.map((row, at) => record(`m${at}`, row)));
const shuffled = sheet.chain((rows) =>
  fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
);
const rules = fc.constantFrom("redact", "pseudonym", "mask", "hash", "suggest").map((action) => emailRules({ action }));

it("accounts for every record: read = kept + quarantined + merged", () => {
  fc.assert(
    fc.property(sheet, rules, (records, pii) => {
      const run = clean({ records, recipe, fields, pii });
      const ids = [
        ...run.records.map(({ id }) => id),
        ...run.quarantined.map(({ record: { id } }) => id),
        ...run.merged.map(({ recordId }) => recordId),
      ];
      expect(ids.sort()).toStrictEqual(records.map(({ id }) => id).sort());
      for (const one of run.lines) expect(one.kept + one.quarantined + one.merged).toBe(one.read);
    }),
  );
});

it("changes nothing the second time", () => {
  fc.assert(
    fc.property(sheet, rules, (records, pii) => {
      const once = clean({ records, recipe, fields, pii }).records;
      const twice = clean({ records: once, recipe, fields, pii });
      expect(twice).toMatchObject({ records: once, changed: [], quarantined: [], merged: [] });
    }),
  );
});

it("gives the same whatever the order of the records", () => {
  fc.assert(
    fc.property(shuffled, rules, ([records, mixed], pii) => {
      const inOrder = clean({ records, recipe, fields, pii });
      const other = clean({ records: mixed, recipe, fields, pii });
      const place = new Map(records.map(({ id }, at) => [id, at]));
      const sorted = [...other.records].sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
      expect({ ...other, records: sorted }).toStrictEqual(inOrder);
    }),
  );
});

it("changes nothing outside the fields of its lines, and gives back what stood there by `before`", () => {
  fc.assert(
    fc.property(sheet, rules, (records, pii) => {
      const run = clean({ records, recipe, fields, pii });
      const undone = new Map(run.records.map((one) => [one.id, { ...one.fields }]));
      for (const { recordId, cells } of run.changed) {
        for (const cell of cells) {
          expect(texts).toContain(cell.field);
          Object.assign(undone.get(recordId) ?? {}, { [cell.field]: cell.before });
        }
      }
      for (const { id, fields: before } of records) expect(undone.get(id) ?? before).toStrictEqual(before);
    }),
  );
});
