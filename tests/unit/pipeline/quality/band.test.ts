import { landisKochBand } from "../../../../src/pipeline/quality/band";

it.each([
  [-0.01, "poor"],
  [0, "slight"],
  [0.2, "slight"],
  [0.21, "fair"],
  [0.41, "moderate"],
  [0.61, "substantial"],
  [0.8, "substantial"],
  [0.81, "almost-perfect"],
  [1, "almost-perfect"],
])("calls %d %s, as Landis & Koch (1977) do", (coef, band) => {
  expect(landisKochBand(coef)).toBe(band);
});
