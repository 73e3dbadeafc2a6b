// Builds dist/, which is deployed, and the embedded workbook's page; skips what has not changed since the last time.
import { join } from "node:path";
import { parseArgs } from "node:util";
import { hashOf, isStamped, keepStamp } from "./stamp.mjs";
import { placeholderOrigin } from "./staticFiles.mjs";

const root = join(import.meta.dirname, "..");
const tools = ["package-lock.json", "webpack.config.mjs", "scripts/staticFiles.mjs", "scripts/functionsMetadata.mjs"];
const shared = ["src/pipeline", "src/messages"];

const bundles = {
  addIn: {
    output: "dist",
    inputs: [
      ...tools,
      ...shared,
      ...["src/functions", "src/workbook", "src/taskpane", "tests/contract", "assets", "samples", "manifest.xml"],
    ],
  },
  embedded: { output: ".cache/embedded", inputs: [...tools, ...shared, "src/embedded"] },
};

/** Builds the add-in for one origin (`https://…`), and the embedded page unless told not to; says what it built. */
export async function build({ origin = placeholderOrigin, only = Object.keys(bundles) } = {}) {
  const built = [];
  for (const name of only) {
    const seconds = await buildWhereChanged(name, { origin });
    if (seconds !== null) built.push(`${bundles[name].output} in ${seconds} s`);
  }
  return built;
}

async function buildWhereChanged(name, options) {
  const { inputs, output } = bundles[name];
  const file = join(root, ".cache/stamps", name);
  const stamp = () => hashOf(root, [...inputs, output], options.origin);
  if (isStamped(file, stamp())) return null;
  const begun = Date.now();
  const [{ default: webpack }, configs] = await Promise.all([import("webpack"), import("../webpack.config.mjs")]);
  await run(webpack(configs[name](options)));
  keepStamp(file, stamp());
  return ((Date.now() - begun) / 1000).toFixed(1);
}

function run(compiler) {
  return new Promise((resolve, reject) => {
    compiler.run((failure, stats) => {
      const broken = failure ?? (stats.hasErrors() || stats.hasWarnings() ? problemsOf(stats) : null);
      compiler.close((unclosed) => ((broken ?? unclosed) ? reject(broken ?? unclosed) : resolve()));
    });
  });
}

// A warning stops the build too: in a bundle it means a missing export or a chunk that cannot be loaded.
function problemsOf(stats) {
  return new Error(stats.toString({ preset: "errors-warnings", errorStack: false, colors: false }));
}

async function main() {
  const { values } = parseArgs({ options: { origin: { type: "string", default: placeholderOrigin } } });
  const origin = values.origin.replace(/\/$/, "");
  if (!/^https:\/\/[^/]+(\/.*)?$/.test(origin)) {
    throw new Error(`The origin must begin with https://, as Excel demands; "${values.origin}" does not.`);
  }
  const built = await build({ origin, only: ["addIn"] });
  console.log(built.length > 0 ? `Built ${built.join(", ")}.` : "dist is up to date; nothing was built.");
}

if (process.argv[1] === import.meta.filename) {
  await main().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
