// npm start: builds what changed, serves the embedded workbook on this computer and opens it in the browser.
import { spawn } from "node:child_process";
import { build } from "./build.mjs";
import { startServer } from "./serve.mjs";

process.stderr.write("Building what changed since the last start; the first time this takes a minute …\n");
const built = await build();
if (built.length > 0) process.stderr.write(`Built ${built.join(", ")}.\n`);

const { url, close } = await startServer(process.env.PORT === undefined ? {} : { port: Number(process.env.PORT) });
console.log(`Handoff for Excel is ready: ${url} (Ctrl+C ends it)`);
openInBrowser(url);

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => void close().then(() => process.exit(0)));
}

// Where there is no screen or no browser the address above is enough.
function openInBrowser(address) {
  const opener = openers()[process.platform];
  if (opener === undefined || process.env.CI !== undefined || process.env.BROWSER === "none") return;
  const [program, ...args] = opener;
  const child = spawn(program, [...args, address], { stdio: "ignore", detached: true });
  child.on("error", () => undefined);
  child.unref();
}

function openers() {
  const hasScreen = process.env.DISPLAY !== undefined || process.env.WAYLAND_DISPLAY !== undefined;
  return {
    darwin: ["open"],
    win32: ["cmd", "/c", "start", ""],
    ...(hasScreen ? { linux: ["xdg-open"] } : {}),
  };
}
