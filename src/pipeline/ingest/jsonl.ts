// Reads JSON lines: one object a line, framed on the byte 0x0A only.
import { HandoffError } from "../errors";
import type { Progress } from "../progress";
import { decodeText, isDamaged, losslessRaw, repaired, type DecodedText } from "./decodeText";
import { fileEndings } from "./fileEndings";
import { headingProblems, uniqueHeadings } from "./headings";
import { jsonMembers } from "./jsonMembers";
import { looksBinary } from "./looksBinary";
import { mostCells, mostColumns } from "./tableLimits";
import type { Problem, ReadOptions, Reader, Table, TableRow } from "./table";

/** The registry entry. */
export const jsonl = { id: "jsonl", extensions: fileEndings.jsonl, read } satisfies Reader<"jsonl">;

const slice = 2_000;

/**
 * Reads a file of JSON lines.
 *
 * Shape: bytes in; out one row a line, whose raw texts join to the file without its byte order mark. The columns are the
 * names of all members, in the order in which they first appear. U+2028 and U+0085 are text, not line ends.
 *
 * @param bytes - the whole file
 * @param options - its name and what the spec says of its encoding
 * @yields how many characters are read, after every 2,000 lines
 * @returns the table; lines that are no object are rows with problems
 * @throws {@link HandoffError} `file-empty`, `file-not-text`, `too-many-columns`, `too-many-cells`, `encoding-unknown`, `encoding-wrong`
 */
function* read(bytes: Uint8Array, options: ReadOptions): Generator<Progress, Table, void> {
  const file = options.fileName;
  const decoded = decodeText(bytes, options.encoding);
  if (looksBinary(decoded.text)) throw new HandoffError("file-not-text", { file });
  const places = new Map<string, number>();
  const rows: TableRow[] = [];
  let held = 0;
  for (const raw of linesOf(decoded.text)) {
    const row = rowOf(raw, rows.length + 1, { decoded, places });
    rows.push(row);
    held += row.cells.length;
    if (held > mostCells) throw new HandoffError("too-many-cells", { file, most: mostCells });
    if (places.size > mostColumns) throw new HandoffError("too-many-columns", { file, most: mostColumns });
    if (rows.length % slice === 0) yield { stage: "reading", done: rows.length, of: null };
  }
  if (rows.length === 0) throw new HandoffError("file-empty", { file });
  const names = [...places.keys()];
  const { encoding, byteOrderMark, assumed } = decoded;
  return {
    how: { format: "jsonl", encoding, byteOrderMark, assumed },
    headings: uniqueHeadings(names),
    headingProblems: headingProblems({ cells: names, fault: null }),
    rawHeading: "",
    rows,
  };
}

function* linesOf(text: string): Generator<string, void, void> {
  for (let start = 0; start < text.length;) {
    const end = text.indexOf("\n", start) + 1 || text.length;
    yield text.slice(start, end);
    start = end;
  }
}

interface Reading {
  readonly decoded: DecodedText;
  /** The columns so far. */
  readonly places: Map<string, number>;
}

function rowOf(raw: string, number: number, { decoded, places }: Reading): TableRow {
  const locator = `line ${number}`;
  if (decoded.damaged && isDamaged(raw)) {
    const problem: Problem = { code: "encoding-error", details: { locator, begins: repaired(raw) } };
    return { locator, cells: [], raw: losslessRaw(raw, decoded.encoding), problems: [problem] };
  }
  if (raw.trim() === "") return { locator, cells: [], raw, problems: [{ code: "blank-row", details: { locator } }] };
  const { members, fault } = jsonMembers(raw);
  if (members === null) {
    return { locator, cells: [], raw, problems: [{ code: "json-error", details: { locator, fault, begins: raw } }] };
  }
  return { locator, cells: cellsOf(members, places), raw, problems: halfCharacters(members, locator) };
}

function cellsOf(members: ReadonlyMap<string, string>, places: Map<string, number>): readonly string[] {
  const cells: string[] = [];
  for (const [name, text] of members) {
    const place = places.get(name) ?? places.size;
    places.set(name, place);
    while (cells.length < place) cells.push("");
    cells[place] = text;
  }
  return cells;
}

// JSON may write half a character (`\ud83d`), which no cell and no file of UTF-8 can hold.
function halfCharacters(members: ReadonlyMap<string, string>, locator: string): readonly Problem[] {
  const broken = [...members].find(([, text]) => isDamaged(text));
  return broken === undefined ? [] : [{ code: "broken-character", details: { locator, column: broken[0] } }];
}
