// Writes a document as one HTML file: no script, nothing loaded from elsewhere, made for reading and for printing.
import { runsOf, type Rich, type Run } from "../../messages/rich";
import { texts } from "../../messages/catalogue";
import { visible, type Block, type DocumentTable, type HandoffDocument, type Section } from "../document";

const style = `
:root { color-scheme: light; }
body { font: 11pt/1.5 "Segoe UI", system-ui, sans-serif; color: #1b1b1b; background: #fff; max-width: 60rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.8rem; line-height: 1.2; }
h2 { font-size: 1.35rem; margin-top: 2.5rem; border-bottom: 1px solid #767676; }
h3 { font-size: 1.1rem; margin-top: 1.75rem; }
table { border-collapse: collapse; width: 100%; margin: 0.75rem 0; }
caption { text-align: left; font-size: 0.9rem; color: #505050; padding-bottom: 0.25rem; }
th, td { border: 1px solid #767676; padding: 0.35rem 0.5rem; text-align: left; vertical-align: top; overflow-wrap: break-word; }
thead th { background: #f0f0f0; }
code { font-family: Consolas, monospace; font-size: 0.95em; }
blockquote { margin: 1rem 0; padding-left: 1rem; border-left: 4px solid #767676; font-size: 1.1rem; }
nav { margin: 1rem 0; }
@media print {
  @page { margin: 18mm; }
  body { max-width: none; padding: 0; }
  h2 { break-before: page; }
  h2, h3, h4, caption { break-after: avoid; }
  tr, blockquote, li { break-inside: avoid; }
  thead { display: table-header-group; }
  .contents a { color: inherit; text-decoration: none; }
}
`;

const policy = "default-src 'none'; style-src 'unsafe-inline'";

/**
 * Writes a document as a file that a browser opens and prints.
 *
 * @param document - the document
 * @returns the text of the file; whatever people typed stands in it as text
 */
export function documentHtml(document: HandoffDocument): string {
  const chapters = document.blocks.filter((block) => block.kind === "section");
  const title = escaped(document.title);
  return [
    `<!doctype html>`,
    `<html lang="${escaped(document.language)}">`,
    `<head>`,
    `<meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<title>${title}</title>`,
    `<style>${style}</style>`,
    `</head>`,
    `<body>`,
    `<header><h1>${title}</h1></header>`,
    contents(chapters),
    `<main>`,
    bodyOf(document.blocks),
    `</main>`,
    `</body>`,
    `</html>`,
    ``,
  ].join("\n");
}

function contents(chapters: readonly Section[]): string {
  const name = escaped(texts.documents.contents);
  const items = chapters.map(({ title }, at) => `<li><a href="#c${at + 1}">${escaped(title)}</a></li>`);
  return `<nav class="contents" aria-label="${name}"><ul>\n${items.join("\n")}\n</ul></nav>`;
}

// Chapters are numbered as the contents name them.
function bodyOf(blocks: readonly Block[]): string {
  let chapter = 0;
  return blocks
    .map((block) => {
      if (block.kind !== "section") return blockHtml(block, 2);
      chapter += 1;
      return sectionHtml(block, 2, ` id="c${chapter}"`);
    })
    .join("\n");
}

function sectionHtml({ title, blocks }: Section, level: number, id = ""): string {
  const inner = blocks.map((block) => blockHtml(block, level + 1)).join("\n");
  return `<section>\n<h${level}${id}>${escaped(title)}</h${level}>\n${inner}\n</section>`;
}

function blockHtml(block: Block, level: number): string {
  switch (block.kind) {
    case "paragraph":
      return `<p>${sentence(block.text)}</p>`;
    case "quote":
      return `<blockquote><p>${sentence(block.text)}</p></blockquote>`;
    case "list": {
      const tag = block.ordered ? "ol" : "ul";
      return `<${tag}>\n${block.items.map((item) => `<li>${sentence(item)}</li>`).join("\n")}\n</${tag}>`;
    }
    case "table":
      return tableHtml(block);
    case "section":
      return sectionHtml(block, level);
  }
}

function tableHtml({ caption, head, rows }: DocumentTable): string {
  const headings = head.map((heading) => `<th scope="col">${escaped(heading)}</th>`).join("");
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${sentence(cell)}</td>`).join("")}</tr>`);
  return [
    `<table><caption>${escaped(caption)}</caption>`,
    `<thead><tr>${headings}</tr></thead>`,
    `<tbody>`,
    ...body,
    `</tbody></table>`,
  ].join("\n");
}

const tags = { plain: null, bold: "strong", italic: "em", code: "code" } as const;

function sentence(text: Rich): string {
  return runsOf(text).map(runHtml).join("");
}

function runHtml({ text, style: look }: Run): string {
  const tag = tags[look];
  return tag === null ? escaped(text) : `<${tag}>${escaped(text)}</${tag}>`;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(text: string): string {
  return visible(text).replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
