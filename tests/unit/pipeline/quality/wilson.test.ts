import { wilsonInterval } from "../../../../src/pipeline/quality/wilson";

// statsmodels 0.15.0 for Python: statsmodels.stats.proportion.proportion_confint(count, n, 1 - confidence, method="wilson")
test.each([
  [
    [58, 60, 0.95],
    [0.886362257256914, 0.9908106807438021],
  ],
  [
    [60, 60, 0.95],
    [0.93982814785791, 1],
  ],
  [
    [0, 10, 0.95],
    [0, 0.2775327998628892],
  ],
  [
    [54, 60, 0.95],
    [0.7985053527602123, 0.9533571655261158],
  ],
  [
    [53, 60, 0.9],
    [0.7980909188912354, 0.9354965355205905],
  ],
  [
    [96, 100, 0.99],
    [0.874735164482265, 0.9880218028191778],
  ],
  [
    [1, 1, 0.95],
    [0.20654931437723745, 1],
  ],
])(
  "%j (count, n, confidence) gives the interval that statsmodels gives",
  ([count = 0, n = 0, confidence = 0], ends) => {
    const [low = 0, high = 0] = ends;
    const interval = wilsonInterval(count, n, confidence);
    expect(interval).toMatchObject({ value: count / n, n });
    expect(interval.low).toBeCloseTo(low, 12);
    expect(interval.high).toBeCloseTo(high, 12);
  },
);

test("no record gives no proportion", () => {
  expect(wilsonInterval(0, 0, 0.95)).toEqual({ value: null, low: null, high: null, n: 0 });
});
