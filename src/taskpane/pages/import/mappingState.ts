// Which column feeds which field, as the person sets it on the way to an import.
import type { FieldSpec } from "../../../pipeline/spec/field";
import type { ImportPreview } from "../../actions/previewFile";
import type { Columns } from "../../hooks/jobs";
import type { PipelineSpec } from "../../../pipeline/spec/pipelineSpec";
import type { ColumnMapping, DateOrder, MappingLine, SourceSpec } from "../../../pipeline/spec/source";

/** One field with the column that feeds it. */
export interface FieldRow {
  readonly field: FieldSpec;
  readonly line: MappingLine | null;
  /** The column; `null` when none feeds the field. */
  readonly column: string | null;
  readonly isMissing: boolean;
}

/** A row for each field that the source feeds, that is mapped, or that is required. */
export function fieldRows(
  { fields, sources }: Pick<PipelineSpec, "fields" | "sources">,
  { sourceId, mapping }: Columns,
  headings: readonly string[],
): readonly FieldRow[] {
  const fed = new Set(sources.find(({ id }) => id === sourceId)?.mapping.map(({ to }) => to));
  return fields.flatMap((field) => {
    const line = mapping.find(({ to }) => to === field.id) ?? null;
    if (!line && !field.required && !fed.has(field.id)) return [];
    const column = columnOf(line, headings);
    const isFed = column !== null || (line !== null && "constant" in line);
    return [{ field, line, column, isMissing: field.required && !isFed }];
  });
}

/** The columns of the file that feed no field. */
export function unusedColumns(mapping: readonly MappingLine[], headings: readonly string[]): readonly string[] {
  const used = new Set(mapping.flatMap((line) => ("from" in line ? line.from : [])));
  return headings.filter((heading) => !used.has(heading));
}

/** The mapping with another column for a field; `null` for none. */
export function withColumn(
  mapping: readonly MappingLine[],
  fieldId: string,
  column: string | null,
): readonly MappingLine[] {
  const others = mapping.filter(({ to }) => to !== fieldId);
  if (column === null) return others;
  const before = mapping.find(({ to }) => to === fieldId);
  const line: ColumnMapping =
    before && "from" in before ? { ...before, from: [column] } : { from: [column], to: fieldId, as: "text" };
  return [...others, line];
}

/** The mapping with another reading of dates, for all columns of dates. */
export function withDateOrder(mapping: readonly MappingLine[], dateOrder: DateOrder): readonly MappingLine[] {
  return mapping.map((line) => (isDate(line) ? { ...line, dateOrder } : line));
}

function dateOrderOf(mapping: readonly MappingLine[]): DateOrder | null {
  return mapping.flatMap((line) => (isDate(line) && line.dateOrder ? [line.dateOrder] : []))[0] ?? null;
}

/** The dates whose order has to be asked; `null` where it is clear. */
export function datesToAsk({ proposals, headings, samples }: ImportPreview, { sourceId, mapping }: Columns) {
  const ask = proposals.find((one) => one.sourceId === sourceId)?.askDateOrder ?? [];
  const lines = mapping.filter((line) => isDate(line) && ask.includes(line.to));
  const [column] = lines.flatMap((line) => columnOf(line, headings) ?? []);
  if (column === undefined) return null;
  const example = samples.map((row) => row[headings.indexOf(column)] ?? "").find((text) => text !== "") ?? column;
  return { example, order: dateOrderOf(mapping) };
}

/** A source's name. */
export function sourceName(sources: readonly SourceSpec[], sourceId: string): string {
  return sources.find(({ id }) => id === sourceId)?.name ?? sourceId;
}

function columnOf(line: MappingLine | null, headings: readonly string[]): string | null {
  if (line === null || "constant" in line) return null;
  return line.from.find((name) => headings.includes(name)) ?? null;
}

function isDate(line: MappingLine): line is ColumnMapping {
  return "from" in line && (line.as === "date" || line.as === "date-time");
}
