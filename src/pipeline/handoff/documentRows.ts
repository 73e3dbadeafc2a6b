// Writes a document as rows for a worksheet: one wide column of text, tables over several columns, nothing merged.
import { plainOf, type Rich } from "../../messages/rich";
import { visible, type Block, type DocumentTable, type HandoffDocument } from "../document";

/** How a row looks. */
export type RowStyle = "title" | "heading" | "subheading" | "text" | "quote" | "item" | "table-head" | "table-row";

/** A row of the worksheet. */
export interface DocumentRow {
  /** From the first column on; one cell but for tables. */
  readonly cells: readonly string[];
  readonly style: RowStyle;
  /** How deep it stands in the outline: 0 for the title and what stands before the first chapter. */
  readonly level: number;
}

/**
 * Writes a document as rows. Every cell is text, whatever it begins with; lists carry their numbers.
 *
 * @param document - the document
 * @returns the rows from the top; the words are those of the other forms
 */
export function documentRows(document: HandoffDocument): readonly DocumentRow[] {
  return [{ cells: [visible(document.title)], style: "title", level: 0 }, ...rowsOf(document.blocks, 0)];
}

function rowsOf(blocks: readonly Block[], level: number): readonly DocumentRow[] {
  return blocks.flatMap((block) => blockRows(block, level));
}

function blockRows(block: Block, level: number): readonly DocumentRow[] {
  switch (block.kind) {
    case "paragraph":
      return [{ cells: [plain(block.text)], style: "text", level }];
    case "quote":
      return [{ cells: [plain(block.text)], style: "quote", level }];
    case "list":
      return block.items.map((item, at) => ({
        cells: [`${block.ordered ? `${at + 1}.` : "•"} ${plain(item)}`],
        style: "item",
        level,
      }));
    case "table":
      return tableRows(block, level);
    case "section":
      return [
        { cells: [visible(block.title)], style: level === 0 ? "heading" : "subheading", level: level + 1 },
        ...rowsOf(block.blocks, level + 1),
      ];
  }
}

function tableRows({ head, rows }: DocumentTable, level: number): readonly DocumentRow[] {
  return [
    { cells: head.map(visible), style: "table-head", level },
    ...rows.map((row): DocumentRow => ({ cells: row.map(plain), style: "table-row", level })),
  ];
}

function plain(text: Rich): string {
  return visible(plainOf(text));
}
