// npm run bench: runs every measurement of bench/, one after the other, so that they do not disturb each other.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { runJest } from "./jest.mjs";

const folder = join(import.meta.dirname, "../bench");
const inNode = readdirSync(folder).filter((name) => name.endsWith(".bench.mjs"));

const failed = inNode.sort().filter((name) => {
  console.log(`\n${name}`);
  return spawnSync(process.execPath, [join(folder, name)], { stdio: "inherit" }).status !== 0;
});
console.log("\nIn the embedded workbook");
if (runJest(["bench"], { atOnce: 1 }).failed > 0) failed.push("in the embedded workbook");
if (failed.length > 0) console.log(`\nFailed: ${failed.join(", ")}`);
process.exitCode = failed.length > 0 ? 1 : 0;
