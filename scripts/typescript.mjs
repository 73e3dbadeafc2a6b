// Lets a script import the add-in's own TypeScript: `import "./typescript.mjs"`, then `await import("../src/….ts")`.
import { register } from "node:module";

register("./typescriptHooks.mjs", import.meta.url);
