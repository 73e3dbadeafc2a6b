// npm run screenshots: pictures of every page and state, light and dark, at 320 and 450 px, into .cache/screenshots;
// those that README and docs show go into docs/pictures. To show another one, name it in a text and run this again.
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runJest } from "./jest.mjs";

const root = join(import.meta.dirname, "..");
const taken = join(root, ".cache/screenshots");
const shown = join(root, "docs/pictures");

const { passed, failed } = runJest(["e2e"], { args: ["--testPathPatterns", "screens"] });
const docs = readdirSync(join(root, "docs"), { recursive: true }).map((path) => join("docs", path));
const texts = ["README.md", ...docs].filter((path) => path.endsWith(".md"));
const named = texts.flatMap(
  (path) => readFileSync(join(root, path), "utf8").match(/(?<=pictures\/)[\w-]+\.png/g) ?? [],
);
const missing = [...new Set(named)].filter((name) => !existsSync(join(taken, name)));
mkdirSync(shown, { recursive: true });
for (const name of named) if (!missing.includes(name)) copyFileSync(join(taken, name), join(shown, name));

if (missing.length > 0) console.log(`No test takes these pictures: ${missing.join(", ")}`);
console.log(`The pictures are in .cache/screenshots.\n${passed} passed, ${failed} failed`);
process.exitCode = failed + missing.length > 0 ? 1 : 0;
