import fc from "fast-check";
import { percentAgreement } from "../../../../src/pipeline/quality/percentAgreement";
import { labelTables, withShuffledColumns, withShuffledRows } from "./labelTables";

it("averages over records the share of pairs of annotators that agree", () => {
  const labels = [["a", "a", "a"], ["a", "a", "b"], ["a", "b", null], ["c", null, null]]; // prettier-ignore
  expect(percentAgreement(labels)).toMatchObject({ coef: (1 + 1 / 3 + 0) / 3, pe: 0, n: 3, df: 3 });
});

it("gives 1 where everyone always gave the same label", () => {
  expect(percentAgreement([["a", "a"], ["a", "a"], ["a", null]])).toMatchObject({ coef: 1, n: 2 }); // prettier-ignore
});

it("gives part of the credit for labels that lie close together", () => {
  expect(percentAgreement([[1, 2], [3, 3]], { weights: "linear" })).toMatchObject({ coef: (0.5 + 1) / 2 }); // prettier-ignore
});

it.each([
  { labels: [[null, null]], code: "no-labels" },
  { labels: [["a", null], [null, "b"]], code: "no-pairable-records" },
])("is undefined, $code, for $labels", ({ labels, code }) => {
  expect(percentAgreement(labels)).toStrictEqual({ defined: false, code, n: 0 });
}); // prettier-ignore

it("does not depend on the order of records or annotators, to the last digit", () => {
  fc.assert(
    fc.property(withShuffledRows(labelTables()), withShuffledColumns(labelTables()), (rows, columns) => {
      expect(percentAgreement(rows[1])).toStrictEqual(percentAgreement(rows[0]));
      expect(percentAgreement(columns[1])).toStrictEqual(percentAgreement(columns[0]));
    }),
  );
});

it("never gives less credit by weights than without", () => {
  const weightings = ["linear", "quadratic", "ordinal", "radical", "circular", "bipolar", "ratio"] as const;
  fc.assert(
    fc.property(labelTables(), fc.constantFrom(...weightings), (table, weights) => {
      const [plain, weighted] = [percentAgreement(table), percentAgreement(table, { weights })];
      if (plain.defined && weighted.defined) expect(weighted.coef).toBeGreaterThanOrEqual(plain.coef - 1e-12);
    }),
  );
});
