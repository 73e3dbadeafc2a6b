// npm test: everything, on the bundle that production would ship; closes with one plain line of counts.
import { findBrowser } from "./browser.mjs";
import { build } from "./build.mjs";
import { runChecks } from "./checks.mjs";
import { runJest } from "./jest.mjs";

const stages = [
  { title: "Checks", run: () => runChecks({ remembers: false }) },
  { title: "Unit, workbook, contract and page tests", run: () => runJest(["node", "pane"]) },
  { title: "Bundle as it ships, and the embedded workbook", run: built },
  { title: "End to end, in a browser", run: endToEnd },
];

const counts = { passed: 0, failed: 0 };
for (const { title, run } of stages) {
  const begun = Date.now();
  console.log(`\n${title}`);
  const { passed, failed } = await run();
  counts.passed += passed;
  counts.failed += failed;
  console.log(`${title}: ${passed} passed, ${failed} failed (${Math.round((Date.now() - begun) / 1000)} s)`);
}
console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed > 0 ? 1 : 0;

async function built() {
  return orFailure(async () => {
    await build();
    return { passed: 1, failed: 0 };
  });
}

async function endToEnd() {
  return orFailure(() => {
    findBrowser();
    return runJest(["e2e"]);
  });
}

async function orFailure(work) {
  try {
    return await work();
  } catch (error) {
    console.log(error.message);
    return { passed: 0, failed: 1 };
  }
}
