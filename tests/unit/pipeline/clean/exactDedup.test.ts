import fc from "fast-check";
import { exactDedup } from "../../../../src/pipeline/clean/exactDedup";
import { rankOptions } from "../../../../src/pipeline/clean/recordRank";
import type { DataRecord, Fields } from "../../../../src/pipeline/record";
import { contextOf, field, record } from "../../../records";

const fields = [field("body"), field("note"), field("sent", { type: "date-time" })];
type Options = Parameters<typeof exactDedup.start>[0]["options"];

function merges(records: readonly DataRecord[], options: Options, earlier: readonly DataRecord[] = []) {
  const chosen = fields.slice(0, 1);
  const keyOf = exactDedup.start({ line: "exact", fields: chosen, options, context: contextOf(fields) });
  const keys = (list: readonly DataRecord[]) => list.flatMap((one) => keyOf(one) ?? []);
  return exactDedup.decide(keys(records), keys(earlier)).map(({ recordId, into }) => [recordId, into]);
}

const same = (...others: readonly Fields[]) =>
  others.map((other, at) => record(`r${at + 1}`, { body: "same", ...other }));

it.each<{ options: Options; others: readonly Fields[]; stays: string }>([
  { options: { keep: "best-quality" }, others: [{ note: "a\ufffd" }, { note: "b" }, {}], stays: "r2" },
  { options: { keep: "best-quality" }, others: [{ note: "a" }, { note: "ab" }], stays: "r2" },
  { options: { keep: "best-quality" }, others: [{}, {}, {}], stays: "r1" },
  { options: { keep: "longest" }, others: [{ note: "a", sent: "2002-08-22" }, { note: "much longer than that" }], stays: "r2" },
  { options: { keep: "most-complete" }, others: [{ note: "much longer than that" }, { note: "a", sent: "2002-08-22" }], stays: "r2" },
  { options: { keep: "newest", by: "sent" }, others: [{}, { sent: "2002-08-22T11:36:23Z" }, { sent: "2002-08-22T13:36:24+02:00" }], stays: "r3" },
  { options: { keep: "earliest", by: "sent" }, others: [{}, { sent: "2002-08-22T11:36:23" }, { sent: "2002-08-22" }], stays: "r3" },
])("keeps $stays of $others by $options", ({ options, others, stays }) => {
  const records = same(...others);
  const gone = records.map(({ id }) => id).filter((id) => id !== stays);
  expect(merges(records, options)).toStrictEqual(gone.map((id) => [id, stays]));
}); // prettier-ignore

it("merges no record without a value, and none that differs in half a character", () => {
  const bodies = [null, " ", null, "\ud800", "\ud801", "1", 1, "\u0000"];
  const records = bodies.map((body, at) => record(`r${at}`, { body }));
  expect(merges(records, { keep: "longest" })).toStrictEqual([]);
});

it("merges into a record that was cleaned before, however good the new one is", () => {
  const [old, ...others] = same({}, { note: "better" }, { note: "best of all" });
  expect(merges(others, { keep: "best-quality" }, old ? [old] : [])).toStrictEqual([["r2", "r1"], ["r3", "r1"]]);
}); // prettier-ignore

it("decides the same whatever the order of the records", () => {
  const body = fc.constantFrom("a", "b", "c", null);
  const note = fc.constantFrom("x", "yy", null);
  const sheet = fc
    .array(fc.record({ body, note }), { maxLength: 20 })
    .map((rows) => rows.map((row, at) => record(`r${at}`, row)));
  const mixed = sheet.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));
  const sorted = (pairs: readonly (readonly string[])[]) => pairs.map((pair) => pair.join(" > ")).sort();
  fc.assert(
    fc.property(mixed, ([rows, shuffled]) => {
      const options = { keep: "best-quality" } as const;
      expect(sorted(merges(shuffled, options))).toStrictEqual(sorted(merges(rows, options)));
    }),
  );
}); // prettier-ignore

it("wants a date field for newest and earliest", () => {
  expect(rankOptions.safeParse({ keep: "newest" }).error?.issues[0]).toMatchObject({ path: ["by"] });
  const wrong = { keep: "newest", by: "note" } as const;
  expect(() => merges([], wrong)).toThrow(expect.objectContaining({ code: "step-options-wrong" }));
  expect(() => merges([], { ...wrong, by: "none" })).toThrow(expect.objectContaining({ code: "step-unknown-field" }));
});
