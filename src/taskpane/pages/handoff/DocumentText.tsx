// A document as the pane shows it: headings, sentences, lists; tables as one block a row, because the pane is narrow.
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { runsOf, type Rich } from "../../../messages/rich";
import type { Block, DocumentTable } from "../../../pipeline/document";

const useStyles = makeStyles({
  text: { margin: 0, overflowWrap: "anywhere" },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, overflowWrap: "anywhere" },
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  row: { margin: 0, paddingTop: tokens.spacingVerticalXS, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  cell: { margin: 0, overflowWrap: "anywhere" },
});

/** The blocks of a document or of one of its chapters. */
export function DocumentText({ blocks, level = 2 }: { readonly blocks: readonly Block[]; readonly level?: 2 | 3 | 4 }) {
  return blocks.map((block, at) => <One key={at} block={block} level={level} />);
}

function One({ block, level }: { readonly block: Block; readonly level: 2 | 3 | 4 }) {
  const styles = useStyles();
  switch (block.kind) {
    case "paragraph":
      return <p className={styles.text}>{told(block.text)}</p>;
    case "quote":
      return <blockquote className={styles.text}>{told(block.text)}</blockquote>;
    case "list": {
      const Tag = block.ordered ? "ol" : "ul";
      const items = block.items.map((item, at) => <li key={at}>{told(item)}</li>);
      return <Tag className={styles.list}>{items}</Tag>;
    }
    case "table":
      return <Rows table={block} />;
    case "section": {
      const Heading = `h${level}` as const;
      return (
        <section className={styles.section}>
          <Heading className={styles.heading}>{block.title}</Heading>
          <DocumentText blocks={block.blocks} level={level === 2 ? 3 : 4} />
        </section>
      );
    }
  }
}

function Rows({ table }: { readonly table: DocumentTable }) {
  const styles = useStyles();
  return table.rows.map((row, place) => (
    <dl key={place} className={styles.row}>
      {row.map((cell, at) => (
        <div key={at}>
          <dt className={styles.head}>{table.head[at]}</dt>
          <dd className={styles.cell}>{told(cell)}</dd>
        </div>
      ))}
    </dl>
  ));
}

const tags = { bold: "strong", italic: "em", code: "code" } as const;

function told(text: Rich): ReactNode {
  return runsOf(text).map(({ text: words, style }, at) => {
    if (style === "plain") return words;
    const Tag = tags[style];
    return <Tag key={at}>{words}</Tag>;
  });
}
