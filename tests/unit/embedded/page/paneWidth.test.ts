/** @jest-environment jsdom */
import { rememberedWidth, rememberWidth, widthByKey, withinBounds } from "../../../../src/embedded/page/paneWidth";

test.each([
  ["ArrowLeft", 350, 360],
  ["ArrowRight", 350, 340],
  ["ArrowRight", 322, 320],
  ["ArrowLeft", 445, 450],
  ["Home", 400, 320],
  ["End", 400, 450],
  ["Enter", 400, null],
])("%s at %i px asks for %s", (key, width, asked) => {
  expect(widthByKey(key, width)).toBe(asked);
});

test("the width of the last time is remembered, within what a person can use", () => {
  expect(rememberedWidth(localStorage)).toBe(350);
  rememberWidth(localStorage, 410);
  expect(rememberedWidth(localStorage)).toBe(410);
  rememberWidth(localStorage, 4000);
  expect(rememberedWidth(localStorage)).toBe(450);
  expect(withinBounds(12.4)).toBe(320);
});
