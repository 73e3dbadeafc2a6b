// The labelling guidelines: everything an annotator needs, from the taxonomy of the spec.
import { texts } from "../../messages/catalogue";
import type { Rich } from "../../messages/rich";
import { code, joinedRich } from "../../messages/rich";
import { paragraph, points, section, steps, table, type Block, type HandoffDocument } from "../document";
import { hotKeys } from "../spec/hotKey";
import type { PipelineSpec } from "../spec/pipelineSpec";
import { disagreementSection } from "./disagreement";
import { frontBlocks, signOffSection, termsSection } from "./front";
import { activeLabels, pairRules, roleTitle, told, type DocumentInput } from "./input";
import { labelSections } from "./labelChapters";
import { changedRules, reasonOf, ruleInShort } from "./specChanges";

const words = texts.guidelines;
const id = "labeling-guidelines";

/**
 * Makes the labelling guidelines.
 *
 * @param input - spec, state and edition
 * @returns the document
 */
export function labelingGuidelines(input: DocumentInput): HandoffDocument {
  const { spec } = input;
  return {
    title: texts.documents.title({ document: texts.documents.titles[id], pipeline: spec.pipeline.name }),
    language: spec.pipeline.language,
    blocks: [
      ...front(input),
      ...whatChanged(input),
      taskSection(spec),
      decideSection(spec),
      section(words.labels.title, labelSections(spec)),
      pairsSection(spec),
      disagreementSection(input),
      goodSection(spec),
      improveSection(spec),
      termsSection(termsOf(spec)),
      signOff(input),
    ],
  };
}

function hasSeveral({ annotation }: PipelineSpec): boolean {
  return annotation.annotators.length > 1;
}

function front(input: DocumentInput): readonly Block[] {
  const { spec } = input;
  const adjudicator = hasSeveral(spec) ? roleTitle(spec, spec.adjudication.role) : null;
  const { version } = spec.taxonomy;
  return frontBlocks(input, {
    id,
    before: [[words.for, words.readers({ adjudicator, client: spec.client.name })]],
    after: [[words.taxonomy, words.taxonomyOf({ version, labels: activeLabels(spec).length })]],
  });
}

function whatChanged({ spec, edition: { previous } }: DocumentInput): readonly Block[] {
  if (previous === null) return [];
  const { changed } = words;
  const rows = changedRules(spec, previous.spec).map(({ label, rule }, at) => [
    code(rule.id),
    label.name,
    ruleInShort(spec, rule),
    at === 0 ? changed.read : changed.same,
  ]);
  const head = [changed.rule, changed.label, changed.isNew, changed.todo];
  const title = texts.documents.changed.title({ edition: previous.number });
  if (rows.length === 0) return [section(title, [paragraph(texts.documents.changed.nothing)])];
  const caption = texts.documents.caption.changed;
  return [section(title, [table({ caption, head, rows }), paragraph(changed.why({ reason: reasonOf(spec) }))])];
}

function taskSection({ taxonomy }: PipelineSpec): Block {
  const { title, single, multi, question, judge } = words.task;
  return section(title, [
    paragraph(taxonomy.kind === "multi" ? multi : single),
    { kind: "quote", text: question({ question: taxonomy.question }) },
    paragraph(judge),
  ]);
}

function decideSection(spec: PipelineSpec): Block {
  const { decide } = words;
  const habits = habitsOf(spec);
  return section(decide.title, [
    section(decide.shortWay, shortWay(spec)),
    section(decide.habits({ habits: habits.length }), [steps(habits)]),
    section(decide.when, [
      table({ caption: decide.when, head: [decide.situation, decide.todo], rows: situations(spec) }),
    ]),
  ]);
}

