// Label tables for tests: arbitrary ones, permuted ones, and those spread out from a table of counts.
import fc from "fast-check";
import type { LabelTable } from "../../../../src/pipeline/quality/labelTable";

type Row = LabelTable[number];

const label = fc.constantFrom("a", "b", "c", "d", null);

/** Tables of two to four annotators with blanks, also with whole rows and columns of them. */
export function labelTables(annotators = { least: 2, most: 4 }): fc.Arbitrary<LabelTable> {
  return fc
    .integer({ min: annotators.least, max: annotators.most })
    .chain((width) =>
      fc.array(fc.array(label, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 30 }),
    );
}

/** A table beside the same rows in another order. */
export function withShuffledRows(tables: fc.Arbitrary<LabelTable>): fc.Arbitrary<readonly [LabelTable, LabelTable]> {
  return tables.chain((table) => shuffled(table).map((rows) => [table, rows] as const));
}

/** A table beside the same columns in another order. */
export function withShuffledColumns(tables: fc.Arbitrary<LabelTable>): fc.Arbitrary<readonly [LabelTable, LabelTable]> {
  return tables.chain((table) =>
    shuffled([...(table[0] ?? []).keys()]).map((order) => [table, table.map((row) => pick(row, order))] as const),
  );
}

/** The same labels under other names, in another order of names. */
export function renamed(table: LabelTable): LabelTable {
  const names: Readonly<Record<string, string>> = { a: "spam", b: "Zeit", c: "=1+1", d: "éa" };
  return table.map((row) => row.map((given) => (given === null ? null : (names[given] ?? given))));
}

/** One row a record from counts by label of the first and label of the second annotator. */
export function spread(counts: readonly (readonly number[])[]): LabelTable {
  return counts.flatMap((row, i) =>
    row.flatMap((count, j) => Array.from({ length: count }, () => [String(i + 1), String(j + 1)])),
  );
}

function pick(row: Row, order: readonly number[]): Row {
  return order.map((column) => row[column] ?? null);
}

function shuffled<Item>(items: readonly Item[]): fc.Arbitrary<Item[]> {
  return fc.shuffledSubarray([...items], { minLength: items.length });
}
