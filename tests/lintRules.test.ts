// Every rule that eslint.config.mjs sets is broken once in a tree of its own, to see it caught.
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { plant } from "./plant";

const project = join(__dirname, "..");

const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join("\n");

const inExcel = (body: string): string =>
  `export async function broken(): Promise<unknown> {
  return await Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange();
    ${body}
  });
}`;

// The rule, where its example stands, and the example.
const broken: readonly { readonly rule: string; readonly file: string; readonly code: string }[] = [
  {
    rule: "complexity",
    file: "src/taskpane/complex.ts",
    code: `export const f = (n: number): number => {\n${lines(10, (i) => `if (n === ${i}) return ${i + 1};`)}\nreturn 0; };`,
  },
  {
    rule: "max-depth",
    file: "src/taskpane/deep.ts",
    code: "export function f(a: boolean): void { if (a) { for (;;) { while (a) { if (a) { return; } } } } }",
  },
  { rule: "max-lines", file: "src/taskpane/long.ts", code: lines(301, (i) => `export const c${i} = ${i};`) },
  {
    rule: "max-lines-per-function",
    file: "src/taskpane/longFunction.ts",
    code: `export function f(): number {\nlet n = 0;\n${lines(40, () => "n += 1;")}\nreturn n;\n}`,
  },
  { rule: "no-console", file: "src/taskpane/loud.ts", code: 'console.log("told to nobody");' },
  { rule: "eqeqeq", file: "src/taskpane/loose.ts", code: "export const same = (a: number, b: number) => a == b;" },
  { rule: "func-style", file: "src/taskpane/style.ts", code: "export const f = function (): void { return; };" },
  { rule: "no-restricted-syntax", file: "src/taskpane/default.ts", code: "export default 1;" },
  { rule: "no-restricted-syntax", file: "src/taskpane/barrel.ts", code: 'export * from "./style";' },
  { rule: "no-restricted-syntax", file: "src/workbook/class.ts", code: "export class Service { readonly n = 1; }" },
  {
    rule: "no-restricted-syntax",
    file: "src/taskpane/literal.tsx",
    code: "export function Greeting() { return <p>Hello</p>; }",
  },
  {
    rule: "no-restricted-syntax",
    file: "src/embedded/page/attribute.tsx",
    code: 'export function Icon() { return <i aria-label="a picture" />; }',
  },
  {
    rule: "@typescript-eslint/max-params",
    file: "src/taskpane/params.ts",
    code: "export const f = (a: number, b: number, c: number, d: number) => a + b + c + d;",
  },
  {
    rule: "@typescript-eslint/consistent-type-imports",
    file: "src/taskpane/typeImport.ts",
    code: 'import { ReactNode } from "react";\nexport type Child = ReactNode;',
  },
  {
    rule: "@typescript-eslint/only-throw-error",
    file: "src/taskpane/thrown.ts",
    code: 'export function f() { throw "text"; }',
  },
  {
    rule: "@typescript-eslint/switch-exhaustiveness-check",
    file: "src/taskpane/switch.ts",
    code: 'export function f(a: "x" | "y"): void { switch (a) { case "x": return; } }',
  },
  {
    rule: "@typescript-eslint/restrict-template-expressions",
    file: "src/taskpane/template.ts",
    code: "export const f = (a: object) => `${a}`;",
  },
  { rule: "jsdoc/require-jsdoc", file: "src/workbook/undocumented.ts", code: "export function f(): void { return; }" },
  {
    rule: "jsdoc/check-tag-names",
    file: "src/workbook/tags.ts",
    code: "/** Does.\n * @wrong */\nexport function f(): void { return; }",
  },
  { rule: "no-restricted-globals", file: "src/pipeline/global.ts", code: 'export const answer = fetch("/");' },
  { rule: "no-restricted-globals", file: "src/messages/global.ts", code: "export const host = Office;" },
  { rule: "no-restricted-properties", file: "src/pipeline/clock.ts", code: "export const now = Date.now();" },
  {
    rule: "no-restricted-properties",
    file: "src/pipeline/order.ts",
    code: 'export const order = "a".localeCompare("b");',
  },
  {
    rule: "office-addins/call-sync-before-read",
    file: "src/workbook/early.ts",
    code: inExcel('range.load("values");\nreturn range.values;'),
  },
  {
    rule: "office-addins/load-object-before-read",
    file: "src/workbook/unloaded.ts",
    code: inExcel("await context.sync();\nreturn range.values;"),
  },
  {
    rule: "office-addins/call-sync-after-load",
    file: "src/workbook/unsynced.ts",
    code: inExcel('range.load("values");\nreturn range.values;'),
  },
  {
    rule: "office-addins/no-context-sync-in-loop",
    file: "src/workbook/loop.ts",
    code: inExcel("for (const a of [1, 2]) { range.values = [[a]]; await context.sync(); }\nreturn null;"),
  },
  {
    rule: "office-addins/no-empty-load",
    file: "src/workbook/empty.ts",
    code: inExcel("range.load();\nawait context.sync();\nreturn range.values;"),
  },
  {
    rule: "office-addins/no-navigational-load",
    file: "src/workbook/navigational.ts",
    code: inExcel('range.load("worksheet");\nawait context.sync();\nreturn range.worksheet;'),
  },
  {
    rule: "office-addins/no-office-initialize",
    file: "src/workbook/initialize.ts",
    code: "Office.initialize = () => { return; };",
  },
  {
    rule: "office-addins/test-for-null-using-isNullObject",
    file: "src/workbook/nullObject.ts",
    code: inExcel(
      'const table = context.workbook.tables.getItemOrNullObject("A");\nawait context.sync();\nif (table === null) return range;\nreturn table;',
    ),
  },
];

