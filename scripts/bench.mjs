// npm run bench: runs every measurement of bench/, one after the other, so that they do not disturb each other.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

const folder = join(import.meta.dirname, "../bench");
const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".bench.mjs")) : [];

const failed = names.sort().filter((name) => {
  console.log(`\n${name}`);
  return spawnSync(process.execPath, [join(folder, name)], { stdio: "inherit" }).status !== 0;
});
if (failed.length > 0) console.log(`\nFailed: ${failed.join(", ")}`);
process.exitCode = failed.length > 0 || names.length === 0 ? 1 : 0;
