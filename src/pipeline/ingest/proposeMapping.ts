// Proposes which column of a file feeds which field, for every source that the file may come from.
import type { FieldSpec, FieldType } from "../spec/field";
import type { ColumnMapping, Conversion, MappingLine, SourceSpec } from "../spec/source";
import { dateOrderOf } from "./dateOrder";
import type { Table } from "./table";

/** How a file could be read as one of the spec's sources. */
export interface MappingProposal {
  readonly sourceId: string;
  /** Lines for all fields that were found; `from` names columns of the file. */
  readonly mapping: readonly MappingLine[];
  /** The share of the source's columns that the file has; 0 to 1. */
  readonly fits: number;
  /** Fields whose dates could be read in two ways: somebody has to say the order. */
  readonly askDateOrder: readonly string[];
}

/** The sections of the spec that say what a file may hold. */
export interface MappingRules {
  readonly sources: readonly SourceSpec[];
  readonly fields: readonly FieldSpec[];
}

const conversionOf: Readonly<Record<FieldType, Conversion>> = {
  text: "text",
  "long-text": "text",
  category: "text",
  integer: "integer",
  number: "number",
  boolean: "boolean",
  date: "date",
  "date-time": "date-time",
};

/**
 * Proposes a mapping for each source.
 *
 * Columns are found by the names in the source's mapping, then by a field's id or title; case, spaces and punctuation do
 * not matter. The order of dates is taken from the whole column where it shows it.
 *
 * @param table - the file
 * @param rules - the spec's sources and fields
 * @returns one proposal a source, the best first
 */
export function proposeMapping(table: Table, rules: MappingRules): readonly MappingProposal[] {
  const columns = columnNames(table.headings);
  return rules.sources
    .map((source) => proposalFor(source, rules.fields, { table, columns }))
    .sort((a, b) => b.fits - a.fits);
}

type Columns = ReadonlyMap<string, string>;

interface File {
  readonly table: Table;
  /** The headings by their plain form. */
  readonly columns: Columns;
}

function proposalFor(source: SourceSpec, fields: readonly FieldSpec[], { table, columns }: File): MappingProposal {
  const wanted = source.mapping.filter((line): line is ColumnMapping => "from" in line);
  const found = wanted.flatMap((line) => inFile(line, columns));
  const fed = new Set(source.mapping.map(({ to }) => to).filter((to) => !wanted.some((line) => line.to === to)));
  for (const line of found) fed.add(line.to);
  const guessed = fields.filter(({ id }) => !fed.has(id)).flatMap((field) => guess(field, columns));
  const constants = source.mapping.filter((line) => !("from" in line));
  const lines = [...found, ...guessed].map((line) => withDateOrder(line, table));
  return {
    sourceId: source.id,
    mapping: [...lines.map(({ line }) => line), ...constants],
    fits: wanted.length === 0 ? 0 : found.length / wanted.length,
    askDateOrder: lines.flatMap(({ line, ask }) => (ask ? [line.to] : [])),
  };
}

function inFile(line: ColumnMapping, columns: Columns): readonly ColumnMapping[] {
  const from = line.from.flatMap((name) => columns.get(plain(name)) ?? []);
  return from.length === 0 ? [] : [{ ...line, from: [...new Set(from)] }];
}

function guess({ id, title, type }: FieldSpec, columns: Columns): readonly ColumnMapping[] {
  const heading = columns.get(plain(id)) ?? columns.get(plain(title));
  return heading === undefined ? [] : [{ from: [heading], to: id, as: conversionOf[type] }];
}

function withDateOrder(line: ColumnMapping, table: Table): { readonly line: ColumnMapping; readonly ask: boolean } {
  if ((line.as !== "date" && line.as !== "date-time") || line.dateOrder !== undefined) return { line, ask: false };
  const places = line.from.map((heading) => table.headings.indexOf(heading));
  const order = dateOrderOf(table.rows.flatMap(({ cells }) => places.map((place) => cells[place] ?? "")));
  if (order === null || order === "ambiguous") return { line, ask: order === "ambiguous" };
  return { line: { ...line, dateOrder: order }, ask: false };
}

// The first of several columns with the same plain name stands for it.
function columnNames(headings: readonly string[]): Columns {
  return new Map([...headings].reverse().map((heading) => [plain(heading), heading]));
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[\s\p{P}\p{S}]+/gu, "") || name;
}
