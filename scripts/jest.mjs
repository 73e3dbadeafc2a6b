// Runs Jest as a person would and counts what it found.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const reports = join(root, ".cache/tests");

/** Runs some of the projects of jest.config.mjs; returns how many tests passed and failed. */
export function runJest(projects, { atOnce = "100%", args = [] } = {}) {
  mkdirSync(reports, { recursive: true });
  const report = join(reports, `${projects.join("-")}.json`);
  rmSync(report, { force: true });
  const given = [
    "--ci",
    "--json",
    "--outputFile",
    report,
    `--maxWorkers=${atOnce}`,
    ...args,
    "--selectProjects",
    ...projects,
  ];
  spawnSync(process.execPath, [join(root, "node_modules/jest/bin/jest.js"), ...given], {
    cwd: root,
    // Jest's own words go to stderr, and its JSON, which the report holds already, to stdout.
    stdio: ["ignore", "ignore", "inherit"],
  });
  return countsOf(report);
}

// A file that cannot even be loaded counts as one failed test; so does a run without a report.
function countsOf(report) {
  try {
    const found = JSON.parse(readFileSync(report, "utf8"));
    return { passed: found.numPassedTests, failed: found.numFailedTests + found.numRuntimeErrorTestSuites };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
