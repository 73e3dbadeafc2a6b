// KAPPA, ALPHA and PERCENT.
import { alpha, kappa, percent } from "../../../src/functions/functions";
import { texts } from "../../../src/messages/catalogue";
import { installCustomFunctions } from "../../customFunctions";

beforeAll(() => {
  installCustomFunctions();
});

const leftOut = null as unknown as undefined;
const labels = [["a", "a"], ["b", "b"], ["a", "b"], ["b", "a"], ["", "a"], [" ", ""]]; // prettier-ignore
const same = [["a", "a"], ["a", "a"]]; // prettier-ignore

it.each([
  { output: undefined, shown: 0 },
  { output: "coef", shown: 0 },
  { output: " N ", shown: 4 },
  { output: "se", shown: 0.5 },
  { output: "band", shown: "slight" },
  { output: "reason", shown: "" },
])("show $shown for output $output, blanks left out", ({ output, shown }) => {
  expect(kappa(labels, undefined, output)).toStrictEqual([[shown]]);
});

it("take the null that Excel passes for an argument left out", () => {
  const rest = [leftOut, leftOut, leftOut, leftOut, leftOut] as const;
  expect(kappa(labels, ...rest)).toStrictEqual([[0]]);
  expect(alpha(labels, ...rest)).toStrictEqual(alpha(labels));
  expect(percent(labels, ...rest)).toStrictEqual([[0.5]]);
});

it("read numbers, booleans and texts of numbers as labels", () => {
  expect(kappa([[1, "1"], [true, "TRUE"]])).toStrictEqual([[1]]); // prettier-ignore
});

it("know the level or the weights by its word", () => {
  const numbers = [[1, 1], [1, 2], [3, 3]]; // prettier-ignore
  expect(alpha(numbers, "Interval")).toStrictEqual([[expect.closeTo(1 - (1 / 3) / (58 / 30), 12)]]); // prettier-ignore
  expect(alpha(numbers, "quadratic")).toStrictEqual([[expect.closeTo(1 - (1 / 3) / (58 / 30), 12)]]); // prettier-ignore
  expect(kappa(numbers, "linear")).not.toStrictEqual(kappa(numbers));
});

it("show the interval of the confidence that is asked for", () => {
  const [[low]] = alpha(labels, leftOut, "low", leftOut, 0.95) as [[number]];
  const [[lower]] = alpha(labels, leftOut, "low", leftOut, 0.99) as [[number]];
  expect(lower).toBeLessThan(low);
});

it("spill a heading and a row for output all, without a band for percent agreement", () => {
  const [headings, row] = alpha(labels, undefined, "all");
  expect(headings).toStrictEqual(["Value", "Standard error", "Low", "High", "Records", "p", "Band", "Reason"]);
  expect(row).toHaveLength(8);
  expect(percent(labels, undefined, "all")[0]).not.toContain("Band");
  expect(kappa(same, undefined, "all")[1]).toStrictEqual(["", "", "", "", 2, "", "", texts.reasons["single-label"]]);
});

it("show #N/A with the reason where there is no figure", () => {
  const message = texts.reasons["single-label"];
  expect(() => kappa(same)).toThrow(expect.objectContaining({ code: "#N/A", message }));
  expect(() => alpha(same, undefined, "low")).toThrow(expect.objectContaining({ code: "#N/A", message }));
  expect(kappa(same, undefined, "reason")).toStrictEqual([[message]]);
  expect(kappa(same, undefined, "n")).toStrictEqual([[2]]);
});

it("do not count labels that the taxonomy lacks, and say so", () => {
  const mistyped = [["a", "a"], ["b", "b"], ["a", "aa"], ["aa", "c"]]; // prettier-ignore
  expect(alpha(mistyped, undefined, "n", [["a"], ["b"], [""]])).toStrictEqual([[2]]);
  expect(alpha(mistyped, undefined, "reason", [["a"], ["b"]])).toStrictEqual([
    ["Not counted, because the taxonomy lacks the label: 3 cells (aa, c)."],
  ]);
});

it.each([
  { call: () => kappa([["a"]]), message: "Agreement needs at least two annotator columns; the range has 1." },
  { call: () => kappa([["a", "b", "c"]]), message: "Choose two columns, or use HANDOFF.ALPHA." },
  {
    call: () => kappa([["a", "b"]], "cubic"),
    message: '"cubic" is not known for weights. Use one of identity, linear',
  },
  {
    call: () => alpha([["a", "b"]], "cubic"),
    message: '"cubic" is not known for level. Use one of nominal, ordinal',
  },
  { call: () => percent(labels, undefined, "band"), message: '"band" is not known for output.' },
  { call: () => alpha([["a", { code: "#REF!" }]]), message: "The range holds a cell with the error #REF!." },
  { call: () => kappa(labels, leftOut, leftOut, leftOut, 95), message: "Write 0.95 for 95 %." },
])("show #VALUE! with what to do: $message", ({ call, message }) => {
  expect(call).toThrow(expect.objectContaining({ code: "#VALUE!" }));
  expect(call).toThrow(message);
});
