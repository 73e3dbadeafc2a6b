// The checks that need no test runner: format, lint, types, boundaries and unused code.
import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const cache = join(root, ".cache/checks");
const atOnce = 2;

const bin = (path) => join(root, "node_modules", path);
const types = (project, name) => [
  bin("typescript/bin/tsc"),
  ...["-p", project, "--incremental", "--tsBuildInfoFile", join(cache, `${name}.tsbuildinfo`)],
];

// Lint remembers files by content. It may then miss an error that a change of types elsewhere makes, so `npm test` forgets.
const lint = (remembers) => [
  bin("eslint/bin/eslint.js"),
  ...["--max-warnings", "0", "."],
  ...(remembers ? ["--cache", "--cache-strategy", "content", "--cache-location", `${cache}/eslint`] : []),
];

const format = [
  bin("prettier/bin/prettier.cjs"),
  ...["--check", "--log-level", "warn", "."],
  ...["--cache", "--cache-strategy", "content", "--cache-location", join(cache, "prettier")],
];

// The longest first, so that two at once end together.
const checks = (remembers) => [
  { name: "lint", args: lint(remembers) },
  { name: "types", args: types(".", "all") },
  { name: "types of the core", args: types("src/pipeline", "core") },
  { name: "boundaries", args: [bin("dependency-cruiser/bin/dependency-cruise.mjs"), "src", "tests"] },
  { name: "unused code", args: [bin("knip/bin/knip.js"), "--no-progress"] },
  { name: "format", args: format },
];

/** Runs all checks, prints a line for each and the findings of those that fail; returns how many passed and failed. */
export async function runChecks({ remembers }) {
  mkdirSync(cache, { recursive: true });
  const waiting = checks(remembers);
  const passed = [];
  const work = async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) passed.push(await runCheck(check));
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return { passed: passed.filter(Boolean).length, failed: passed.filter((one) => !one).length };
}

async function runCheck({ name, args }) {
  const begun = Date.now();
  const { code, output } = await outputOf(args);
  console.log(`${code === 0 ? "✓" : "✕"} ${name} (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
  if (code !== 0) console.log(output.trimEnd());
  return code === 0;
}

function outputOf(args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, FORCE_COLOR: "0" } });
    const chunks = [];
    child.stdout.on("data", (chunk) => chunks.push(chunk));
    child.stderr.on("data", (chunk) => chunks.push(chunk));
    child.on("error", (error) => resolve({ code: 1, output: error.message }));
    child.on("close", (code) => resolve({ code, output: Buffer.concat(chunks).toString() }));
  });
}
