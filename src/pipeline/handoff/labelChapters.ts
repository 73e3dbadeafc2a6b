// A chapter for each label: meaning, question, what belongs, what does not, edge cases.
import { texts } from "../../messages/catalogue";
import { paragraph, section, table, type Block } from "../document";
import { hotKeys } from "../spec/hotKey";
import type { PipelineSpec } from "../spec/pipelineSpec";
import type { LabelSpec } from "../spec/taxonomy";
import { activeLabels, labelName, told } from "./input";

const words = texts.guidelines.labels;

/**
 * Makes the chapters on the labels, and one on those that are no longer given.
 *
 * @param spec - the pipeline
 * @returns the chapters in taxonomy order
 */
export function labelSections(spec: PipelineSpec): readonly Block[] {
  const keys = hotKeys(spec.taxonomy.labels);
  const keyOf = (label: LabelSpec) => keys[spec.taxonomy.labels.indexOf(label)] ?? null;
  const retired = spec.taxonomy.labels.filter(({ status }) => status === "retired");
  return [
    ...activeLabels(spec).map((label, at) =>
      section(words.heading({ place: at + 1, name: label.name, key: keyOf(label) }), labelBlocks(spec, label)),
    ),
    ...(retired.length === 0
      ? []
      : [
          section(
            words.retired,
            retired.map((label) => paragraph(retiredLine(spec, label))),
          ),
        ]),
  ];
}

function labelBlocks(spec: PipelineSpec, label: LabelSpec): readonly Block[] {
  const { name } = label;
  const positive = label.positive.map(({ text, why }) => [text, told(spec, why)]);
  const negative = label.negative.map((one) => [one.text, labelName(spec, one.label), told(spec, one.why)]);
  return [
    paragraph(words.meaning({ definition: told(spec, label.definition) })),
    paragraph(words.ask({ question: told(spec, label.askYourself) })),
    paragraph(words.is({ name })),
    table({
      caption: texts.documents.title({ document: name, pipeline: words.because }),
      head: [words.text, words.because],
      rows: positive,
    }),
    paragraph(words.isNot({ name })),
    table({
      caption: texts.documents.title({ document: name, pipeline: words.itIs }),
      head: [words.text, words.itIs, words.because],
      rows: negative,
    }),
    ...edgeCases(spec, label),
  ];
}

function edgeCases(spec: PipelineSpec, { name, edgeCases: rules }: LabelSpec): readonly Block[] {
  if (rules.length === 0) return [];
  const rows = rules.map(({ id, situation, confusedWith, rule, since }) => [
    told(spec, situation),
    confusedWith.map((other) => labelName(spec, other)).join(", "),
    told(spec, rule),
    words.named({ id, since }),
  ]);
  const head = [words.situation, words.confused, words.rule, words.since];
  const caption = texts.documents.title({ document: name, pipeline: words.rule });
  return [paragraph(words.edgeCases), table({ caption, head, rows })];
}

function retiredLine(spec: PipelineSpec, { name, replacedBy }: LabelSpec): string {
  return words.replaced({ name, by: replacedBy === undefined ? null : labelName(spec, replacedBy) });
}
