// Where something stands in a spec, as a person names it: list members by their id.
import type { Json } from "../canonicalJson";

/** Keys and places from the top of the file down. */
export type SpecPath = readonly (string | number)[];

/**
 * Finds the value at a path.
 *
 * @param root - the file's content; `undefined` where it could not be read
 * @param path - keys and places
 * @returns the value, or `undefined` where the path leads nowhere
 */
export function valueAt(root: Json | undefined, path: SpecPath): Json | undefined {
  let value = root;
  for (const step of path) {
    if (value === null || typeof value !== "object") return undefined;
    value = (value as Readonly<Record<string, Json>>)[step];
  }
  return value;
}

/**
 * Writes a path as SPEC does: `quality.gates[spot_check].relabelBelow`. A member without an id is named by its place,
 * counted from 1: `exports[train].columns[3].from`.
 *
 * @param root - the file's content, to look ids up in
 * @param path - keys and places
 * @returns the path in words
 */
export function pathText(root: Json | undefined, path: SpecPath): string {
  return path.reduce<string>((text, step, depth) => {
    if (typeof step === "string") return `${text}${keyText(step, text === "")}`;
    const member = valueAt(root, path.slice(0, depth + 1));
    return `${text}[${idOf(member) ?? String(step + 1)}]`;
  }, "");
}

function keyText(key: string, isFirst: boolean): string {
  if (!/^[A-Za-z_]\w*$/.test(key)) return `[${JSON.stringify(key)}]`;
  return isFirst ? key : `.${key}`;
}

function idOf(member: Json | undefined): string | null {
  const id = valueAt(member, ["id"]);
  return typeof id === "string" && id !== "" ? id : null;
}
