// Installs what is missing before any other script runs. Built-in modules only: nothing is there yet on a fresh clone.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const packagesOf = (path) => JSON.parse(readFileSync(join(root, path), "utf8")).packages;

// What npm leaves in node_modules tells which versions are there. Optional ones belong to other machines.
function isInstalled() {
  if (!existsSync(join(root, "node_modules/.package-lock.json"))) return false;
  const present = packagesOf("node_modules/.package-lock.json");
  return Object.entries(packagesOf("package-lock.json"))
    .filter(([path, { optional }]) => path !== "" && !optional)
    .every(([path, { version, integrity }]) => {
      return present[path]?.version === version && present[path]?.integrity === integrity;
    });
}

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `Handoff needs Node.js 20.19 or newer; this is ${process.versions.node}. Nothing was changed.\n`,
  );
  process.exit(1);
}

if (!isInstalled()) {
  process.stderr.write("Installing the packages that package-lock.json names (npm ci), once …\n");
  // stdout belongs to the command that follows.
  const { status } = spawnSync("npm", ["ci", "--no-progress"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (status !== 0) {
    process.stderr.write(
      "The packages could not be installed; nothing was built. Read npm's lines above, then try again.\n",
    );
    process.exit(1);
  }
}
