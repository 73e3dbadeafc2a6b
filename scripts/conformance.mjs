// npm run --silent conformance -- FILE: runs a file of reference cases through the add-in's own code.
import { readFileSync } from "node:fs";
import "./typescript.mjs";

const { runCaseFile } = await import("../tests/conformance/runCaseFile.ts");

/** Prints what was found in the file; returns the exit code. */
function conformance(file) {
  if (file === undefined) return refuse("Name a file of cases: npm run --silent conformance -- FILE");
  let text;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    return refuse(`${file} could not be read: ${error.code === "ENOENT" ? "there is no such file" : error.message}.`);
  }
  const outcome = runCaseFile(text);
  if (outcome.problem !== undefined) return refuse(`${file} is not a file of cases: ${outcome.problem}`);
  for (const { id, differences } of outcome.failed) console.log(`${id}: ${differences.join("; ")}`);
  console.log(`${outcome.passed} passed, ${outcome.failed.length} failed`);
  return outcome.failed.length > 0 ? 1 : 0;
}

function refuse(line) {
  console.error(line);
  return 2;
}

process.exitCode = conformance(process.argv[2]);
