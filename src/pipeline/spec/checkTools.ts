// What the cross-checks share: resolving ids and finding what occurs twice.
import { texts } from "../../messages/catalogue";
import { broken, type Finding } from "./problem";
import { pathText, type SpecPath } from "./specPath";

const { rules } = texts.spec;

/** Ids and the name of the list that they stand in. */
export interface IdList {
  readonly name: string;
  readonly ids: ReadonlySet<string>;
}

/**
 * Collects the ids of a list.
 *
 * @param name - how the spec calls the list, such as `roles`
 * @param members - its members
 * @returns the ids under that name
 */
export function idsOf(name: string, members: readonly { readonly id: string }[]): IdList {
  return { name, ids: new Set(members.map(({ id }) => id)) };
}

/**
 * Checks one reference.
 *
 * @param path - where the id stands
 * @param id - the id; `undefined` where none is given
 * @param list - where it must be found
 * @returns a finding if it is not found
 */
export function resolve(path: SpecPath, id: string | undefined, list: IdList): readonly Finding[] {
  return id === undefined || list.ids.has(id) ? [] : [broken(path, rules["no-such-id"]({ list: list.name }))];
}

/**
 * Checks a list of references.
 *
 * @param path - where the list stands
 * @param ids - the ids
 * @param list - where they must be found
 * @returns a finding for each that is not found or stands there twice
 */
export function resolveAll(path: SpecPath, ids: readonly string[], list: IdList): readonly Finding[] {
  const unknown = ids.flatMap((id, place) => resolve([...path, place], id, list));
  return [...unknown, ...twice(ids.map((id, place) => ({ path: [...path, place], value: id })))];
}

/**
 * Finds values that occur twice.
 *
 * @param entries - values and where they stand
 * @returns a finding for each that stood somewhere before
 */
export function twice(
  entries: readonly { readonly path: SpecPath; readonly value: string | number | undefined }[],
): readonly Finding[] {
  const first = new Map<string | number, SpecPath>();
  return entries.flatMap(({ path, value }) => {
    if (value === undefined) return [];
    const earlier = first.get(value);
    if (earlier === undefined) first.set(value, path);
    return earlier === undefined ? [] : [broken(path, rules.twice({ first: pathText(undefined, earlier) }))];
  });
}

/**
 * Checks that the ids of a list differ.
 *
 * @param path - where the list stands
 * @param members - its members
 * @returns a finding for each id that occurs twice
 */
export function uniqueIds(path: SpecPath, members: readonly { readonly id: string }[]): readonly Finding[] {
  return twice(members.map(({ id }, place) => ({ path: [...path, place, "id"], value: id })));
}
