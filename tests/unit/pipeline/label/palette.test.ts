import { coloursOf, palette } from "../../../../src/pipeline/label/palette";
import { labelColours } from "../../../../src/pipeline/spec/taxonomy";

// WCAG 2.2, relative luminance and contrast ratio.
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

test.each(Object.entries(palette))("%s can be told from the pane, and what stands on it can be read", (_, paint) => {
  expect(contrast(paint.light, "#ffffff")).toBeGreaterThanOrEqual(3);
  expect(contrast(paint.dark, "#292929")).toBeGreaterThanOrEqual(3);
  expect(contrast(paint.onLight, paint.light)).toBeGreaterThanOrEqual(4.5);
  expect(contrast(paint.onDark, paint.dark)).toBeGreaterThanOrEqual(4.5);
  expect(contrast("#242424", paint.tint)).toBeGreaterThanOrEqual(13);
});

test("labels take colours in taxonomy order; one that the spec names is nobody else's", () => {
  const labels = [{ id: "a" }, { id: "b", colour: "blue" as const }, { id: "c" }];
  expect(Object.fromEntries(coloursOf(labels))).toEqual({ a: "orange", b: "blue", c: "green" });
});

test("the thirteenth label begins the palette again", () => {
  const labels = Array.from({ length: 14 }, (_, place) => ({ id: `l${place}` }));
  expect([...coloursOf(labels).values()]).toEqual([...labelColours, "blue", "orange"]);
});
