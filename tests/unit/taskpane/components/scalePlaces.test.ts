import { placeOn, zoneShares, type Ends } from "../../../../src/taskpane/components/scalePlaces";

const usual: Ends = [0.5, 0.667, 0.8, 1];
const farBelow: Ends = [-0.6, 0.667, 0.8, 1];

it.each([usual, farBelow])("leaves every zone room for its name, and fills the scale: %p", (...ends) => {
  const shares = zoneShares(ends);
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
  expect(shares[0]).toBeGreaterThanOrEqual(0.36);
  expect(Math.min(...shares)).toBeGreaterThanOrEqual(0.2);
});

it("keeps the limits a fifth of the scale apart, however far the interval reaches", () => {
  expect(placeOn(farBelow, 0.8) - placeOn(farBelow, 0.667)).toBeGreaterThanOrEqual(0.2);
});

it("keeps the order of figures and stops at both ends", () => {
  const figures = [-2, -0.6, 0, 0.5, 0.667, 0.7, 0.8, 0.9, 1, 1.2];
  const places = figures.map((figure) => placeOn(farBelow, figure));
  expect(places.toSorted((a, b) => a - b)).toEqual(places);
  expect([places[0], places.at(-1)]).toEqual([0, 1]);
});
