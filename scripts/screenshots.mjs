// npm run screenshots: pictures of every page and state, light and dark, at 320 and 450 px, into .cache/screenshots;
// the one of the whole page goes into the README.
import { copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { runJest } from "./jest.mjs";

const root = join(import.meta.dirname, "..");
const taken = join(root, ".cache/screenshots");

const { passed, failed } = runJest(["e2e"], { args: ["--testPathPatterns", "screens"] });
if (failed === 0) {
  mkdirSync(join(root, "docs/pictures"), { recursive: true });
  copyFileSync(join(taken, "embedded-workbook.png"), join(root, "docs/pictures/embedded-workbook.png"));
}
console.log(`The pictures are in .cache/screenshots.\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
