// What every class that office.js can reach has in common, and how its members are found by name.

/**
 * Base of every class of the model. Its getters, setters and methods are Excel's, by Excel's names; a name that
 * begins with `$` is ours and cannot be reached, one that begins with `_` is the client's own.
 */
// eslint-disable-next-line @typescript-eslint/no-extraneous-class -- a base class: instanceof tells objects from values
export abstract class HostObject {
  /** The class's name in Excel: bundlers rename classes, and the name is part of error messages. */
  static readonly apiName: string = "";
  /** Members that lead to another object and are not part of a load without names. */
  static readonly navigations: readonly string[] = [];
  /** Events by the client's own name for hearing of them. */
  static readonly events: Readonly<Record<string, string>> = {};
  /** Members that the client sets under another name than it reads them. */
  static readonly setAs: Readonly<Record<string, string>> = {};
}

interface HostClass {
  readonly apiName: string;
  readonly navigations: readonly string[];
  readonly setAs: Readonly<Record<string, string>>;
  readonly events: Readonly<Record<string, string>>;
}

interface Members {
  /** Lower-case name to true name. */
  readonly readable: ReadonlyMap<string, string>;
  readonly byName: ReadonlyMap<string, PropertyDescriptor>;
}

const found = new WeakMap<object, Members>();

/** The class of an object. */
export function classOf(object: HostObject): HostClass {
  return object.constructor as unknown as HostClass;
}

/** The readable members of an object: lower-case name to true name. */
export function readableMembers(object: HostObject): ReadonlyMap<string, string> {
  return membersOf(object).readable;
}

/** The setter of a member, or `undefined`. */
export function setterOf(object: HostObject, name: string): ((value: unknown) => void) | undefined {
  return membersOf(object).byName.get(name)?.set?.bind(object);
}

/** The method of a name, or `undefined`. */
export function methodOf(object: HostObject, name: string): ((...given: unknown[]) => unknown) | undefined {
  const value: unknown = membersOf(object).byName.get(name)?.value;
  return typeof value === "function" ? (value.bind(object) as (...given: unknown[]) => unknown) : undefined;
}

// Looked up once a class: a request names some hundred members.
function membersOf(object: HostObject): Members {
  const known = found.get(object.constructor);
  if (known !== undefined) return known;
  const byName = new Map<string, PropertyDescriptor>();
  for (const [name, descriptor] of descriptors(object)) if (!byName.has(name)) byName.set(name, descriptor);
  const names = [...byName].filter(([, descriptor]) => descriptor.get !== undefined).map(([name]) => name);
  const members = { byName, readable: new Map(names.map((name) => [name.toLowerCase(), name])) };
  found.set(object.constructor, members);
  return members;
}

/** Every name of a class that the client could reach, its own class first. */
function* descriptors(object: HostObject): Generator<[string, PropertyDescriptor]> {
  let prototype: unknown = Object.getPrototypeOf(object);
  while (prototype instanceof HostObject) {
    for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
      if (name !== "constructor" && !name.startsWith("$")) yield [name, descriptor];
    }
    prototype = Object.getPrototypeOf(prototype);
  }
}

/** `Values` to `values`; the client's own names (`_KeepReference`) stay. */
export function memberName(wireName: string): string {
  return wireName.startsWith("_") ? wireName : wireName.charAt(0).toLowerCase() + wireName.slice(1);
}

/** `values` to `Values`. */
export function wireName(memberName: string): string {
  return memberName.startsWith("_") ? memberName : memberName.charAt(0).toUpperCase() + memberName.slice(1);
}
