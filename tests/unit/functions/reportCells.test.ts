// REPORT.
import { report } from "../../../src/functions/functions";
import { installCustomFunctions } from "../../customFunctions";

beforeAll(() => {
  installCustomFunctions();
});

const taxonomy = [["a"], ["b"], [""]];
const ids = [["r1"], ["r2"], ["r3"]];
const first = [["a"], ["b"], ["a"]];
const second = [["a"], ["b"], [""]];

it("spills a heading and rows of eight columns", () => {
  const cells = report([["krippendorff-alpha"]], taxonomy, [ids, first, ids, second]);
  expect(new Set(cells.map((row) => row.length))).toStrictEqual(new Set([8]));
  expect(cells.slice(0, 3)).toStrictEqual([
    ["Key", "Item", "Value", "Low", "High", "Records", "Reason", "Record ids"],
    ["agreement", "Krippendorff’s alpha", 1, 1, 1, 2, "", ""],
    ["labelled", "Everyone", 5 / 6, "", "", 3, "", ""],
  ]);
});

it("takes weights or level and confidence from the cells beside the coefficient", () => {
  const columns = [ids, [[1], [2], [4]], ids, [[1], [3], [4]]];
  const nominal = report([["krippendorff-alpha"]], [], columns)[1] as number[];
  const interval = report([["krippendorff-alpha", "interval", 0.5]], [], columns)[1] as number[];
  expect(interval[2]).toBeGreaterThan(nominal[2] ?? 1);
  expect((interval[2] ?? 0) - (interval[3] ?? 0)).toBeLessThan((nominal[2] ?? 0) - (nominal[3] ?? 0));
});

it("goes on in a row of its own where a cell cannot hold all ids", () => {
  const many = Array.from({ length: 3000 }, (_, row) => [`record-${String(row).padStart(6, "0")}`]);
  const cells = report([["percent"]], taxonomy, [many, many.map(() => ["a"]), many, many.map(() => ["b"])]);
  const start = cells.findIndex(([key]) => key === "confusion");
  const [confusion, more] = cells.slice(start, start + 2);
  expect(more?.slice(0, 3)).toStrictEqual(["ids", "a × b", ""]);
  expect(`${String(confusion?.[7])}; ${String(more?.[7])}`.split("; ")).toStrictEqual(many.flat());
  expect(String(confusion?.[7]).length).toBeLessThanOrEqual(32767);
});

it("lists an error in a label cell instead of failing", () => {
  const cells = report([["percent"]], taxonomy, [ids, first, ids, [["a"], ["b"], [{ code: "#REF!" }]]]);
  expect(cells.at(-1)?.slice(0, 3)).toStrictEqual(["unknown", "B: #REF!", 1]);
});

it.each([
  { columns: [], message: "0 were given" },
  { columns: [ids], message: "1 were given" },
  { columns: [ids, first, ids, [["a"]]], message: "The columns of annotator B differ in length" },
])("refuses columns that are no pairs: $message", ({ columns, message }) => {
  expect(() => report([["percent"]], taxonomy, columns)).toThrow(message);
});
