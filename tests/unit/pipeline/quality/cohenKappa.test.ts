import fc from "fast-check";
import { cohenKappa } from "../../../../src/pipeline/quality/cohenKappa";
import type { Figure } from "../../../../src/pipeline/quality/figure";
import { labelTables, renamed, spread, withShuffledColumns, withShuffledRows } from "./labelTables";

const two = labelTables({ least: 2, most: 2 });
const cohen1960 = spread([[88, 14, 18], [10, 40, 10], [2, 6, 12]]); // prettier-ignore

it("gives what Cohen (1960), table 2, and Fleiss, Cohen & Everitt (1969) give", () => {
  expect(cohenKappa(cohen1960)).toMatchObject({
    n: 200,
    df: 199,
    coef: close(0.49152542372881347),
    se: close(0.05100181557607786),
    low: close(0.3909520597348457),
    high: close(0.5920987877227812),
    lowNormal: close(0.3915637020535469),
    highNormal: close(0.59148714540408),
    seNull: close(0.051978936356595444),
    z: close(9.456242435527354),
  });
});

it.each([
  { labels: [[null, null]], code: "no-labels", n: 0 },
  { labels: [["a", null], [null, "b"]], code: "no-pairable-records", n: 0 },
  { labels: [["a", null], ["b", null]], code: "no-pairable-records", n: 0 },
  { labels: [["a", "a"], ["a", null], ["a", "a"]], code: "single-label", n: 2 },
])("is undefined, $code, for $labels", ({ labels, ...figure }) => {
  expect(cohenKappa(labels)).toStrictEqual({ defined: false, ...figure });
}); // prettier-ignore

it("leaves out blanks and an annotator without any label", () => {
  const labels = [["a", null, "a"], ["b", null, "b"], ["a", null, null]]; // prettier-ignore
  expect(cohenKappa(labels)).toMatchObject({ coef: 1, se: 0, low: 1, high: 1, n: 2 });
});

it("gives the coefficient only for one record", () => {
  expect(cohenKappa([["a", "b"]])).toMatchObject({
    coef: 0,
    se: null,
    low: null,
    high: null,
    seNull: null,
    p: null,
    n: 1,
  });
});

it.each([
  { labels: [["a"], ["b"]], code: "too-few-annotators" },
  { labels: [], code: "too-few-annotators" },
  { labels: [["a", "b", "c"]], code: "too-many-annotators" },
])("refuses $labels: $code", ({ labels, code }) => {
  expect(() => cohenKappa(labels)).toThrow(expect.objectContaining({ code }));
});

it("counts labels of the taxonomy only", () => {
  const labels = [["a", "a"], ["b", "b"], ["a", "oops"], ["oops", "oops"]]; // prettier-ignore
  expect(cohenKappa(labels, { categories: ["b", "a"] })).toMatchObject({ coef: 1, n: 2 });
});

it("is 0, to the last digit, where one annotator always gave the same label", () => {
  const labels = ["x", "x", "y", "x", "z", "x", "y"].map((second) => ["x", second]);
  expect(cohenKappa(labels)).toMatchObject({ coef: 0 });
});

it("takes 1 and the text 1 for the same label", () => {
  expect(cohenKappa([[1, "1"], [2, 2]])).toMatchObject({ coef: 1 }); // prettier-ignore
});

it("weighs labels by their value, or by their rank where it is told so", () => {
  const labels = [[1, 2], [2, 9], [9, 9], [1, 9]]; // prettier-ignore
  // By hand: labels of one record lie 16/4 apart, the 16 pairs of a label of each lie 78/16 apart; as ranks 4/4 and 18/16.
  expect(valueOf(cohenKappa(labels, { weights: "linear" }))).toBeCloseTo(1 - 4 / (78 / 16), 12);
  expect(valueOf(cohenKappa(labels, { weights: "linear", weightScale: "rank" }))).toBeCloseTo(1 - 1 / (18 / 16), 12);
});

it("takes credits as a matrix; that of identity changes nothing", () => {
  const identity = [[1, 0, 0], [0, 1, 0], [0, 0, 1]]; // prettier-ignore
  expect(cohenKappa(cohen1960, { weights: identity })).toStrictEqual(cohenKappa(cohen1960));
  expect(() => cohenKappa(cohen1960, { weights: [[1]] })).toThrow(expect.objectContaining({ code: "weights-shape" }));
});

it("narrows the interval where the records are much of a small population", () => {
  const half = cohenKappa(cohen1960, { population: 400 });
  expect(half).toMatchObject({ se: close(0.05100181557607786 * Math.sqrt(0.5)) });
  expect(() => cohenKappa(cohen1960, { population: 100 })).toThrow(
    expect.objectContaining({ code: "population-too-small" }),
  );
});

it.each([0, 1, -1, 95, NaN])("refuses a confidence of %d", (confidence) => {
  expect(() => cohenKappa(cohen1960, { confidence })).toThrow(
    expect.objectContaining({ code: "confidence-out-of-range" }),
  );
});

it("does not depend on the order of records, to the last digit", () => {
  fc.assert(
    fc.property(withShuffledRows(two), ([table, rows]) => {
      expect(cohenKappa(rows, { weights: "linear" })).toStrictEqual(cohenKappa(table, { weights: "linear" }));
    }),
  );
});

it("stays the same when annotators are swapped or labels get other names", () => {
  fc.assert(
    fc.property(withShuffledColumns(two), ([table, swapped]) => {
      expect(valueOf(cohenKappa(swapped))).toBeCloseTo(valueOf(cohenKappa(table)), 12);
      expect(valueOf(cohenKappa(renamed(table)))).toBeCloseTo(valueOf(cohenKappa(table)), 12);
    }),
  );
});

it("lies between -1 and 1, and is 1 where both always agree on more than one label", () => {
  fc.assert(
    fc.property(two, (table) => {
      expect(Math.abs(valueOf(cohenKappa(table)))).toBeLessThanOrEqual(1);
      const agreeing = table.map(([first = null]) => [first, first]);
      expect([1, 0]).toContain(valueOf(cohenKappa(agreeing)));
    }),
  );
});

function close(value: number): number {
  return expect.closeTo(value, 9) as number;
}

// 0 stands for an undefined figure.
function valueOf(figure: Figure): number {
  return figure.defined ? figure.coef : 0;
}