function shortWay(spec: PipelineSpec): readonly Block[] {
  const { taxonomy } = spec;
  const { decide } = words;
  const keys = keysOf(spec);
  const order = taxonomy.firstThatFits ?? activeLabels(spec).map((label) => label.id);
  const rows = order.flatMap((labelId, at) => {
    const label = taxonomy.labels.find((one) => one.id === labelId);
    if (!label) return [];
    const ask = told(spec, label.askYourself);
    return [[String(at + 1), ask, decide.label(label), String(keys.get(labelId) ?? texts.documents.none)]];
  });
  const intro = taxonomy.kind === "multi" ? decide.each : taxonomy.firstThatFits ? decide.inOrder : decide.best;
  const noYes = taxonomy.noteRequiredWhenUnsure ? decide.noYes : decide.noYesShort;
  return [
    paragraph(intro),
    table({ caption: decide.shortWay, head: [decide.step, decide.ask, decide.yes, decide.key], rows }),
    ...(taxonomy.allowUnsure ? [paragraph(noYes)] : []),
  ];
}

function keysOf({ taxonomy }: PipelineSpec): ReadonlyMap<string, number | null> {
  const keys = hotKeys(taxonomy.labels);
  return new Map(taxonomy.labels.map((label, at) => [label.id, keys[at] ?? null]));
}

function habitsOf(spec: PipelineSpec): readonly Rich[] {
  const { habit } = words.decide;
  return [
    habit.purpose,
    habit.whole,
    ...(spec.taxonomy.firstThatFits ? [habit.first] : []),
    ...(spec.pii ? [habit.marks] : []),
    ...(hasSeveral(spec) ? [habit.alone] : []),
  ];
}

function situations(spec: PipelineSpec): readonly (readonly Rich[])[] {
  const { decide } = words;
  const question = spec.escalations.find(({ trigger }) => trigger === "annotator-escalates");
  const ask = question
    ? decide.askIn({ role: roleTitle(spec, question.toRole), hours: question.respondWorkingHours })
    : decide.askShort;
  return [
    ...spec.taxonomy.unsureCases.map(({ situation, rule }) => [told(spec, situation), told(spec, rule)]),
    ...(spec.pii ? [[decide.personalData, decide.stop]] : []),
    [decide.noRule, ask],
    ...(spec.taxonomy.allowUnsure ? [[decide.doubt, decide.smallDoubt]] : []),
  ];
}

function pairsSection(spec: PipelineSpec): Block {
  const { title, intro, between, rule } = words.pairs;
  const rules = pairRules(spec);
  const labels = activeLabels(spec);
  const rows = labels.flatMap((first, at) =>
    labels.slice(at + 1).flatMap((second) => {
      const own = rules.filter(({ pair }) => pair[0] === first.id && pair[1] === second.id);
      const names = texts.documents.pair({ first: first.name, second: second.name });
      return own.length === 0
        ? []
        : [
            [
              names,
              joinedRich(
                own.map(({ ruleId }) => code(ruleId)),
                ", ",
              ),
            ],
          ];
    }),
  );
  return section(title, [paragraph(intro), table({ caption: title, head: [between, rule], rows })]);
}

function goodSection({ annotation }: PipelineSpec): Block {
  const { title, pace, breaks, long, changed, sheet } = words.good;
  const seconds = annotation.secondsPerRecord;
  return section(title, [points([seconds === undefined ? breaks : pace({ seconds }), long, changed, sheet])]);
}

function improveSection(spec: PipelineSpec): Block {
  const { title, found, locked, open } = words.improve;
  const hours = spec.changeControl?.decideWithinWorkingHours;
  const end = hours === undefined ? open : locked({ hours });
  return section(title, [paragraph(joinedRich([found({ role: roleTitle(spec, spec.adjudication.role) }), end], ""))]);
}

function termsOf(spec: PipelineSpec): readonly (readonly [string, string])[] {
  const terms = words.terms({ role: roleTitle(spec, spec.adjudication.role) });
  return spec.annotation.hiddenGoldShare > 0 ? [...terms, words.termHidden] : terms;
}

function signOff(input: DocumentInput): Block {
  const { spec, edition } = input;
  const { name, date, initials, read } = texts.documents.signOff;
  const rows = spec.annotation.annotators.map((annotator) => [
    spec.contacts.find((contact) => contact.id === annotator)?.name ?? annotator,
    "",
    "",
  ]);
  return signOffSection(input, id, [
    paragraph(read({ edition: edition.number })),
    table({ caption: read({ edition: edition.number }), head: [name, date, initials], rows }),
  ]);
}
