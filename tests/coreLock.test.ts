// The second lock of the core: what belongs to a browser, to Office or to Node does not compile there.
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { plant } from "./plant";

const project = join(__dirname, "..");
const foreign = ["document", "window", "Excel", "Office", "process", "Buffer", "setTimeout", "TextDecoder"];
const root = mkdtempSync(join(tmpdir(), "core-lock-"));
let output = "";

beforeAll(() => {
  for (const name of foreign) plant(root, `src/pipeline/${name}.ts`, `export const foreign = ${name};`);
  plant(root, "src/pipeline/own.ts", "export const own = [1, 2].toSorted();");
  for (const name of ["tsconfig.json", "src/pipeline/tsconfig.json"])
    copyFileSync(join(project, name), join(root, name));
  symlinkSync(join(project, "node_modules"), join(root, "node_modules"), "junction");
  const bin = join(project, "node_modules/typescript/bin/tsc");
  output = String(spawnSync(process.execPath, [bin, "-p", "src/pipeline"], { cwd: root }).stdout);
}, 60_000);

afterAll(() => {
  rmSync(root, { recursive: true });
});

it.each(foreign)("%s does not compile in the core", (name) => {
  expect(output).toMatch(new RegExp(`src/pipeline/${name}\\.ts\\(1,\\d+\\): error TS(2304|2580|2591|2584)`));
});

it("the language itself does compile there", () => {
  expect(output).not.toContain("own.ts");
});
