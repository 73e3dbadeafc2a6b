// The figures that published packages print for the labels of the end-to-end test.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { agreementPerLabel } from "../../../../src/pipeline/quality/agreementPerLabel";
import { cohenKappa } from "../../../../src/pipeline/quality/cohenKappa";
import { confusionPairs } from "../../../../src/pipeline/quality/confusionPairs";
import { krippendorffAlpha } from "../../../../src/pipeline/quality/krippendorffAlpha";
import { percentAgreement } from "../../../../src/pipeline/quality/percentAgreement";
import figures from "../../../fixtures/agreement/figures.json";

const [, ...lines] = readFileSync(join(__dirname, "../../../fixtures/agreement/labels.csv"), "utf8").trim().split("\n");
const records = lines.map((line) => {
  const [id = "", ...labels] = line.split(",");
  return { id, labels: labels.map((label) => (label === "" ? null : label)) };
});
const labels = records.map((record) => record.labels);

it("agrees with irrCAC on percent agreement", () => {
  expect(percentAgreement(labels)).toMatchObject({ coef: close(figures.percent), n: figures.n });
});

it("agrees with scikit-learn on Cohen's kappa", () => {
  expect(cohenKappa(labels)).toMatchObject({ coef: close(figures.cohenKappa), n: figures.n });
});

it("agrees with krippendorff and irrCAC on Krippendorff's alpha", () => {
  const [low = 0, high = 0] = figures.alphaInterval;
  expect(krippendorffAlpha(labels)).toMatchObject({
    coef: close(figures.krippendorffAlpha),
    se: close(figures.alphaStandardError),
    // scipy 1.12 gives the quantile of t to nine digits only.
    low: expect.closeTo(low, 9) as number,
    high: expect.closeTo(high, 9) as number,
  });
});

it.each(Object.entries(figures.alphaByLabel))("agrees with krippendorff on alpha of the label %s", (label, alpha) => {
  const n = Object.entries(figures.recordsByLabel).find(([name]) => name === label)?.[1];
  expect(agreementPerLabel(labels, label, krippendorffAlpha)).toMatchObject({ coef: close(alpha), n });
});

it("counts the same pairs of labels as mixed up", () => {
  const pairs = confusionPairs(records, Object.keys(figures.alphaByLabel));
  const counts = pairs.map(({ labels: [first, second], count }) => [`${first} / ${second}`, count]);
  expect(Object.fromEntries(counts)).toStrictEqual(figures.mixedUp);
});

// irrCAC rounds to twelve digits.
function close(value: number): number {
  return expect.closeTo(value, 11) as number;
}
