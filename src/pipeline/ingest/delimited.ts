// Reads delimited text: comma, semicolon, tab or vertical bar between the cells, quotation marks around them.
import { HandoffError } from "../errors";
import type { Progress } from "../progress";
import { decodeText, losslessRaw, repaired, type DecodedText } from "./decodeText";
import { detectDialect } from "./detectDialect";
import { fileEndings } from "./fileEndings";
import { looksBinary } from "./looksBinary";
import { headingProblems, uniqueHeadings } from "./headings";
import { parseRows, type DelimitedRow } from "./parseRows";
import { rowProblems } from "./rowProblems";
import type { ReadOptions, Reader, Table, TableRow } from "./table";

/** The registry entry. */
export const delimited = {
  id: "delimited",
  extensions: fileEndings.delimited,
  read,
} satisfies Reader<"delimited">;

const slice = 2_000;

/**
 * Reads a delimited file.
 *
 * Shape: bytes in; out the heading row and all other rows, whose raw texts join to the file without its byte order mark.
 *
 * @param bytes - the whole file
 * @param options - its name, and what the spec says of its encoding and heading row
 * @yields how many characters are read, after every 2,000 rows
 * @returns the table; broken rows are rows with problems
 * @throws {@link HandoffError} `file-empty`, `file-not-text`, `encoding-unknown`, `encoding-wrong`
 */
function* read(bytes: Uint8Array, options: ReadOptions): Generator<Progress, Table, void> {
  const file = options.fileName;
  const decoded = decodeText(bytes, options.encoding);
  if (looksBinary(decoded.text)) throw new HandoffError("file-not-text", { file });
  const dialect = detectDialect(decoded.text);
  const rows: DelimitedRow[] = [];
  for (const row of parseRows(decoded.text, { delimiter: dialect.delimiter, headerRow: options.headerRow })) {
    rows.push(row);
    if (rows.length % slice === 0) yield { stage: "reading", done: row.end, of: decoded.text.length };
  }
  const heading = rows.find(({ role }) => role === "heading");
  if (!heading) throw new HandoffError("file-empty", { file });
  const { encoding, byteOrderMark, assumed } = decoded;
  const headings = uniqueHeadings(heading.cells.map(repaired));
  return {
    how: { format: "delimited", dialect, encoding, byteOrderMark, assumed },
    headings,
    headingProblems: headingProblems(heading),
    rawHeading: decoded.text.slice(0, heading.end),
    rows: rows.filter(({ role }) => role === "data").map((row) => tableRowOf(row, headings, decoded)),
  };
}

function tableRowOf(
  row: DelimitedRow,
  headings: readonly string[],
  { text, encoding, damaged }: DecodedText,
): TableRow {
  const raw = text.slice(row.start, row.end);
  const problems = rowProblems(row, headings, damaged ? raw : "");
  const locator = `row ${row.number}`;
  if (problems[0]?.code !== "encoding-error") return { locator, cells: row.cells, raw, problems };
  return { locator, cells: row.cells.map(repaired), raw: losslessRaw(raw, encoding), problems };
}
