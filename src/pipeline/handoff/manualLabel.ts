// Chapter 3 of the manual: label a batch, decide the disagreements.
import { texts } from "../../messages/catalogue";
import { numberWord } from "../../messages/documentFormat";
import type { Rich } from "../../messages/rich";
import { paragraph, section, steps, table, type Block } from "../document";
import { hotKeys } from "../spec/hotKey";
import type { PipelineSpec } from "../spec/pipelineSpec";
import { activeLabels, contactName, roleTitle, told, type DocumentInput } from "./input";

const words = texts.manual.label;

/**
 * Makes the chapter.
 *
 * @param input - spec and state
 * @returns the chapter
 */
export function labelSection(input: DocumentInput): Block {
  const { spec } = input;
  return section(words.title, [
    paragraph(words.meaning),
    keysTable(spec),
    section(words.batch, [steps(labelSteps(spec)), ...readers(spec), paragraph(words.paste)]),
    decideSection(input),
  ]);
}

function keysTable(spec: PipelineSpec): Block {
  const { labels } = spec.taxonomy;
  const keys = hotKeys(labels);
  const rows = activeLabels(spec).map((label) => [
    String(keys[labels.indexOf(label)] ?? texts.documents.none),
    label.name,
    told(spec, label.askYourself),
  ]);
  return table({ caption: words.title, head: words.head, rows });
}

function labelSteps(spec: PipelineSpec): readonly Rich[] {
  const { taxonomy, annotation } = spec;
  const question = spec.escalations.find(({ trigger }) => trigger === "annotator-escalates");
  return [
    words.open({ name: contactName(spec, annotation.annotators[0] ?? "") }),
    words.ask({ question: taxonomy.question }),
    words.press,
    ...(taxonomy.allowUnsure ? [taxonomy.noteRequiredWhenUnsure ? words.unsure : words.unsureShort] : []),
    ...(question
      ? [words.noRule({ role: roleTitle(spec, question.toRole), hours: question.respondWorkingHours })]
      : []),
    words.wrong,
  ];
}

function readers({ annotation }: PipelineSpec): readonly Block[] {
  const { annotators, blind, overlapShare: share, overlap, hiddenGoldShare } = annotation;
  const lines = [
    ...(annotators.length > 1 && blind ? [words.blind] : []),
    ...(annotators.length > 1 ? [words.overlap({ share, overlap: numberWord(overlap) })] : []),
    ...(hiddenGoldShare > 0 ? [words.hidden] : []),
  ];
  return lines.length === 0 ? [] : [paragraph(lines.join(" "))];
}

function decideSection({ spec, state }: DocumentInput): Block {
  const { adjudication, annotation } = spec;
  const title = words.decide({ role: roleTitle(spec, adjudication.role) });
  if (annotation.annotators.length < 2) return section(title, [paragraph(words.alone)]);
  return section(title, [
    steps(
      words.decideSteps({
        open: state.openDisagreements,
        hidesNames: adjudication.hideNames,
        hours: adjudication.dueWorkingHours,
        left: adjudication.unresolved === "exclude-from-export",
      }),
    ),
  ]);
}
