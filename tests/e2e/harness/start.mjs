// Before the end-to-end tests: builds what changed, serves it on a free port, finds a browser.
import { findBrowser } from "../../../scripts/browser.mjs";
import { build } from "../../../scripts/build.mjs";
import { startServer } from "../../../scripts/serve.mjs";

export default async function start() {
  await build();
  const server = await startServer({ port: 0 });
  globalThis.handoffServer = server;
  process.env.HANDOFF_URL = server.url;
  process.env.HANDOFF_BROWSER = JSON.stringify(findBrowser());
}
