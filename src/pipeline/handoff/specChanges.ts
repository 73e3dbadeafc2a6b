// What changed between two specs, in the words of the documents.
import { texts } from "../../messages/catalogue";
import { withLongDates } from "../../messages/documentFormat";
import { recordsOf } from "../../messages/format";
import type { Rich } from "../../messages/rich";
import { canonicalJson, type Json } from "../canonicalJson";
import { section, paragraph, table, type Block } from "../document";
import type { PipelineSpec } from "../spec/pipelineSpec";
import type { LabelSpec } from "../spec/taxonomy";
import { labelName, told, type DocumentInput } from "./input";

const words = texts.documents.changed;

/** A rule that is new, or says something else than before. */
export interface ChangedRule {
  readonly label: LabelSpec;
  readonly rule: LabelSpec["edgeCases"][number];
  /** As it was; `undefined` where it is new. */
  readonly before: LabelSpec["edgeCases"][number] | undefined;
}

/**
 * Lists the edge cases that are new or say something else.
 *
 * @param now - the spec
 * @param before - the earlier one
 * @returns the rules in the order of the labels, the newest label last
 */
export function changedRules(now: PipelineSpec, before: PipelineSpec): readonly ChangedRule[] {
  const known = new Map(before.taxonomy.labels.flatMap(({ edgeCases }) => edgeCases.map((rule) => [rule.id, rule])));
  return now.taxonomy.labels.flatMap((label) =>
    label.edgeCases.flatMap((rule) => {
      const earlier = known.get(rule.id);
      return isSame(rule, earlier) ? [] : [{ label, rule, before: earlier }];
    }),
  );
}

/**
 * Says what a rule tells, in one line.
 *
 * @param spec - the pipeline
 * @param rule - the edge case
 * @returns the situation and the first sentence of the rule
 */
export function ruleInShort(spec: PipelineSpec, rule: LabelSpec["edgeCases"][number]): string {
  const [first = ""] = /^.*?[.!?](?=\s|$)/.exec(rule.rule) ?? [rule.rule];
  const situation = rule.situation.replace(/[.!?]$/, "");
  return told(spec, `${situation}: ${first.charAt(0).toLowerCase()}${first.slice(1)}`);
}

/**
 * Gives the reason of the present version.
 *
 * @param spec - the pipeline
 * @returns the reason that its history names
 */
export function reasonOf(spec: PipelineSpec): string {
  return withLongDates(told(spec, spec.history[0]?.reason ?? ""));
}

interface Change {
  readonly what: Rich;
  readonly before: string;
  readonly now: string;
}

/**
 * Makes the chapter on what changed.
 *
 * @param input - spec and edition
 * @returns the chapter; nothing for a first edition
 */
export function changesSection(input: DocumentInput): readonly Block[] {
  const { spec, edition } = input;
  const { previous } = edition;
  if (previous === null) return [];
  const changes = changesBetween(spec, previous.spec);
  const why = reasonOf(spec);
  const rows = changes.map(({ what, before, now }, at) => [what, before, now, at === 0 ? why : words.same]);
  const head = [words.what, words.before, words.now, words.why];
  const content =
    rows.length === 0 ? paragraph(words.nothing) : table({ caption: texts.documents.caption.changed, head, rows });
  return [section(words.title({ edition: previous.number }), [content])];
}

function changesBetween(now: PipelineSpec, before: PipelineSpec): readonly Change[] {
  return [
    ...labelChanges(now, before),
    ...changedRules(now, before).map(({ rule, before: earlier }) => ({
      what: words.edgeCase({ id: rule.id }),
      before: earlier === undefined ? texts.documents.none : ruleInShort(before, earlier),
      now: ruleInShort(now, rule),
    })),
    ...limitChanges(now, before),
    ...sampleChange(now, before),
    ...otherSections(now, before),
  ];
}

function labelChanges(now: PipelineSpec, before: PipelineSpec): readonly Change[] {
  const known = new Map(before.taxonomy.labels.map((label) => [label.id, label]));
  return now.taxonomy.labels.flatMap(({ id, name, definition }) => {
    const earlier = known.get(id);
    const what = words.label({ id });
    if (earlier === undefined)
      return [{ what, before: texts.documents.none, now: `${name}: ${told(now, definition)}` }];
    if (earlier.name !== name) return [{ what, before: labelName(before, id), now: name }];
    return earlier.definition === definition
      ? []
      : [{ what, before: told(before, earlier.definition), now: told(now, definition) }];
  });
}

function limitChanges(now: PipelineSpec, before: PipelineSpec): readonly Change[] {
  return now.quality.gates.flatMap((gate) => {
    const earlier = before.quality.gates.find(({ id }) => id === gate.id);
    if (earlier === undefined) return [];
    const limits = [
      { verdict: texts.quality.verdicts.relabel, was: earlier.relabelBelow, is: gate.relabelBelow },
      { verdict: texts.quality.verdicts.review, was: earlier.reviewBelow, is: gate.reviewBelow },
    ];
    return limits
      .filter(({ was, is }) => was !== is)
      .map(({ verdict, was, is }) => ({
        what: words.limit({ gate: gate.title, verdict }),
        before: words.limitValue(was),
        now: words.limitValue(is),
      }));
  });
}

function sampleChange({ spotCheck: now }: PipelineSpec, { spotCheck: before }: PipelineSpec): readonly Change[] {
  if (now === undefined || before === undefined || now.sampleSize === before.sampleSize) return [];
  return [{ what: words.sample, before: recordsOf(before.sampleSize), now: recordsOf(now.sampleSize) }];
}

// What is told above; versions stand on the front.
const toldLineByLine = new Set<keyof PipelineSpec>([
  "taxonomy",
  "quality",
  "spotCheck",
  "pipeline",
  "history",
  "format",
]);

function otherSections(now: PipelineSpec, before: PipelineSpec): readonly Change[] {
  const names = Object.keys(now) as readonly (keyof PipelineSpec)[];
  return names
    .filter((name) => !toldLineByLine.has(name) && !isSame(now[name], before[name]))
    .map((name) => ({
      what: words.section({ name }),
      before: before[name] === undefined ? texts.documents.none : words.other,
      now: words.other,
    }));
}

function isSame(first: unknown, second: unknown): boolean {
  if (first === undefined || second === undefined) return first === second;
  return canonicalJson(first as Json) === canonicalJson(second as Json);
}
