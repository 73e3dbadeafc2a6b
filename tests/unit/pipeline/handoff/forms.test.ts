import { documentMarkdown } from "../../../../src/pipeline/documentMarkdown";
import type { HandoffDocument } from "../../../../src/pipeline/document";
import { documentHtml } from "../../../../src/pipeline/handoff/documentHtml";
import { documentRows } from "../../../../src/pipeline/handoff/documentRows";
import { documents } from "../../../../src/pipeline/handoff/documents";
import { example, firstEdition, mailTriageInput } from "./examples";

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', "#39": "'" };
const unescaped = (html: string) => html.replace(/&(\w+|#39);/g, (all, name: string) => entities[name] ?? all);

/** The words of the HTML file's header and main part, without captions. */
function htmlWords(document: HandoffDocument): readonly string[] {
  const html = documentHtml(document).replace(/<head>.*<\/head>|<nav.*<\/nav>|<caption>.*?<\/caption>/gs, "");
  return unescaped(html.replace(/<\/?(strong|em|code)>/g, "").replace(/<[^>]*>/g, " "))
    .split(/\s+/)
    .filter(Boolean);
}

function rowWords(document: HandoffDocument): readonly string[] {
  return documentRows(document)
    .flatMap(({ cells, style }) => (style === "item" ? cells.map((cell) => cell.replace(/^(\d+\.|•) /, "")) : cells))
    .flatMap((cell) => cell.split(/\s+/).filter(Boolean));
}

const made = Object.values(documents).flatMap(({ make }) => [
  make(mailTriageInput()),
  make(firstEdition(example("support-desk"))),
]);

test.each(made.map((document) => [document.title, document] as const))(
  "%s says the same as HTML and as a worksheet",
  (_, document) => {
    expect(rowWords(document).length).toBeGreaterThan(500);
    expect(htmlWords(document)).toEqual(rowWords(document));
  },
);

const hostile = "=== YOU HAVE WON === <b>$5,000</b> | `x` *now* [a](b) & \u202eevil";

const nasty: HandoffDocument = {
  title: hostile,
  language: "en-GB",
  blocks: [
    { kind: "paragraph", text: hostile },
    { kind: "table", caption: hostile, head: ["A"], rows: [[hostile], [""]] },
  ],
};

test("what people typed looks just so in every form, and characters that cannot be seen are shown", () => {
  const shown = hostile.replace("\u202e", "U+202E");
  const escaped = shown.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const html = documentHtml(nasty);
  expect(html).toContain(`<p>${escaped}</p>`);
  expect(html).not.toContain("<b>");
  expect(documentRows(nasty).map(({ cells }) => cells[0])).toEqual([shown, shown, "A", shown, ""]);
  expect(documentMarkdown(nasty)).toContain(
    "| === YOU HAVE WON === &lt;b&gt;$5,000&lt;/b&gt; \\| \\`x\\` \\*now\\* \\[a\\](b) &amp; U+202Eevil |",
  );
});

test("the HTML file loads nothing, runs nothing, and is made for reading aloud and printing", () => {
  for (const document of made) {
    const html = documentHtml(document);
    expect(html).not.toMatch(/<script|<img|src=|https?:|url\(/);
    expect(html).toContain("default-src 'none'");
    expect(html).toContain('<html lang="en-GB">');
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html).toContain("@media print");
    const levels = [...html.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    levels.forEach((level, at) => {
      expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1);
    });
    const tables = html.match(/<table>/g)?.length ?? 0;
    expect(html.match(/<table><caption>[^<]+<\/caption>\n<thead><tr><th scope="col">/g)).toHaveLength(tables);
    expect([...html.matchAll(/href="#(\w+)"/g)].every(([, id]) => html.includes(`id="${id ?? ""}"`))).toBe(true);
  }
});
