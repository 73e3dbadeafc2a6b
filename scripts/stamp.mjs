// Tells whether something has to be built again: a stamp is one hash over the content of its inputs and outputs.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** All files below a path, by path from `root`, in an order that never changes; a file is itself. */
export function filesBelow(root, path) {
  const whole = join(root, path);
  if (!existsSync(whole)) return [];
  if (statSync(whole).isFile()) return [path];
  return readdirSync(whole)
    .sort()
    .flatMap((name) => filesBelow(root, `${path}/${name}`));
}

/** One hash over the names and contents of all files below the paths. */
export function hashOf(root, paths, salt = "") {
  const hash = createHash("sha256").update(salt);
  for (const path of paths.flatMap((path) => filesBelow(root, path))) {
    const content = readFileSync(join(root, path));
    hash.update(`\0${path}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

/** Whether the stamp kept in a file is this one. */
export function isStamped(file, stamp) {
  return existsSync(file) && readFileSync(file, "utf8") === stamp;
}

/** Keeps a stamp in a file. */
export function keepStamp(file, stamp) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, stamp);
}
