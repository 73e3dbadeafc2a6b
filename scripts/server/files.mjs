// Which file an address stands for, and what a browser must know about it.
import { readFile, realpath } from "node:fs/promises";
import { extname, join, sep } from "node:path";
import { withLocalOffice } from "./addInPage.mjs";

const types = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".woff2": "font/woff2",
  ".xml": "text/xml; charset=utf-8",
};

/** The type sent with a file. */
function typeOf(path) {
  return types[extname(path).toLowerCase()] ?? "application/octet-stream";
}

/** The folder and the path within it that an address stands for, or null. */
function placeOf(pathname, folders) {
  const path = decoded(pathname);
  if (path === null) return null;
  if (path === "/") return { root: folders.embedded, path: "index.html" };
  const [, first, ...rest] = path.split("/");
  const root = new Map(Object.entries({ embedded: folders.embedded, addin: folders.dist, office: folders.office })).get(
    first,
  );
  const plain = rest.every((part) => part !== "" && !part.startsWith(".") && !/[\\:\0]/.test(part));
  if (root === undefined || rest.length === 0 || !plain) return null;
  const asked = rest.join("/");
  return { root, path: root === folders.office ? officeFile(asked) : asked };
}

// The same file serves all three platforms, as in src/embedded/wire/platforms.ts, where it is said why.
function officeFile(asked) {
  return /^excel-(web|mac)-16\.0\d\.js$/.test(asked) ? "excel-win32-16.01.js" : asked;
}

function decoded(pathname) {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}

/** The bytes to send for an address, or null where there is nothing. */
export async function contentAt(pathname, folders) {
  const place = placeOf(pathname, folders);
  if (place === null) return null;
  const bytes = await bytesWithin(place);
  if (bytes === null) return null;
  const isAddInPage = place.root === folders.dist && place.path === "taskpane.html";
  const body = isAddInPage ? Buffer.from(withLocalOffice(bytes.toString("utf8"))) : bytes;
  return { body, type: typeOf(place.path) };
}

// A link that leads out of the folder is not followed.
async function bytesWithin({ root, path }) {
  try {
    const [folder, file] = await Promise.all([realpath(root), realpath(join(root, path))]);
    return file.startsWith(folder + sep) ? await readFile(file) : null;
  } catch (error) {
    if (["ENOENT", "ENOTDIR", "EISDIR"].includes(error.code)) return null;
    throw error;
  }
}
