import { namedLabels } from "../../../../src/pipeline/spec/namedLabels";

const labels = [
  { id: "spam", name: "Junk" },
  { id: "work", name: "Work" },
];

test.each([
  ["Label {spam}, else {work}.", "Label Junk, else Work."],
  ["{other} stays, {{spam} is a brace", "{other} stays, {spam} is a brace"],
  ["plain", "plain"],
])("%s", (sentence, shown) => {
  expect(namedLabels(sentence, labels)).toBe(shown);
});
