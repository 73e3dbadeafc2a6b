import { creditsOfLevel, creditsOfWeights } from "../../../../src/pipeline/quality/credits";
import { labelScale } from "../../../../src/pipeline/quality/labelOrder";
import type { Weighting } from "../../../../src/pipeline/quality/labelTable";

// Printed by irrCAC.weights.Weights([1, 2, 3, 5]), irrCAC for Python 0.4.4: the row of 1 and the row of 2.
it.each<{ weights: Weighting; one: readonly number[]; two: readonly number[] }>([
  { weights: "identity", one: [1, 0, 0, 0], two: [0, 1, 0, 0] },
  { weights: "linear", one: [1, 0.75, 0.5, 0], two: [0.75, 1, 0.75, 0.25] },
  { weights: "quadratic", one: [1, 0.9375, 0.75, 0], two: [0.9375, 1, 0.9375, 0.4375] },
  {
    weights: "ordinal",
    one: [1, 0.8333333333333334, 0.5, 0],
    two: [0.8333333333333334, 1, 0.8333333333333334, 0.5],
  },
  { weights: "radical", one: [1, 0.5, 0.2928932188134524, 0], two: [0.5, 1, 0.5, 0.1339745962155614] },
  { weights: "ratio", one: [1, 0.75, 0.4375, 0], two: [0.75, 1, 0.9099999999999999, 0.5867346938775511] },
  {
    weights: "circular",
    one: [1, 0.6180339887498949, 0, 0.6180339887498947],
    two: [0.6180339887498949, 1, 0.6180339887498949, 0],
  },
  {
    weights: "bipolar",
    one: [1, 0.8571428571428572, 0.6666666666666667, 0],
    two: [0.8571428571428572, 1, 0.9333333333333333, 0.4],
  },
])("weighs $weights as irrCAC does", ({ weights, one, two }) => {
  const { matrix } = creditsOfWeights(weights, labelScale(["1", "2", "3", "5"]));
  expect(matrix.slice(0, 2)).toStrictEqual([one.map(close), two.map(close)]);
});

it("takes the ranks of labels that are words", () => {
  const words = creditsOfWeights("linear", labelScale(["bad", "fair", "good"]));
  expect(words.matrix[0]).toStrictEqual([1, 0.5, 0]);
});

it("keeps the unit of a level, so that disagreement can be told in it", () => {
  const scale = { ...labelScale(["1", "2", "4"]), counts: [2, 2, 4] };
  expect(creditsOfLevel("interval", scale)).toMatchObject({ unit: 9 });
  // Ordinal: the middles of the ranks are 1, 3 and 6.
  expect(creditsOfLevel("ordinal", scale)).toMatchObject({ unit: 25, matrix: [[1, 1 - 4 / 25, 0], {}, {}] });
});

function close(value: number): number {
  return expect.closeTo(value, 12) as number;
}