// One for each preset, and for each of the locks around it.
const presets: typeof broken = [
  { rule: "no-undef", file: "scripts/undefined.mjs", code: "nothingOfThatName();" },
  {
    rule: "@typescript-eslint/no-explicit-any",
    file: "src/taskpane/any.ts",
    code: "export const a = (b: any): boolean => b === 1;",
  },
  { rule: "@typescript-eslint/no-floating-promises", file: "src/workbook/floating.ts", code: "Promise.resolve(1);" },
  {
    rule: "react-hooks/rules-of-hooks",
    file: "src/taskpane/hooks.tsx",
    code: 'import { useState } from "react";\nexport function useMaybe(a: boolean) { if (a) { useState(1); } return a; }',
  },
  {
    rule: "react-hooks/rules-of-hooks",
    file: "src/embedded/page/hooks.tsx",
    code: 'import { useState } from "react";\nexport function useMaybe(a: boolean) { if (a) { useState(1); } return a; }',
  },
];

interface FileReport {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null }[];
}

const root = mkdtempSync(join(tmpdir(), "lint-rules-"));
const found = new Map<string, readonly (string | null)[]>();

beforeAll(() => {
  for (const { file, code } of [...broken, ...presets]) plant(root, file, code);
  for (const name of ["eslint.config.mjs", "tsconfig.json"]) copyFileSync(join(project, name), join(root, name));
  symlinkSync(join(project, "node_modules"), join(root, "node_modules"), "junction");
  const bin = join(project, "node_modules/eslint/bin/eslint.js");
  const run = spawnSync(process.execPath, [bin, "-f", "json", "src", "scripts"], { cwd: root, maxBuffer: 2 ** 26 });
  for (const { filePath, messages } of JSON.parse(String(run.stdout)) as readonly FileReport[]) {
    found.set(
      relative(root, filePath),
      messages.map(({ ruleId }) => ruleId),
    );
  }
}, 120_000);

afterAll(() => {
  rmSync(root, { recursive: true });
});

it.each([...broken, ...presets])("$rule is caught in $file", ({ rule, file }) => {
  expect(found.get(file)).toContain(rule);
});

it("breaks every rule that the configuration sets itself", () => {
  const print = 'import("./eslint.config.mjs").then(({ ownRules }) => process.stdout.write(JSON.stringify(ownRules)))';
  const { stdout } = spawnSync(process.execPath, ["-e", print], { cwd: root });
  const ownRules = JSON.parse(String(stdout)) as readonly string[];
  expect(new Set(broken.map(({ rule }) => rule))).toStrictEqual(new Set(ownRules));
});
