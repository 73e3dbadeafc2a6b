// The members of a JSON object as texts: numbers keep every digit, inner objects stay as they are written.

/** Why a line is no record. */
export type JsonFault = "not-json" | "not-object" | "key-twice";

/** A line that was read. */
export type JsonLine =
  | { readonly members: ReadonlyMap<string, string>; readonly fault: null }
  | { readonly members: null; readonly fault: JsonFault };

/**
 * Reads one line of JSON lines.
 *
 * Texts are taken out of their quotation marks, `null` is an empty text, and everything else stays as it is written: so a
 * number beyond 2^53 keeps its digits, and `__proto__` is a name as any other.
 *
 * @param line - the line
 * @returns its members in order, or why it has none
 */
export function jsonMembers(line: string): JsonLine {
  const value = parsed(line);
  if (value === undefined) return { members: null, fault: "not-json" };
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return { members: null, fault: "not-object" };
  const members = new Map<string, string>();
  for (const [key, text] of membersOf(line)) {
    if (members.has(key)) return { members: null, fault: "key-twice" };
    members.set(key, text);
  }
  return { members, fault: null };
}

// `undefined` for what is no JSON. The value itself is not used: numbers in it may have lost digits.
function parsed(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}

// From here on the line is known to be a sound object, so that looking for the ends of values is enough.
function* membersOf(line: string): Generator<readonly [key: string, text: string], void, void> {
  let at = afterSpace(line, line.indexOf("{") + 1);
  while (line[at] === '"') {
    const keyEnd = stringEnd(line, at);
    const start = afterSpace(line, line.indexOf(":", keyEnd) + 1);
    const end = valueEnd(line, start);
    yield [JSON.parse(line.slice(at, keyEnd)) as string, textOf(line.slice(start, end).trimEnd())];
    at = afterSpace(line, end + 1);
  }
}

function textOf(written: string): string {
  if (written.startsWith('"')) return JSON.parse(written) as string;
  return written === "null" ? "" : written;
}

function afterSpace(line: string, from: number): number {
  let at = from;
  while (/[ \t\r\n]/.test(line.charAt(at))) at += 1;
  return at;
}

// Behind the closing quotation mark; a mark behind an odd number of backslashes closes nothing.
function stringEnd(line: string, start: number): number {
  for (let at = line.indexOf('"', start + 1); ; at = line.indexOf('"', at + 1)) {
    let before = at;
    while (line[before - 1] === "\\") before -= 1;
    if ((at - before) % 2 === 0) return at + 1;
  }
}

// The comma or bracket that ends the value.
function valueEnd(line: string, start: number): number {
  let depth = 0;
  for (let at = start; ; at += 1) {
    const character = line.charAt(at);
    if (character === '"') at = stringEnd(line, at) - 1;
    else if (depth === 0 && (character === "," || character === "}")) return at;
    else if (character === "{" || character === "[") depth += 1;
    else if (character === "}" || character === "]") depth -= 1;
  }
}
