import { labelLooks, labelName, lookOf } from "../../../../src/taskpane/labelling/labelLooks";
import { namedLabels } from "../../../../src/taskpane/labelling/namedLabels";
import { secondsLeft } from "../../../../src/taskpane/labelling/pace";
import { sampleSpec } from "../../../specs";
import { specWithLabels } from "../harness/builders";

const { taxonomy } = sampleSpec();

it("gives each label of the sample its key and a colour of its own", () => {
  const looks = labelLooks(taxonomy);
  expect(looks.map(({ label, key, page }) => [label.id, key, page])).toStrictEqual([
    ["spam", 1, 0],
    ["personal", 2, 0],
    ["newsletter", 3, 0],
    ["notification", 4, 0],
    ["work", 5, 0],
  ]);
  expect(new Set(looks.map(({ colour }) => colour)).size).toBe(5);
});

it("lays out 20 labels on three pages of keys", () => {
  const pages = labelLooks(specWithLabels(20).taxonomy).map(({ page, key }) => `${page}/${key}`);
  expect(pages.slice(8, 11)).toStrictEqual(["0/9", "1/1", "1/2"]);
  expect(pages.at(-1)).toBe("2/2");
});

it("offers no retired label, but still names it", () => {
  const [first, ...others] = taxonomy.labels;
  if (!first) throw new Error("no labels");
  const changed = { ...taxonomy, labels: [{ ...first, status: "retired" as const }, ...others] };
  expect(labelLooks(changed).map(({ label }) => label.id)).not.toContain("spam");
  expect(lookOf(changed, "spam")).toBeUndefined();
  expect(labelName(changed, "spam")).toBe("Spam");
  expect(labelName(changed, "gone")).toBe("gone");
});

it("prints label names where a sentence has ids in braces", () => {
  expect(namedLabels("Label {spam}, not {gone}. {{a}", taxonomy.labels)).toBe("Label Spam, not {gone}. {a}");
});

it("tells the time left by the plan until twenty answers were given, then by the person's own pace", () => {
  const times = Array.from({ length: 21 }, (_, place) => 1000 * 10 * place);
  expect(secondsLeft(30, times.slice(0, 20), 25)).toBe(750);
  expect(secondsLeft(30, times.slice(0, 20), undefined)).toBeNull();
  expect(secondsLeft(30, times, 25)).toBe(300);
  const pause = 1000 * 3600;
  expect(secondsLeft(30, [...times, 200_000 + pause], 25)).toBe(300);
});
