import { judge } from "../../../../src/pipeline/quality/judge";

const limits = { relabelBelow: 0.8, reviewBelow: 0.667, minimumRecords: 50 };

it.each([
  { value: 0.93, n: 50, verdict: "pass" },
  { value: 0.8, n: 50, verdict: "pass" },
  { value: 0.7999, n: 50, verdict: "relabel" },
  { value: 0.667, n: 50, verdict: "relabel" },
  { value: 0.6669, n: 50, verdict: "review" },
  { value: -0.2, n: 50, verdict: "review" },
])("says $verdict for $value from $n records", ({ verdict, ...figure }) => {
  expect(judge(figure, limits)).toStrictEqual({ verdict });
});

it.each([
  { value: 0.93, n: 49, code: "too-few-records" },
  { value: null, n: 49, code: "too-few-records" },
  { value: null, n: 50, code: "no-figure" },
])("gives no verdict, $code, for $value from $n records", ({ code, ...figure }) => {
  expect(judge(figure, limits)).toStrictEqual({ verdict: "undefined", code });
});

it("passes a figure that equals its limit but for rounding", () => {
  expect(0.1 + 0.7).toBeLessThan(0.8);
  expect(judge({ value: 0.1 + 0.7, n: 50 }, limits)).toStrictEqual({ verdict: "pass" });
});
