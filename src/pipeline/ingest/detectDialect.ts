// Finds out which character parts the cells of a file.
import { isBlankRow, parseRows } from "./parseRows";

/** How the cells of a file are parted and quoted. */
export interface Dialect {
  readonly delimiter: string;
  readonly quote: string;
}

const delimiters = [",", ";", "\t", "|"] as const;
const sampleLength = 65_536;

/**
 * Finds the delimiter that cuts most rows of the beginning into the same number of cells, two at least.
 *
 * @param text - the decoded file
 * @returns the dialect; commas where nothing speaks for another
 */
export function detectDialect(text: string): Dialect {
  const sample = sampleOf(text);
  let best = { delimiter: ",", share: 0, width: 0 };
  for (const delimiter of delimiters) {
    const found = { delimiter, ...evenness(sample, delimiter) };
    if (found.share > best.share || (found.share === best.share && found.width > best.width)) best = found;
  }
  return { delimiter: best.delimiter, quote: '"' };
}

// Whole lines where there are any; a file of one long line is cut.
function sampleOf(text: string): string {
  if (text.length <= sampleLength) return text;
  const start = text.slice(0, sampleLength);
  const lastBreak = Math.max(start.lastIndexOf("\n"), start.lastIndexOf("\r"));
  return lastBreak === -1 ? start : start.slice(0, lastBreak + 1);
}

// The share of rows that have the commonest width above 1, and that width. Rows with broken quotation marks speak against.
function evenness(sample: string, delimiter: string): { readonly share: number; readonly width: number } {
  const counts = new Map<number, number>();
  let rows = 0;
  for (const { cells, fault } of parseRows(sample, { delimiter, headerRow: 1 })) {
    if (isBlankRow(cells)) continue;
    rows += 1;
    if (fault === null && cells.length > 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  }
  let most = { count: 0, width: 0 };
  for (const [width, count] of counts) if (count > most.count) most = { count, width };
  return { share: rows === 0 ? 0 : most.count / rows, width: most.width };
}
