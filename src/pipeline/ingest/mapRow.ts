// Reads the fields of one row by the lines of a source's mapping.
import { isBlank, type Fields, type FieldValue } from "../record";
import type { FieldSpec } from "../spec/field";
import type { ColumnMapping, MappingLine } from "../spec/source";
import { convert, isUnreadable, type Unreadable } from "./convert";
import type { Problem, TableRow } from "./table";

/** A row read as fields. */
export interface MappedRow {
  /** Every field that the mapping feeds; where a value could not be read, the text of its cell. */
  readonly fields: Fields;
  /** Whether the row itself gives no value at all. */
  readonly blank: boolean;
  /** What is wrong with its values, in the order of the mapping. */
  readonly problems: readonly Problem[];
}

/** Reads rows of one file. */
export type RowMapper = (row: TableRow) => MappedRow;

interface Line {
  readonly field: Pick<FieldSpec, "id" | "title" | "required" | "onViolation">;
  readonly mapping: MappingLine;
  readonly columns: readonly number[];
}

/**
 * Prepares the reading of a file's rows.
 *
 * A line takes the first of its columns that holds more than white space, else the first as it stands. A column that the file does not have is an empty cell.
 *
 * @param mapping - the lines of the source
 * @param headings - the names of the file's columns
 * @param fields - the spec's fields
 * @returns a function that reads one row
 */
export function rowMapper(
  mapping: readonly MappingLine[],
  headings: readonly string[],
  fields: readonly FieldSpec[],
): RowMapper {
  const places = new Map(headings.map((heading, index) => [heading, index]));
  const lines = mapping.map((line): Line => {
    const field = fields.find(({ id }) => id === line.to);
    const columns = "from" in line ? line.from.flatMap((name) => places.get(name) ?? []) : [];
    return { field: field ?? plainField(line.to), mapping: line, columns };
  });
  return (row) => mapRow(row, lines);
}

function mapRow({ locator, cells }: TableRow, lines: readonly Line[]): MappedRow {
  const problems: Problem[] = [];
  let blank = true;
  const entries = lines.map((line): readonly [string, FieldValue] => {
    const { field, mapping, columns } = line;
    if (!("from" in mapping)) return [field.id, mapping.constant];
    const texts = columns.map((column) => cells[column] ?? "");
    const text = texts.find((cell) => !isBlank(cell)) ?? texts[0] ?? "";
    if (!isBlank(text)) blank = false;
    const value = convert(text, mapping.as, mapping.dateOrder);
    const problem = problemOf(value, text, { field, mapping, locator });
    if (problem !== null) problems.push(problem);
    return [field.id, isUnreadable(value) ? text : value];
  });
  return { fields: Object.fromEntries(entries), blank, problems };
}

interface Place {
  readonly field: Line["field"];
  readonly mapping: ColumnMapping;
  readonly locator: string;
}

function problemOf(value: FieldValue | Unreadable, text: string, { field, mapping, locator }: Place): Problem | null {
  const place = { locator, field: field.title };
  if (isUnreadable(value)) {
    return value.unreadable === "type-error"
      ? { code: "type-error", details: { ...place, value: text, as: mapping.as } }
      : { code: "ambiguous-date", details: { ...place, value: text } };
  }
  const missing = isBlank(value) && field.required && field.onViolation === "quarantine";
  return missing ? { code: "constraint-error", details: place } : null;
}

// A mapping may be ahead of the fields while a person works on the spec.
function plainField(id: string): Line["field"] {
  return { id, title: id, required: false, onViolation: "flag" };
}
