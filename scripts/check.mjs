// npm run check: the quick half of the tests.
import { runChecks } from "./checks.mjs";

const { passed, failed } = await runChecks({ remembers: true });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
