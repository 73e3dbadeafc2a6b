// The chapter on what happens when annotators disagree, and what is expected of them.
import { texts } from "../../messages/catalogue";
import { plainOf, type Rich } from "../../messages/rich";
import { paragraph, section, table, type Block } from "../document";
import type { PipelineSpec } from "../spec/pipelineSpec";
import { contactName, gateOf, holderNames, holders, labelName, roleTitle, type DocumentInput } from "./input";

const words = texts.guidelines.disagree;

/**
 * Makes the chapter.
 *
 * @param input - spec and state
 * @returns the chapter; with one annotator, a sentence says why there is nothing to tell
 */
export function disagreementSection(input: DocumentInput): Block {
  const { spec } = input;
  const { annotators, overlap, overlapShare: share, blind: isBlind } = spec.annotation;
  if (annotators.length < 2) return section(words.title, [paragraph(words.alone)]);
  return section(words.title, [
    paragraph(words.overlap({ share, overlap, isBlind })),
    table({ caption: words.title, head: [words.case, words.happens], rows: cases(spec) }),
    ...expectations(spec),
    ...today(input),
  ]);
}

function cases(spec: PipelineSpec): readonly (readonly Rich[])[] {
  const { adjudication } = spec;
  const role = roleTitle(spec, adjudication.role);
  const name = holderNames(spec, adjudication.role);
  const person = { role, name, hidesNames: adjudication.hideNames, hours: adjudication.dueWorkingHours };
  const decides = adjudication.rule === "majority-or-adjudicator" ? words.majority(person) : words.decides(person);
  return [
    [words.same({ overlap: spec.annotation.overlap }), words.gold],
    [words.differ, decides],
    ...(adjudication.feedbackToAnnotator ? [[words.overruled, words.feedback]] : []),
    ...deputies(spec).map((deputy) => [words.away({ role }), deputy]),
    [words.nobody, adjudication.unresolved === "block-export" ? words.blocks : words.leftOut],
  ];
}

function deputies(spec: PipelineSpec): readonly string[] {
  return holders(spec, spec.adjudication.role).flatMap(({ name, deputy }) =>
    deputy === undefined ? [] : [words.deputy({ name: contactName(spec, deputy), of: name })],
  );
}

function expectations(spec: PipelineSpec): readonly Block[] {
  const gate = gateOf(spec, "agreement");
  const share = spec.annotation.hiddenGoldMinimum;
  const limits = gate && { relabel: gate.relabelBelow, review: gate.reviewBelow };
  const coefficient = coefficientTitle(gate?.coefficient);
  return [
    ...(limits ? [paragraph(words.group({ coefficient, ...limits }))] : []),
    ...(share === undefined ? [] : [paragraph(words.own({ share, role: roleTitle(spec, spec.adjudication.role) }))]),
  ];
}

/**
 * Names a coefficient.
 *
 * @param coefficient - its id
 * @returns its title; empty for none
 */
export function coefficientTitle(coefficient: string | undefined): string {
  const titles: Readonly<Record<string, string>> = texts.quality.coefficients;
  return coefficient === undefined ? "" : (titles[coefficient] ?? coefficient);
}

function today({ spec, state }: DocumentInput): readonly Block[] {
  const value = state.gates[gateOf(spec, "agreement")?.id ?? ""]?.value;
  if (value === undefined || value === null) return [];
  return [paragraph(words.today({ value }) + plainOf(lowest({ spec, state })))];
}

function lowest({ spec, state }: Pick<DocumentInput, "spec" | "state">): Rich {
  const worst = lowestLabel({ spec, state });
  return worst === null ? "" : words.lowest({ label: labelName(spec, worst.label), value: worst.value });
}

/**
 * Finds the label with the lowest agreement.
 *
 * @param input - spec and state
 * @returns label id and figure; `null` without figures by label
 */
export function lowestLabel(input: Pick<DocumentInput, "spec" | "state">) {
  const { spec, state } = input;
  const figures = Object.entries(state.labelGates[gateOf(spec, "agreement-per-label")?.id ?? ""] ?? {});
  const known = figures.flatMap(([label, { value }]) => (value === null ? [] : [{ label, value }]));
  const [first, ...others] = known;
  return first === undefined ? null : others.reduce((worst, one) => (one.value < worst.value ? one : worst), first);
}
