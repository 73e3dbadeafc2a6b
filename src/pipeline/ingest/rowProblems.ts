// What is wrong with a row of delimited text before anybody looks at its values.
import { isDamaged, repaired } from "./decodeText";
import { isBlankRow, type DelimitedRow } from "./parseRows";
import type { QuoteFault } from "./scanRow";
import type { Problem } from "./table";

// A row may lack a hundred thousand cells; the first few tell enough.
const shown = 5;

/**
 * Finds the problems of a row, worst first.
 *
 * @param row - the row
 * @param headings - the names of the columns
 * @param raw - the row's text, in which a byte that its encoding does not allow is a lone surrogate
 * @returns no problem for a row that can be read as it is
 */
export function rowProblems(row: DelimitedRow, headings: readonly string[], raw: string): readonly Problem[] {
  const locator = `row ${row.number}`;
  const problems: Problem[] = [];
  if (isDamaged(raw)) problems.push({ code: "encoding-error", details: { locator, begins: damagedPart(raw) } });
  if (row.fault !== null) problems.push(quoteProblem(row.fault, locator, row.cells));
  if (isBlankRow(row.cells)) return [...problems, { code: "blank-row", details: { locator } }];
  const counts = { locator, cells: row.cells.length, width: headings.length };
  if (counts.cells > counts.width) {
    problems.push({
      code: "extra-cell",
      details: { ...counts, extra: row.cells.slice(counts.width, counts.width + shown) },
    });
  }
  if (counts.cells < counts.width) {
    problems.push({
      code: "missing-cell",
      details: { ...counts, columns: headings.slice(counts.cells, counts.cells + shown) },
    });
  }
  return problems;
}

function quoteProblem(code: QuoteFault, locator: string, cells: readonly string[]): Problem {
  const broken = cells.find((cell) => cell.startsWith('"')) ?? cells.find((cell) => cell.includes('"'));
  return { code, details: { locator, begins: repaired(broken ?? cells[0] ?? "") } };
}

// What stands around the first damaged byte.
function damagedPart(raw: string): string {
  const at = raw.search(/[\ud800-\udfff]/u);
  const start = Math.max(0, at - 20);
  return repaired(raw.slice(start, at + 40));
}
