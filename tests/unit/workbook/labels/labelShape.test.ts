import { labelShape, labelSheetName } from "../../../../src/workbook/labels/labelShape";
import { sampleSpec } from "../../../specs";

test.each([
  ["Anna Berg", [], "Label Anna Berg"],
  ["Anna Berg", ["label anna berg"], "Label Anna Berg 2"],
  ["Anna Berg", ["Label Anna Berg", "Label Anna Berg 2"], "Label Anna Berg 3"],
  ["Maximilian Alexander von Hohenfels", [], "Label Maximilian Alexander von"],
  ["Maximilian Alexander von Hohenfels", ["Label Maximilian Alexander von"], "Label Maximilian Alexander vo 2"],
  ["A/B: [C]*?", [], "Label A B C"],
  ["Jo O'", [], "Label Jo O"],
])("%s, beside %j, works on %s", (name, taken, sheet) => {
  expect(labelSheetName(name, taken)).toBe(sheet);
  expect(sheet.length).toBeLessThanOrEqual(31);
});

test("the sheet shows the fields for annotators, then what they fill, and hides the rest", () => {
  const spec = sampleSpec();
  const [contact] = spec.contacts.filter(({ id }) => id === "ada_pell");
  if (!contact) throw new Error("The sample has no Ada Pell.");
  const { table, columns } = labelShape(spec, contact, "Label Ada Pell");
  expect(table).toBe("Label_ada_pell");
  expect(columns.filter(({ isHidden }) => !isHidden).map(({ heading }) => heading)).toEqual([
    ...["Record", "Sent", "Sender's domain", "Subject", "Text", "Label", "Unsure", "Note", "When"],
  ]);
  expect(columns.filter(({ isForPeople }) => isForPeople).map(({ heading }) => heading)).toEqual([
    "Label",
    "Unsure",
    "Note",
  ]);
});
