import fc from "fast-check";
import type { Figure } from "../../../../src/pipeline/quality/figure";
import { krippendorffAlpha, type AlphaOptions } from "../../../../src/pipeline/quality/krippendorffAlpha";
import type { LabelTable } from "../../../../src/pipeline/quality/labelTable";
import { labelTables, renamed, withShuffledColumns, withShuffledRows } from "./labelTables";

// Krippendorff (2011), section C: 12 records, 4 annotators, labels missing.
const sectionC = [
  [1, 1, null, 1],
  [2, 2, 3, 2],
  [3, 3, 3, 3],
  [3, 3, 3, 3],
  [2, 2, 2, 2],
  [1, 2, 3, 4],
  [4, 4, 4, 4],
  [1, 1, 2, 1],
  [2, 2, 2, 2],
  [null, 5, 5, 5],
  [null, null, 1, 1],
  [null, null, 3, null],
];

it.each<{ options: AlphaOptions; published: number; places: number }>([
  { options: { level: "nominal" }, published: 0.743, places: 3 },
  { options: { level: "ordinal" }, published: 0.815, places: 3 },
  { options: { level: "interval" }, published: 0.849, places: 3 },
  { options: { level: "ratio" }, published: 0.797, places: 3 },
  { options: { weights: "identity" }, published: 0.743, places: 3 },
  { options: { weights: "quadratic" }, published: 0.849, places: 3 },
  { options: { weights: "ratio" }, published: 0.797, places: 3 },
])("gives the $published that Krippendorff (2011) prints for $options", ({ options, published, places }) => {
  expect(valueOf(krippendorffAlpha(sectionC, options))).toBeCloseTo(published, places);
});

it("tells what alpha is made of, and how sure it is", () => {
  expect(krippendorffAlpha(sectionC)).toMatchObject({
    n: 11,
    pairable: 40,
    df: 11,
    observedDisagreement: close(0.2),
    expectedDisagreement: close(0.7794871794871796),
  });
  expect(krippendorffAlpha(sectionC, { weights: "quadratic" })).toMatchObject({
    se: close(0.12905119994422695),
    low: close(0.5650673668878798),
    high: 1,
    t: close(6.579614472582258),
    p: close(3.972198986522015e-5),
    pOneSided: close(1.9860994932610074e-5),
  });
});

it.each([
  { labels: [[null, null]], code: "no-labels", n: 0 },
  { labels: [["a", null], [null, "b"]], code: "no-pairable-records", n: 0 },
  { labels: [["a", "a"], ["b", null], ["a", "a"]], code: "single-label", n: 2 },
])("is undefined, $code, for $labels", ({ labels, ...figure }) => {
  expect(krippendorffAlpha(labels)).toStrictEqual({ defined: false, ...figure });
}); // prettier-ignore

it("gives the coefficient only where one record alone has two labels", () => {
  const figure = krippendorffAlpha([["a", "b"], ["a", null], [null, "b"]]); // prettier-ignore
  expect(figure).toMatchObject({ coef: 0, se: null, low: null, high: null, t: null, p: null, n: 1 });
});

it("measures ratios from zero and refuses what lies below", () => {
  expect(valueOf(krippendorffAlpha([[0, 0], [0, 1], [2, 2], [3, 3]], { level: "ratio" }))).toBeCloseTo(0.5592556317335945, 12); // prettier-ignore
  expect(() => krippendorffAlpha([[-1, 1]], { level: "ratio" })).toThrow(
    expect.objectContaining({ code: "negative-ratio" }),
  );
});

it("compares sets of labels, in whatever order a cell lists them", () => {
  const sets = [["a; b", "b; a"], ["a", "a; b"], ["c", "c"], ["c", "a"]]; // prettier-ignore
  // By hand: observed 0 + 2/3 (one set holds the other: 1 - 2/3 x 1/2) + 0 + 1, each pair in both directions, over 8 sets.
  const third = krippendorffAlpha(sets, { level: "masi" });
  expect(third).toMatchObject({ observedDisagreement: close((2 * (2 / 3 + 1)) / 8), pairable: 8 });
  expect(valueOf(third)).toBeGreaterThan(valueOf(krippendorffAlpha(sets, { level: "nominal" })));
  expect(krippendorffAlpha([["a; b", "b;a"]], { level: "jaccard" })).toMatchObject({ code: "single-label" });
});

it("says so when the labels are free text by mistake", () => {
  const texts = Array.from({ length: 1001 }, (_, row) => [`text ${row}`, null]);
  expect(() => krippendorffAlpha(texts)).toThrow(expect.objectContaining({ code: "too-many-labels" }));
});

it("does not depend on the order of records or annotators, to the last digit", () => {
  fc.assert(
    fc.property(withShuffledRows(labelTables()), withShuffledColumns(labelTables()), (rows, columns) => {
      for (const level of ["nominal", "ordinal"] as const) {
        expect(krippendorffAlpha(rows[1], { level })).toStrictEqual(krippendorffAlpha(rows[0], { level }));
        expect(krippendorffAlpha(columns[1], { level })).toStrictEqual(krippendorffAlpha(columns[0], { level }));
      }
    }),
  );
});

it("stays the same when labels get other names", () => {
  fc.assert(
    fc.property(labelTables(), (table) => {
      expect(valueOf(krippendorffAlpha(renamed(table)))).toBeCloseTo(valueOf(krippendorffAlpha(table)), 12);
    }),
  );
});

it("is what pairing every label with every other of its record gives", () => {
  fc.assert(
    fc.property(labelTables(), (table) => {
      expect(valueOf(krippendorffAlpha(table))).toBeCloseTo(slowAlpha(table), 10);
    }),
  );
});

it("keeps a record that nobody labelled out of every figure", () => {
  fc.assert(
    fc.property(labelTables(), (table) => {
      expect(krippendorffAlpha([...table, table[0]?.map(() => null) ?? []])).toStrictEqual(krippendorffAlpha(table));
    }),
  );
});

// Krippendorff's definition, word by word, with no matrix and no weight; 0 where it is undefined.
function slowAlpha(table: LabelTable): number {
  const units = table.map((row) => row.filter((given) => given !== null)).filter((row) => row.length > 1);
  const values = units.flat();
  const differing = (list: readonly unknown[]) => list.flatMap((a) => list.filter((b) => b !== a)).length;
  const observed = units.reduce((total, unit) => total + differing(unit) / (unit.length - 1), 0) / values.length;
  const expected = differing(values) / (values.length * (values.length - 1));
  return values.length === 0 || expected === 0 ? 0 : 1 - observed / expected;
}

function close(value: number): number {
  return expect.closeTo(value, 9) as number;
}

// 0 stands for an undefined figure.
function valueOf(figure: Figure): number {
  return figure.defined ? figure.coef : 0;
}
