import { texts } from "../../../src/messages/catalogue";

it.each([
  ["recipe.applied", "Ada Pell cleaned 43 records"],
  ["recipe.undone", "Ada Pell took the last cleaning back"],
  ["gate.judged", "Gate judged: B001 (Ada Pell)"],
])("tells %s as a sentence with the person's name", (action, sentence) => {
  const told = {
    action,
    title: "Gate judged",
    subject: action === "gate.judged" ? "B001" : "09da7f36",
    detail: { records: 43 },
  };
  expect(texts.audit.sentence({ ...told, who: "Ada Pell" })).toBe(sentence);
});
