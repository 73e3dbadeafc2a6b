// Every rule of .dependency-cruiser.cjs is broken once in a tree of its own, to see it caught.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { plant } from "./plant";

const project = join(__dirname, "..");

// The file, what it imports, and the rule that must catch it.
const planted = [
  { file: "src/pipeline/clean/a.ts", imports: "./a", rule: "no-cycles" },
  { file: "src/pipeline/clean/c.ts", imports: "./missing", rule: "no-unresolved" },
  { file: "src/messages/a.ts", imports: "../pipeline/errors", rule: "messages-knows-only-itself" },
  { file: "src/messages/b.ts", imports: "react", rule: "messages-need-no-package" },
  { file: "src/pipeline/clean/d.ts", imports: "../../workbook/plain", rule: "pipeline-knows-only-messages" },
  { file: "src/functions/a.ts", imports: "../workbook/plain", rule: "functions-knows-only-pipeline-and-messages" },
  {
    file: "src/workbook/a.ts",
    imports: "../taskpane/actions/plain",
    rule: "workbook-knows-only-pipeline-and-messages",
  },
  {
    file: "src/taskpane/a.ts",
    imports: "../functions/plain",
    rule: "taskpane-knows-only-workbook-and-pipeline-and-messages",
  },
  {
    file: "src/taskpane/b.ts",
    imports: "../embedded/plain",
    rule: "taskpane-knows-only-workbook-and-pipeline-and-messages",
  },
  { file: "src/cli/a.ts", imports: "../workbook/plain", rule: "cli-knows-only-pipeline-and-messages" },
  { file: "src/embedded/a.ts", imports: "../functions/plain", rule: "embedded-knows-only-pipeline-and-messages" },
  { file: "src/workbook/b.ts", imports: "../../tests/plain", rule: "src-knows-no-tests" },
  {
    file: "src/taskpane/actions/runSelfTest.ts",
    imports: "../../../tests/plain",
    rule: "self-test-knows-only-contract-cases",
  },
  { file: "src/workbook/c.ts", imports: "../pipeline/clean/index", rule: "no-barrels" },
  { file: "src/pipeline/clean/e.ts", imports: "../quality/plain", rule: "stages-apart" },
  { file: "src/pipeline/f.ts", imports: "./clean/plain", rule: "vocabulary-knows-no-stage" },
  { file: "src/pipeline/clean/g.ts", imports: "react", rule: "core-packages" },
  { file: "src/pipeline/clean/h.ts", imports: "node:fs", rule: "no-node" },
  { file: "src/workbook/d.ts", imports: "papaparse", rule: "shipped-packages" },
  { file: "src/taskpane/pages/APage.ts", imports: "../../workbook/plain", rule: "excel-behind-actions" },
  { file: "src/taskpane/pages/BPage.ts", imports: "./CPage", rule: "pages-apart" },
  {
    file: "src/embedded/wire/a.ts",
    imports: "../model/plain",
    rule: "embedded-wire-knows-no-store-or-model-or-files-or-page",
  },
  {
    file: "src/embedded/store/a.ts",
    imports: "../model/plain",
    rule: "embedded-store-knows-no-model-or-files-or-page",
  },
  { file: "src/embedded/model/a.ts", imports: "../page/plain", rule: "embedded-model-knows-no-files-or-page" },
  { file: "src/embedded/files/a.ts", imports: "../model/plain", rule: "embedded-files-knows-no-model-or-page" },
  { file: "src/embedded/wire/b.ts", imports: "@univerjs/core", rule: "grid-only-in-store" },
  { file: "tests/contract/a.ts", imports: "react", rule: "contract-free-of-jest-and-node" },
  { file: "tests/contract/b.ts", imports: "node:fs", rule: "contract-free-of-builtins" },
];

const harmless = [
  ...["messages/plain", "pipeline/errors", "pipeline/clean/index", "pipeline/clean/plain", "pipeline/quality/plain"],
  ...["functions/plain", "workbook/plain", "taskpane/actions/plain", "taskpane/pages/CPage"],
  ...["embedded/plain", "embedded/store/plain", "embedded/model/plain", "embedded/page/plain"],
].map((path) => `src/${path}.ts`);

// What must stay allowed, so that no rule is stricter than the design.
const allowed = [
  { file: "src/pipeline/i.ts", imports: "../messages/plain" },
  { file: "src/pipeline/clean/j.ts", imports: "../errors" },
  { file: "src/taskpane/actions/k.ts", imports: "../../workbook/plain" },
  { file: "src/embedded/store/l.ts", imports: "@univerjs/core" },
  { file: "src/embedded/page/m.ts", imports: "../model/plain" },
  { file: "src/workbook/n.ts", imports: "../messages/plain" },
];

const packages = ["react", "papaparse", "@univerjs/core"];

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

interface Summary {
  readonly violations: readonly Violation[];
  readonly ruleSetUsed: { readonly forbidden: readonly { readonly name: string }[] };
}

const root = mkdtempSync(join(tmpdir(), "boundaries-"));
let violations: readonly Violation[] = [];
let rules: readonly string[] = [];

beforeAll(() => {
  for (const { file, imports } of [...planted, ...allowed]) plant(root, file, `import "${imports}";`);
  for (const file of [...harmless, "tests/plain.ts"]) plant(root, file, "");
  for (const name of packages) plant(root, `node_modules/${name}/index.js`, "");
  const dependencies = { react: "*" };
  const devDependencies = { papaparse: "*", "@univerjs/core": "*" };
  plant(root, "package.json", JSON.stringify({ dependencies, devDependencies }));
  const bin = join(project, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const config = join(project, ".dependency-cruiser.cjs");
  const run = spawnSync(process.execPath, [bin, "src", "tests", "--config", config, "-T", "json"], { cwd: root });
  const report = JSON.parse(String(run.stdout)) as { summary: Summary };
  violations = report.summary.violations;
  rules = report.summary.ruleSetUsed.forbidden.map(({ name }) => name);
}, 60_000);

afterAll(() => {
  rmSync(root, { recursive: true });
});

it.each(planted)("$rule catches $imports in $file", ({ file, rule }) => {
  expect(rulesAgainst(file)).toContain(rule);
});

it.each(allowed)("$file may import $imports", ({ file }) => {
  expect(rulesAgainst(file)).toStrictEqual([]);
});

it("breaks every rule that there is", () => {
  expect(new Set(planted.map(({ rule }) => rule))).toStrictEqual(new Set(rules));
});

function rulesAgainst(file: string): readonly string[] {
  return violations.filter(({ from }) => from === file).map(({ rule }) => rule.name);
}
