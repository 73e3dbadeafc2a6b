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

const segments = /\["(?:[^"\\]|\\.)*"\]|\[[^\]]*\]|[^.[\]]+/gu;

/**
 * Reads a path that {@link pathText} wrote. A member of a list is found by its id, else by its place.
 *
 * @param root - the file's content, to look ids up in
 * @param path - the path in words
 * @returns keys and places; a member that the list does not have yet gets the place behind the last one
 */
export function readPath(root: Json, path: string): SpecPath {
  return (path.match(segments) ?? []).reduce<SpecPath>((above, segment) => {
    const parent = valueAt(root, above);
    return [...above, isList(parent) ? placeOf(parent, segment.slice(1, -1)) : keyOf(segment)];
  }, []);
}

function keyOf(segment: string): string {
  return segment.startsWith("[") ? String(JSON.parse(segment.slice(1, -1))) : segment;
}

function placeOf(list: readonly Json[], name: string): number {
  const place = list.findIndex((member) => idOf(member) === name);
  if (place >= 0) return place;
  return /^[1-9]\d*$/.test(name) ? Number(name) - 1 : list.length;
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}
