import { texts } from "../../../src/messages/catalogue";

const { quarantine } = texts;
const locator = "row 318";

it.each([
  [quarantine["unclosed-quote"]({ locator, begins: '"Hello\n Anna' }), "Row 318 has a quotation mark that never closes: “\"Hello Anna”."],
  [quarantine["stray-quote"]({ locator, begins: '"a" b' }), "Row 318 has text after a closing quotation mark: “\"a\" b”."],
  [quarantine["extra-cell"]({ locator, cells: 3, width: 1, extra: ["x", "y"] }), "Row 318 has 3 cells; the heading row has 1. Left over: “x | y”."],
  [quarantine["missing-cell"]({ locator, cells: 1, width: 3, columns: ["a", "b"] }), "Row 318 has 1 cell; the heading row has 3. Nothing stands for “a” and “b”."],
  [quarantine["blank-row"]({ locator }), "Row 318 is empty in every column that is imported."],
  [quarantine["encoding-error"]({ locator, begins: "Café" }), "Row 318 holds letters that are not of the file's encoding; they may read “Café”."],
  [quarantine["unique-error"]({ locator, field: "Message id", key: "m1", others: ["row 2"] }), "Row 318 has the same Message id as row 2 (“m1”), but other content."],
  [quarantine["type-error"]({ locator, field: "Sent", value: "soon", as: "date-time" }), "Row 318, Sent: “soon” is not a date and time."],
  [quarantine["ambiguous-date"]({ locator, field: "Sent", value: "11/12/2026" }), "Row 318, Sent: in “11/12/2026” day and month cannot be told apart."],
  [quarantine["constraint-error"]({ locator, field: "Mail text" }), "Row 318: Mail text is empty, but it is required."],
])("says the problem in the row's words: %#", (text, problem) => {
  expect(text.problem).toBe(problem);
  expect(text.likelyCause).toMatch(/^[A-Z].*\.$/);
  expect(text.fix).toMatch(/^[A-Z].*\.$/);
}); // prettier-ignore

it("shows the beginning of a long text only, on one line", () => {
  const { problem } = quarantine["stray-quote"]({ locator, begins: `"a"\n${"word ".repeat(100_000)}` });
  expect(problem).toContain("…”.");
  expect(problem.length).toBeLessThan(140);
  expect(problem).not.toContain("\n");
});

it("names the first of many missing columns and counts the others", () => {
  const { problem } = quarantine["missing-cell"]({ locator, cells: 1, width: 1_004, columns: ["a", "b", "c"] });
  expect(problem).toContain("Nothing stands for “a”, “b”, “c” and 1,000 more.");
});
