// Finds a browser for the tests: one that is named, one that is installed, or one that a package brings.
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";

const root = join(import.meta.dirname, "..");
const packaged = { name: "@sparticuz/chromium", version: "153.0.0" };
const folder = join(root, ".cache/browser");

const usualNames = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "microsoft-edge",
];

const usualPlaces = {
  linux: ["/snap/bin/chromium", "/opt/google/chrome/chrome", "/opt/microsoft/msedge/msedge"],
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  win32: ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((variable) => {
    const base = process.env[variable];
    const programs = ["Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe"];
    return base === undefined ? [] : programs.map((program) => join(base, program));
  }),
};

/** What is said when there is none. */
export const noBrowser =
  "No browser was found, so nothing could be tested in one. Install Chrome, Chromium or Edge, or set CHROME_PATH to one.";

/** How to start a browser (`executablePath`, `env`); fails with one clear line when there is none. */
export function findBrowser() {
  const installed = named() ?? installedBrowser();
  if (installed !== null) return { executablePath: installed, env: {} };
  const brought = process.platform === "linux" && process.arch === "x64" ? packagedBrowser() : null;
  if (brought === null) throw new Error(noBrowser);
  return brought;
}

function named() {
  const path = process.env.CHROME_PATH;
  if (path === undefined || path === "") return null;
  if (!isProgram(path)) throw new Error(`CHROME_PATH is ${path}, but no program is there.`);
  return path;
}

function installedBrowser() {
  const onPath = (process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((place) => usualNames.map((name) => join(place, name)));
  return [...(usualPlaces[process.platform] ?? []), ...onPath].find(isProgram) ?? null;
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

// The package unpacks into the temporary folder, with the libraries of a bare machine where it believes to be on one.
function packagedBrowser() {
  const unpacked = join(folder, "unpacked");
  const executablePath = join(unpacked, "chromium");
  const complete = join(unpacked, "complete");
  if (!existsSync(complete)) {
    rmSync(unpacked, { recursive: true, force: true });
    mkdirSync(unpacked, { recursive: true });
    process.stderr.write(
      `No browser is installed; fetching ${packaged.name} ${packaged.version} into .cache/browser …\n`,
    );
    const spec = `${packaged.name}@${packaged.version}`;
    const install = ["install", "--no-save", "--no-package-lock", "--loglevel=error", "--prefix", folder, spec];
    const unpack = `import("${packaged.name}").then(({ default: chromium }) => chromium.executablePath())`;
    const env = { ...process.env, TMPDIR: unpacked, AWS_EXECUTION_ENV: "nodejs22.x" };
    if (!succeeds("npm", install, {}) || !succeeds(process.execPath, ["-e", unpack], { env })) return null;
    writeFileSync(complete, packaged.version);
  }
  return {
    executablePath,
    env: { LD_LIBRARY_PATH: join(unpacked, "al2023/lib"), FONTCONFIG_PATH: join(unpacked, "fonts") },
  };
}

function succeeds(program, args, options) {
  return spawnSync(program, args, { cwd: folder, stdio: ["ignore", "ignore", "inherit"], ...options }).status === 0;
}
