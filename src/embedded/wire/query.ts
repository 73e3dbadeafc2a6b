// Answers a load: turns the asked members of an object, and of the objects it leads to, into the wire's form.
import { classOf, HostObject, readableMembers, wireName } from "./hostObject";
import type { QueryInfo } from "./messages";

/** Tells who is asked for what, and keeps the references that the client holds. */
export interface QueryTools {
  /** Called before a member is read. */
  readonly touch: (object: HostObject, member: string) => void;
  /** Refuses an unknown member. */
  readonly missing: (object: HostObject, member: string) => never;
  /** The client's name for an object that it keeps, or `undefined`. */
  readonly referenceOf: (object: HostObject) => string | undefined;
}

type Wire = Record<string, unknown>;

/** What the client needs to find an object again. */
export function identify(object: HostObject, tools: QueryTools): Wire {
  const wire: Wire = {};
  if (readableMembers(object).has("id")) wire["Id"] = valueOf(object, "id");
  const reference = tools.referenceOf(object);
  if (reference !== undefined) wire["_ReferenceId"] = reference;
  return wire;
}

/** Answers a load of an object or a collection. */
export function answer(object: HostObject, query: QueryInfo, tools: QueryTools): Wire {
  const asked = [...(query.Select ?? []), ...(query.Expand ?? [])];
  return readableMembers(object).has("items")
    ? answerList(object, { ...query, Select: asked }, tools)
    : project(object, asked, tools);
}

function answerList(list: HostObject, query: QueryInfo, tools: QueryTools): Wire {
  const members = readableMembers(list);
  const asked = query.Select ?? [];
  const isOwn = (path: string) => members.has(path.toLowerCase()) && path.toLowerCase() !== "items";
  const wire = read(list, asked.filter(isOwn), tools);
  const perItem = asked.filter((path) => !isOwn(path));
  if (asked.length > 0 && perItem.length === 0) return wire;
  tools.touch(list, "items");
  const items = valueOf(list, "items") as readonly HostObject[];
  const from = query.Skip ?? 0;
  const to = query.Top === undefined ? undefined : from + query.Top;
  wire["_Items"] = items.slice(from, to).map((item) => project(item, perItem, tools));
  return wire;
}

function project(object: HostObject, asked: readonly string[], tools: QueryTools): Wire {
  return read(object, isAll(asked) ? plainMembers(object) : asked, tools);
}

function read(object: HostObject, asked: readonly string[], tools: QueryTools): Wire {
  const members = readableMembers(object);
  const wire = identify(object, tools);
  for (const [key, deeper] of grouped(asked)) {
    const name = members.get(key) ?? tools.missing(object, key);
    tools.touch(object, name);
    const value = valueOf(object, name);
    wire[wireName(name)] = value instanceof HostObject ? answer(value, { Select: deeper }, tools) : value;
  }
  return wire;
}

function isAll(asked: readonly string[]): boolean {
  return asked.length === 0 || asked.includes("*");
}

function plainMembers(object: HostObject): readonly string[] {
  const { navigations } = classOf(object);
  return [...readableMembers(object).values()].filter((name) => !navigations.includes(name));
}

// format/fill/color and format/font/color become one entry "format" with two paths.
function grouped(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const path of paths) {
    const [head = "", ...tail] = path.split(/[/.]/);
    const group = groups.get(head.toLowerCase()) ?? [];
    groups.set(head.toLowerCase(), group);
    if (tail.length > 0) group.push(tail.join("/"));
  }
  return groups;
}

function valueOf(object: HostObject, name: string): unknown {
  return (object as unknown as Record<string, unknown>)[name];
}
