// A document before it has a form: sections, paragraphs, lists and tables that every writer puts down in its own way.
import type { Rich } from "../messages/rich";

/** A table; every row has a cell for each heading. */
export interface DocumentTable {
  readonly kind: "table";
  /** What it shows, for people who hear it. */
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Rich[])[];
}

/** A part of a section. */
export type Block =
  | { readonly kind: "paragraph"; readonly text: Rich }
  /** A sentence set apart. */
  | { readonly kind: "quote"; readonly text: Rich }
  | { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly Rich[] }
  | DocumentTable
  | Section;

/** A chapter or a part of one. */
export interface Section {
  readonly kind: "section";
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** A whole document. */
export interface HandoffDocument {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly blocks: readonly Block[];
}

/**
 * Makes a paragraph.
 *
 * @param text - its sentences
 * @returns the block
 */
export function paragraph(text: Rich): Block {
  return { kind: "paragraph", text };
}

/**
 * Makes a chapter or a part of one.
 *
 * @param title - its heading
 * @param blocks - what stands in it
 * @returns the block
 */
export function section(title: string, blocks: readonly Block[]): Section {
  return { kind: "section", title, blocks };
}

/**
 * Makes a list of steps.
 *
 * @param items - one action each
 * @returns the block
 */
export function steps(items: readonly Rich[]): Block {
  return { kind: "list", ordered: true, items };
}

/**
 * Makes a list without an order.
 *
 * @param items - the points
 * @returns the block
 */
export function points(items: readonly Rich[]): Block {
  return { kind: "list", ordered: false, items };
}

/** What a table is made of: its caption, its headings, its rows. */
export type TableParts = Omit<DocumentTable, "kind">;

/**
 * Makes a table.
 *
 * @param parts - caption, headings, rows
 * @returns the block
 */
export function table(parts: TableParts): Block {
  return { kind: "table", ...parts };
}

// Control characters and those that turn the direction of writing, which a reader would not see.
// eslint-disable-next-line no-control-regex -- they are what is looked for
const invisible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * Shows the characters that cannot be seen, by their number.
 *
 * @param text - any text
 * @returns the same, with `U+202E` and the like in their place
 */
export function visible(text: string): string {
  return text.replace(
    invisible,
    (character) => `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`,
  );
}
