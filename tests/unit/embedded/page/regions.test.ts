/** @jest-environment jsdom */
import { regionByKey, regionOf, type Region } from "../../../../src/embedded/page/regions";

const f6 = { key: "F6", ctrlKey: false, shiftKey: false };

function walk(from: Region, key: typeof f6, isPaneOpen = true): readonly (Region | null)[] {
  const way: (Region | null)[] = [from];
  for (let step = 0; step < 4; step++) way.push(regionByKey(key, { from: way.at(-1) ?? "grid", isPaneOpen }));
  return way;
}

test("F6 goes grid, tabs, strip, pane and round; Shift+F6 the other way", () => {
  expect(walk("grid", f6)).toEqual(["grid", "tabs", "strip", "pane", "grid"]);
  expect(walk("grid", { ...f6, shiftKey: true })).toEqual(["grid", "pane", "strip", "tabs", "grid"]);
});

test("a closed pane is passed over", () => {
  expect(walk("grid", f6, false)).toEqual(["grid", "tabs", "strip", "grid", "tabs"]);
  expect(regionByKey({ ...f6, ctrlKey: true }, { from: "grid", isPaneOpen: false })).toBe("grid");
});

test("Ctrl+F6 goes between grid and pane", () => {
  expect(walk("grid", { ...f6, ctrlKey: true })).toEqual(["grid", "pane", "grid", "pane", "grid"]);
  expect(regionByKey({ ...f6, ctrlKey: true }, { from: "strip", isPaneOpen: true })).toBe("pane");
});

test("other keys lead nowhere", () => {
  expect(regionByKey({ ...f6, key: "F2" }, { from: "grid", isPaneOpen: true })).toBeNull();
});

test("an element is in the region around it, and in the grid where there is none", () => {
  document.body.innerHTML = '<div data-region="tabs"><button></button></div><p></p>';
  expect(regionOf(document.querySelector("button"))).toBe("tabs");
  expect(regionOf(document.querySelector("p"))).toBe("grid");
  expect(regionOf(null)).toBe("grid");
});
