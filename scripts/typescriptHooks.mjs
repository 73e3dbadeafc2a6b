// How Node finds and reads TypeScript: imports without extension, transpiled one file at a time.
import { transform } from "@swc/core";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const isTypeScript = (url) => url?.startsWith("file:") === true && /\.tsx?$/.test(url);

/** Finds the module that an import without extension means. */
export function resolve(specifier, context, next) {
  if (specifier.startsWith(".") && isTypeScript(context.parentURL)) {
    const candidates = ["", ".ts", ".tsx"].map((end) => new URL(specifier + end, context.parentURL).href);
    const found = candidates.find((url) => isTypeScript(url) && existsSync(fileURLToPath(url)));
    if (found) return { url: found, format: "module", shortCircuit: true };
  }
  return next(specifier, context);
}

/** Reads a module as JavaScript. */
export async function load(url, context, next) {
  if (!isTypeScript(url)) return next(url, context);
  const filename = fileURLToPath(url);
  const { code } = await transform(await readFile(filename, "utf8"), {
    filename,
    swcrc: false,
    sourceMaps: "inline",
    jsc: {
      parser: { syntax: "typescript", tsx: true },
      target: "es2022",
      transform: { react: { runtime: "automatic" } },
    },
    module: { type: "es6" },
  });
  return { source: code, format: "module", shortCircuit: true };
}
