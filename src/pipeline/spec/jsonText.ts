// The places of values in a JSON text, so that one of them can be changed and every other byte stays as it was written.
import type { Json } from "../canonicalJson";
import type { SpecPath } from "./specPath";

/** A member of a list or group within the text. */
interface Member {
  readonly key: string | number;
  /** Where it begins: a group's member with its key. */
  readonly from: number;
  /** Where its value begins. */
  readonly start: number;
  /** Behind its value. */
  readonly end: number;
}

const marksOfJson = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],]/g;

/** A list or group that is open while the text is read. */
interface Open {
  /** The keys so far; `null` in a list. */
  readonly keys: Set<string> | null;
  /** The key or place that is being read. */
  step: string | number;
  wantsKey: boolean;
}

/**
 * Finds keys that stand twice in one group; JSON's readers silently take the last.
 *
 * @param json - valid JSON
 * @returns the path of each second one
 */
export function keysTwice(json: string): readonly SpecPath[] {
  const open: Open[] = [];
  const found: SpecPath[] = [];
  for (const [mark] of json.matchAll(marksOfJson)) {
    const inner = open.at(-1);
    if (mark === "{" || mark === "[") open.push(opened(mark === "{"));
    else if (mark === "}" || mark === "]") open.pop();
    else if (mark === ",") goOn(inner);
    else if (inner?.wantsKey && isSecond(inner, JSON.parse(mark) as string)) found.push(open.map(({ step }) => step));
  }
  return found;
}

function opened(isGroup: boolean): Open {
  return { keys: isGroup ? new Set() : null, step: 0, wantsKey: isGroup };
}

function goOn(inner: Open | undefined): void {
  if (inner?.keys) inner.wantsKey = true;
  else if (typeof inner?.step === "number") inner.step += 1;
}

function isSecond(inner: Open, key: string): boolean {
  const isKnown = inner.keys?.has(key) ?? false;
  inner.keys?.add(key);
  inner.step = key;
  inner.wantsKey = false;
  return isKnown;
}

/**
 * Measures how deep lists and groups stand in each other.
 *
 * @param json - valid JSON
 * @returns the depth of the deepest
 */
export function depthOf(json: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [token] of json.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]]/g)) {
    if (token === "{" || token === "[") depth += 1;
    if (token === "}" || token === "]") depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/**
 * Puts a value in the place of another, adds it, or takes one out. Everything else stays to the letter.
 *
 * @param json - valid JSON in which no key stands twice
 * @param path - where; all but the last step must lead somewhere
 * @param value - the new value; `undefined` takes out what stands there
 * @returns the new text
 */
export function withValue(json: string, path: SpecPath, value: Json | undefined): string {
  const parent = startOf(json, path.slice(0, -1));
  const members = membersAt(json, parent);
  const place = members.findIndex(({ key }) => key === path.at(-1));
  const member = members[place];
  if (member === undefined)
    return value === undefined ? json : added(json, { parent, members }, [path.at(-1) ?? "", value]);
  if (value === undefined) return spliced(json, spanOfMember(members, place), "");
  return spliced(json, { from: member.start, to: member.end }, written(json, member, value));
}

function startOf(json: string, path: SpecPath): number {
  return path.reduce<number>(
    (start, step) => {
      const member = membersAt(json, start).find(({ key }) => key === step);
      if (member === undefined) throw new RangeError(`nothing stands at ${String(step)}`);
      return member.start;
    },
    afterSpace(json, 0),
  );
}

interface Span {
  readonly from: number;
  readonly to: number;
}

function spliced(json: string, { from, to }: Span, text: string): string {
  return json.slice(0, from) + text + json.slice(to);
}

// With the comma before it, or behind it if it is the first.
function spanOfMember(members: readonly Member[], place: number): Span {
  const [before, member, after] = [members[place - 1], members[place], members[place + 1]];
  if (member === undefined) return { from: 0, to: 0 };
  if (before !== undefined) return { from: before.end, to: member.end };
  return { from: member.from, to: after?.from ?? member.end };
}

interface Container {
  readonly parent: number;
  readonly members: readonly Member[];
}

function added(json: string, { parent, members }: Container, [key, value]: readonly [string | number, Json]): string {
  const last = members.at(-1);
  const name = typeof key === "string" ? `${JSON.stringify(key)}: ` : "";
  if (last === undefined) return spliced(json, { from: parent + 1, to: parent + 1 }, name + JSON.stringify(value));
  const between = spaceBefore(json, last.from);
  return spliced(
    json,
    { from: last.end, to: last.end },
    `,${between === "" ? " " : between}${name}${written(json, last, value)}`,
  );
}

// A value that stood on one line stays on one line; else it is indented as the file is.
function written(json: string, model: Member, value: Json): string {
  if (!json.slice(model.start, model.end).includes("\n")) return JSON.stringify(value);
  const indent = /\n([\t ]+)/.exec(json)?.[1] ?? "  ";
  const lineStart = json.lastIndexOf("\n", model.from) + 1;
  const depth = /^[\t ]*/.exec(json.slice(lineStart))?.[0] ?? "";
  return JSON.stringify(value, null, indent).replaceAll("\n", `\n${depth}`);
}

function spaceBefore(json: string, at: number): string {
  return /\s*$/.exec(json.slice(0, at))?.[0] ?? "";
}

function membersAt(json: string, start: number): readonly Member[] {
  const isGroup = json[start] === "{";
  if (!isGroup && json[start] !== "[") return [];
  const members: Member[] = [];
  let at = afterSpace(json, start + 1);
  while (json[at] !== "}" && json[at] !== "]") {
    const member = isGroup ? keyedMember(json, at) : { key: members.length, from: at, start: at, end: endOf(json, at) };
    members.push(member);
    at = afterSpace(json, member.end);
    if (json[at] === ",") at = afterSpace(json, at + 1);
  }
  return members;
}

function keyedMember(json: string, from: number): Member {
  const keyEnd = endOf(json, from);
  const start = afterSpace(json, afterSpace(json, keyEnd) + 1);
  return { key: JSON.parse(json.slice(from, keyEnd)) as string, from, start, end: endOf(json, start) };
}

const token = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]]|[^\s,:"{}[\]]+/gy;

// Behind the value that begins here: one token, or all up to the bracket that closes it.
function endOf(json: string, start: number): number {
  let depth = 0;
  let at = start;
  do {
    token.lastIndex = at;
    const found = token.exec(json)?.[0] ?? "";
    if (found === "{" || found === "[") depth += 1;
    if (found === "}" || found === "]") depth -= 1;
    at += found.length;
    if (depth > 0) at = afterSpace(json, at, /[\s,:]*/y);
  } while (depth > 0);
  return at;
}

function afterSpace(json: string, at: number, space = /\s*/y): number {
  space.lastIndex = at;
  return at + (space.exec(json)?.[0].length ?? 0);
}
