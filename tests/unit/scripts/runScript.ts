// Runs a few lines of an ES module with the project's scripts, as Node itself would.
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const scripts = join(__dirname, "../../../scripts");

/** What the lines print by `print(value)`, read back; `scripts` in the lines is the folder of the scripts. */
export function runScript(lines: string): unknown {
  const text = `const print = (value) => process.stdout.write(JSON.stringify(value));
    const scripts = ${JSON.stringify(scripts)};
    ${lines}`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ["--input-type=module", "--eval", text], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as unknown;
}
