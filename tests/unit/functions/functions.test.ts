// functions.json and what is registered at load.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { installCustomFunctions } from "../../customFunctions";

const script = `import { functionsMetadata, idProblems } from "./scripts/functionsMetadata.mjs";
  process.stdout.write(JSON.stringify({ made: await functionsMetadata(), problems: ["AB", "ABC12", "R1C1", "RC", "XFD1", "KAPPA"].map(idProblems) }));`;
const { made, problems } = JSON.parse(
  execFileSync("node", ["--input-type=module", "--eval", script], {
    cwd: join(__dirname, "../../.."),
    encoding: "utf8",
  }),
) as { made: string; problems: string[][] };

it("says what it always said: ids and the order of arguments never change", () => {
  const snapshot = readFileSync(join(__dirname, "../../fixtures/functions.json"), "utf8");
  expect(JSON.parse(made)).toStrictEqual(JSON.parse(snapshot));
});

it("refuses ids that Excel would take for a cell, or that are too short", () => {
  expect(problems.map((found) => found.length)).toStrictEqual([1, 1, 1, 2, 1, 0]);
});

it("gives Excel a function for every id that functions.json declares", async () => {
  const given: object[] = [];
  installCustomFunctions((functions) => given.push(functions));
  await import("../../../src/functions/functions");
  const { functions } = JSON.parse(readFileSync(join(__dirname, "../../fixtures/functions.json"), "utf8")) as {
    functions: { id: string }[];
  };
  expect(given.map((mapping) => Object.keys(mapping))).toStrictEqual([functions.map(({ id }) => id)]);
});
