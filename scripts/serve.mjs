// Serves the embedded workbook on this computer alone: its page, the add-in's bundle as it ships, and Microsoft's office.js.
import { createServer } from "node:http";
import { join } from "node:path";
import { contentAt } from "./server/files.mjs";

const root = join(import.meta.dirname, "..");
const triedPorts = 20;

// Nothing is loaded from elsewhere; Fluent and the grid write their styles into style elements.
const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join("; ");

const headers = {
  "content-security-policy": policy,
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cache-control": "no-cache",
};

const defaults = {
  port: 3100,
  dist: join(root, "dist"),
  embedded: join(root, ".cache/embedded"),
  office: join(root, "node_modules/@microsoft/office-js/dist"),
};

/**
 * Starts the server on `port`, or the next free one.
 * `dist` is the add-in's bundle, `embedded` the page's, `office` the folder of office.js.
 */
export async function startServer(options = {}) {
  const { port, ...folders } = { ...defaults, ...options };
  const server = createServer((request, response) => void answer(request, response, folders));
  const taken = await listenFrom(server, port);
  return { url: `http://localhost:${taken}/`, close: () => closed(server) };
}

async function answer(request, response, folders) {
  try {
    await send(request, response, folders);
  } catch (error) {
    response.writeHead(500, { ...headers, "content-type": "text/plain; charset=utf-8" });
    response.end(error.message);
  }
}

async function send(request, response, folders) {
  if (!isLocal(request.headers.host)) return refuse(response, 421, "This server answers on localhost only.");
  if (request.method !== "GET" && request.method !== "HEAD") return refuse(response, 405, "Only GET and HEAD.");
  const content = await contentAt(new URL(request.url, "http://localhost").pathname, folders);
  if (content === null) return refuse(response, 404, "Nothing is here.");
  response.writeHead(200, { ...headers, "content-type": content.type, "content-length": content.body.length });
  response.end(request.method === "HEAD" ? undefined : content.body);
}

// A foreign page must not reach this server under a name of its own (DNS rebinding).
function isLocal(host = "") {
  return /^(localhost|127\.0\.0\.1)(:\d+)?$/.test(host);
}

function refuse(response, status, reason) {
  response.writeHead(status, { ...headers, "content-type": "text/plain; charset=utf-8" });
  response.end(reason);
}

async function listenFrom(server, first) {
  for (let port = first; port < first + triedPorts; port++) {
    if (await listens(server, port)) return server.address().port;
  }
  throw new Error(`No free port between ${first} and ${first + triedPorts - 1}.`);
}

function listens(server, port) {
  return new Promise((resolve, reject) => {
    const failed = (error) => (error.code === "EADDRINUSE" ? resolve(false) : reject(error));
    server.once("error", failed);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", failed);
      resolve(true);
    });
  });
}

function closed(server) {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
