// GATE.
import { gate } from "../../../src/functions/functions";
import { installCustomFunctions } from "../../customFunctions";

beforeAll(() => {
  installCustomFunctions();
});

it.each([
  { value: 0.85, n: 50, cell: "✓ Accept" },
  { value: 0.8, n: 50, cell: "✓ Accept" },
  { value: 0.7, n: 50, cell: "⚠ Relabel" },
  { value: 0.2, n: 50, cell: "✕ Review pipeline" },
  { value: 0.85, n: 7, cell: "– No verdict yet: 7 of the 50 records that it takes" },
  { value: "", n: 50, cell: "– No verdict yet: there is no figure to judge" },
  { value: { code: "#N/A" }, n: 50, cell: "– No verdict yet: there is no figure to judge" },
  { value: 0.85, n: null, cell: "– No verdict yet: 0 of the 50 records that it takes" },
])("says $cell for $value from $n records", ({ value, n, cell }) => {
  expect(gate(value, n, 0.8, 0.667, 50)).toBe(cell);
});

it("asks for one record at least where no minimum is given", () => {
  expect(gate(0.9, 1, 0.8, 0.667, null as unknown as undefined)).toBe("✓ Accept");
  expect(gate(0.9, 0, 0.8, 0.667)).toBe("– No verdict yet: 0 of the 1 record that it takes");
});

it("refuses crossed limits", () => {
  expect(() => gate(0.9, 50, 0.6, 0.8)).toThrow("The review limit (0.8) must lie below the relabel limit (0.6).");
});
