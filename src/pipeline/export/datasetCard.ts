// The dataset card: what a set holds, how its labels came about, what speaks against using it for this or that.
import { texts } from "../../messages/catalogue";
import { count, figure } from "../../messages/format";
import { code, type Rich } from "../../messages/rich";
import { byCodePoint } from "../codePointOrder";
import { paragraph, section, table, type Block, type HandoffDocument } from "../document";
import { documentMarkdown } from "../documentMarkdown";
import { namedLabels } from "../spec/namedLabels";
import { splitNames } from "./exportItem";
import type { ManifestInput, manifestOf } from "./manifest";

/** What a card is made of: the set, and the manifest that goes with it. */
export interface CardInput {
  readonly set: ManifestInput;
  readonly manifest: ReturnType<typeof manifestOf>;
}

const words = texts.card;

/**
 * Writes the dataset card of a set as Markdown.
 *
 * @param input - the set and its manifest
 * @returns the text of the file; the same set gives the same text
 */
export function datasetCard(input: CardInput): string {
  return documentMarkdown(cardDocument(input));
}

function cardDocument({ set, manifest }: CardInput): HandoffDocument {
  const { spec, version, exportId } = set;
  const title = spec.exports.find(({ id }) => id === exportId)?.title ?? exportId;
  return {
    title: words.title({ title, version }),
    language: spec.pipeline.language,
    blocks: [
      section(words.what, [whatTable({ set, manifest }), ...circumstances(set)]),
      section(words.files, [filesTable(set)]),
      section(words.labels, [labelsTable(set), basisTable(manifest)]),
      section(words.agreement, [gatesTable(set)]),
      section(words.leftOut, leftOut(manifest)),
      section(words.provenance, [sourcesTable(set)]),
      section(words.limitations, limitations(set)),
    ],
  };
}

function rowsTable(caption: string, rows: readonly (readonly [string, Rich])[]): Block {
  return table({ caption, head: [words.item, words.value], rows });
}

function whatTable({ set: { spec, made, previousVersion }, manifest }: CardInput): Block {
  const by = spec.contacts.find(({ id }) => id === made.by)?.name ?? made.by;
  return rowsTable(words.what, [
    [words.pipeline, spec.pipeline.name],
    [words.purpose, spec.pipeline.purpose],
    [words.question, spec.taxonomy.question],
    [words.madeBy, by],
    [words.madeAt, made.at],
    [words.madeFrom, words.versions(manifest.made)],
    [words.earlier, previousVersion ?? words.none],
  ]);
}

function circumstances({ reason, auditHead }: ManifestInput): readonly Block[] {
  return [
    ...(reason === null ? [] : [paragraph(words.overruled({ reason }))]),
    ...(auditHead === null ? [] : [paragraph(words.anchor({ hash: auditHead }))]),
  ];
}

function filesTable({ files }: ManifestInput): Block {
  const rows = files.map(({ name, records, sha256 }) => [code(name), count(records), code(sha256)]);
  return table({ caption: words.files, head: [words.file, words.records, words.sha256], rows });
}

function labelsTable({ spec, selection }: ManifestInput): Block {
  const { labels } = spec.taxonomy;
  const splits = splitNames.filter((name) => selection.included.some(({ split }) => split === name));
  const countOf = (label: string, split?: string) =>
    selection.included.filter(({ gold, split: own }) => gold.labelId === label && (split ?? own) === own).length;
  const rows = labels
    .filter(({ id, status }) => status === "active" || countOf(id) > 0)
    .map(({ id, definition }) => [
      code(id),
      namedLabels(definition, labels),
      ...splits.map((split) => count(countOf(id, split))),
      count(countOf(id)),
    ]);
  const head = [words.label, words.meaning, ...splits.map((split) => words.splits[split]), words.all];
  return table({ caption: words.labels, head, rows });
}

function basisTable({ counts }: CardInput["manifest"]): Block {
  const names: Readonly<Record<string, string>> = words.basisNames;
  const rows = Object.entries(counts.basis).map(([basis, records]) => [names[basis] ?? basis, count(records)]);
  return table({ caption: words.basis, head: [words.how, words.records], rows });
}

function gatesTable({ gates }: ManifestInput): Block {
  const range = (low: number | null, high: number | null) =>
    low === null || high === null ? words.none : `${figure(low)}–${figure(high)}`;
  const rows = gates.map(({ title, batch, value, low, high, n, verdict }) => [
    batch === undefined ? title : words.gateOfBatch({ title, batch }),
    value === null ? words.none : figure(value),
    range(low, high),
    count(n),
    texts.quality.verdicts[verdict],
  ]);
  const head = [words.gate, words.figure, words.range, words.n, words.verdict];
  return rows.length === 0 ? paragraph(words.none) : table({ caption: words.agreement, head, rows });
}

function leftOut({ counts }: CardInput["manifest"]): readonly Block[] {
  const { assigned, exported } = counts;
  const names: Readonly<Record<string, string>> = texts.export.excluded;
  const rows = Object.entries(counts.excluded).map(([reason, records]) => [names[reason] ?? reason, count(records)]);
  return [
    ...(rows.length === 0 ? [] : [table({ caption: words.leftOut, head: [words.reason, words.records], rows })]),
    paragraph(words.sum({ assigned, exported, left: assigned - exported })),
  ];
}

function sourcesTable({ spec, selection }: ManifestInput): Block {
  const files = new Set(selection.included.map(({ record }) => record.source.file));
  const sources = spec.sources.map(({ name, description, licence }) => [name, description, licence ?? words.none]);
  return table({
    caption: words.provenance,
    head: [words.source, words.description, words.licence],
    rows: [...sources, ...[...files].sort(byCodePoint).map((file) => [code(file), words.file, words.none])],
  });
}

function limitations({ spec }: ManifestInput): readonly Block[] {
  const { labels } = spec.taxonomy;
  const rows = spec.limitations.map(({ text, about, remedy }) => [
    namedLabels(text, labels),
    code(about.join(", ")),
    namedLabels(remedy, labels),
  ]);
  const head = [words.limitation, words.about, words.remedy];
  return rows.length === 0 ? [paragraph(words.noLimitations)] : [table({ caption: words.limitations, head, rows })];
}
