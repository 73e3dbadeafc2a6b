import { agreementPerLabel } from "../../../../src/pipeline/quality/agreementPerLabel";
import { krippendorffAlpha } from "../../../../src/pipeline/quality/krippendorffAlpha";

const labels = [
  ["spam", "spam"],
  ["spam", "personal"],
  ["personal", "business"],
  ["business", "business"],
  ["personal", null],
];

it("makes all other labels one", () => {
  const oneOrOther = [["1", "1"], ["1", "0"], ["0", "0"], ["0", "0"], ["0", null]]; // prettier-ignore
  expect(agreementPerLabel(labels, "spam", krippendorffAlpha)).toStrictEqual({
    ...krippendorffAlpha(oneOrOther),
    n: 2,
  });
});

it("is undefined for a label that nobody gave to a record with two labels", () => {
  const unused = { defined: false, code: "label-unused", n: 0 };
  expect(agreementPerLabel(labels, "newsletter", krippendorffAlpha)).toStrictEqual(unused);
  expect(agreementPerLabel([["spam", null], ["a", "a"]], "spam", krippendorffAlpha)).toStrictEqual(unused); // prettier-ignore
});
