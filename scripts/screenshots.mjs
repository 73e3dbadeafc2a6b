// npm run screenshots: pictures of every page and state, light and dark, at 320 and 450 px, into .cache/screenshots.
import { build } from "./build.mjs";
import { runJest } from "./jest.mjs";

await build();
const { passed, failed } = runJest(["e2e"], { args: ["--runInBand", "--testPathPatterns", "screens"] });
console.log(`The pictures are in .cache/screenshots.\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
