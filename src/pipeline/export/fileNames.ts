// Versions of data sets and the names of their files.
import type { ExportSpec } from "../spec/export";

/**
 * Gives the version of the next set: counted over all exports, never used twice.
 *
 * @param earlier - versions so far
 * @returns `v001` and so on
 */
export function nextVersion(earlier: readonly string[]): string {
  const highest = Math.max(0, ...earlier.map((version) => Number(/^v(\d+)$/.exec(version)?.[1] ?? 0)));
  return `v${String(highest + 1).padStart(3, "0")}`;
}

/**
 * Names a file of records.
 *
 * @param fileName - `fileName` of the export's spec
 * @param version - the set's version
 * @param split - the split; left out in an export without splits
 * @returns the name
 */
export function dataFileName(fileName: ExportSpec["fileName"], version: string, split = ""): string {
  return fileName.replaceAll("{version}", version).replaceAll("{split}", split);
}

/**
 * Names a file that goes with a set: what is up to the version in the spec's name, then what it is.
 *
 * @param fileName - `fileName` of the export's spec
 * @param version - the set's version
 * @param kind - what it is
 * @returns such as `library-mail_v001_manifest.json`
 */
export function companionFileName(
  fileName: ExportSpec["fileName"],
  version: string,
  kind: "manifest.json" | "card.md",
): string {
  const head = fileName.slice(0, fileName.indexOf("{version}"));
  return `${head}${version}_${kind}`;
}
