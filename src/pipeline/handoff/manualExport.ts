// Chapter 4 of the manual: what must hold before an export, how to make it, how to look it over.
import { texts } from "../../messages/catalogue";
import { code, type Rich } from "../../messages/rich";
import { paragraph, points, section, steps, table, type Block } from "../document";
import type { PipelineSpec } from "../spec/pipelineSpec";
import { roleTitle, type DocumentInput } from "./input";
import type { HandoffState, StateExport } from "./state";

const words = texts.manualJudging.export;

/**
 * Makes the chapter.
 *
 * @param input - spec and state
 * @returns the chapter
 */
export function exportSection(input: DocumentInput): Block {
  const { spec, state } = input;
  return section(words.title, [
    section(words.before, [table({ caption: words.before, head: words.head, rows: checkRows(spec) })]),
    section(words.do, [...spec.exports.map((one) => exportSteps(spec, one)), ...lastExport(state)]),
    section(words.validate, [points([compare(state), words.untouched])]),
  ]);
}

function checkRows({ exports, pii, adjudication }: PipelineSpec): readonly (readonly Rich[])[] {
  const ids = [...new Set(exports.flatMap(({ requiresGates }) => requiresGates))];
  const few = adjudication.unresolved === "block-export" ? words.none : words.few;
  return [
    ...(ids.length === 0 ? [] : [[words.gates({ ids }), words.quality, words.accept]]),
    [words.disagreements, words.review, few],
    ...(pii?.blockExportWhenFound ? [[words.pii, words.checks, words.none]] : []),
    [words.trail, words.verify, words.intact],
  ];
}

function exportSteps(spec: PipelineSpec, one: PipelineSpec["exports"][number]): Block {
  return steps([
    words.choose({ titles: [one.title] }),
    words.read,
    words.write({ companions: companionsOf(one) }),
    words.save({ destination: one.destination }),
    words.tell({ role: roleTitle(spec, one.receiverRole) }),
  ]);
}

function companionsOf({ withManifest, withDatasetCard }: PipelineSpec["exports"][number]): readonly string[] {
  const { manifest, card } = words.companions;
  return [...(withManifest ? [manifest] : []), ...(withDatasetCard ? [card] : [])];
}

function lastExport({ export: last }: HandoffState): readonly Block[] {
  if (last === null) return [];
  const names: Readonly<Record<string, string>> = texts.export.excluded;
  const reasons = Object.entries(last.excluded).map(([reason, records]) =>
    words.because({ records, reason: names[reason] ?? reason }),
  );
  const because = reasons.length === 0 ? texts.documents.none : reasons.join(", ");
  const numbers = [last.assigned, last.exported, last.assigned - last.exported].map(words.count);
  return [
    paragraph(words.last(last)),
    table({ caption: words.do, head: words.lastHead, rows: [[...numbers, because]] }),
    ...(last.files.length === 0 ? [] : [checkSums(last.files)]),
  ];
}

function checkSums(files: StateExport["files"]): Block {
  const rows = files.map(({ name, sha256 }) => [code(name), code(sha256)]);
  return table({ caption: words.checkSums, head: words.checkSumsHead, rows });
}

function compare({ export: last }: HandoffState): string {
  const splits = Object.entries(last?.splits ?? {}).map(([name, records]) => ({ name, records }));
  return splits.length === 0 ? words.compare : words.lines({ splits });
}
