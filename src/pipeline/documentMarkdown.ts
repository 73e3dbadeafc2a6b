// Writes a document as Markdown: for tests, and for the dataset card.
import { runsOf, type Rich, type Run } from "../messages/rich";
import { visible, type Block, type DocumentTable, type HandoffDocument } from "./document";

/**
 * Writes a document as Markdown.
 *
 * Source: CommonMark 0.31 with the tables of GitHub Flavored Markdown 0.29. Every character of a text that could mean
 * something to Markdown or HTML is escaped.
 *
 * @param document - the document
 * @returns its text, LF at the end of each line
 */
export function documentMarkdown(document: HandoffDocument): string {
  return [`# ${escaped(document.title)}`, ...blocksOf(document.blocks, 2)].join("\n\n") + "\n";
}

function blocksOf(blocks: readonly Block[], level: number): readonly string[] {
  return blocks.flatMap((block) => blockOf(block, level));
}

function blockOf(block: Block, level: number): readonly string[] {
  switch (block.kind) {
    case "paragraph":
      return [sentence(block.text)];
    case "quote":
      return [`> ${sentence(block.text)}`];
    case "list":
      return [block.items.map((item, at) => `${block.ordered ? `${at + 1}.` : "-"} ${sentence(item)}`).join("\n")];
    case "table":
      return [tableOf(block)];
    case "section":
      return [`${"#".repeat(level)} ${escaped(block.title)}`, ...blocksOf(block.blocks, level + 1)];
  }
}

function tableOf({ head, rows }: DocumentTable): string {
  const line = (cells: readonly string[]) => `|${cells.map((cell) => (cell === "" ? " " : ` ${cell} `)).join("|")}|`;
  return [
    line(head.map(escaped)),
    `|${head.map(() => "---").join("|")}|`,
    ...rows.map((row) => line(row.map(sentence))),
  ].join("\n");
}

const around = { plain: "", bold: "**", italic: "*" } as const;

function sentence(text: Rich): string {
  return runsOf(text).map(runOf).join("");
}

function runOf({ text, style }: Run): string {
  if (style === "code") return codeOf(text);
  return `${around[style]}${escaped(text)}${around[style]}`;
}

function codeOf(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((ticks) => ticks.length));
  const fence = "`".repeat(longest + 1);
  const edge = text.startsWith("`") || text.endsWith("`") ? " " : "";
  return `${fence}${edge}${oneLine(text).replaceAll("|", "\\|")}${edge}${fence}`;
}

const entities: Readonly<Record<string, string>> = { "<": "&lt;", ">": "&gt;", "&": "&amp;" };

function escaped(text: string): string {
  return oneLine(text)
    .replace(/[<>&]/g, (sign) => entities[sign] ?? sign)
    .replace(/[\\|*_[\]#`]/g, "\\$&");
}

function oneLine(text: string): string {
  return visible(text).replace(/\s*[\r\n]+\s*/g, " ");
}
