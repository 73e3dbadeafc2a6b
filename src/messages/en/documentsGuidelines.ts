// The fixed words of the labelling guidelines. What a label means stands in the spec and is printed as it stands there.
import { limitOf, numberWord, percentOf, shareOfRecords, withLongDates, workingTime } from "../documentFormat";
import { capital, figure } from "../format";
import { code, rich, type Rich } from "../rich";

interface Person {
  readonly role: string;
  readonly name: string;
}

interface Disagreement extends Person {
  readonly hidesNames: boolean;
  readonly hours: number;
}

/** By chapter. */
export const guidelineTexts = {
  for: "For",
  readers: ({ adjudicator, client }: { readonly adjudicator: string | null; readonly client: string }) =>
    `Annotators${adjudicator === null ? "" : ` and the ${adjudicator}`} of ${client}. You need no other document.`,
  taxonomy: "Taxonomy",
  taxonomyOf: ({ version, labels }: { readonly version: string; readonly labels: number }) =>
    `version ${version}, ${labels} labels`,
  changed: {
    rule: "Rule",
    label: "Label",
    isNew: "What is new",
    todo: "What you must do",
    read: "Read it before your next batch. Old labels stay valid.",
    same: "The same.",
    why: ({ reason }: { readonly reason: string }) => `Why: ${withLongDates(reason)}`,
  },
  task: {
    title: "1. Your task",
    single: rich`You read one record at a time. You give it **one** label. The label answers one question:`,
    multi: rich`You read one record at a time. You give it **every** label that fits. The labels answer one question:`,
    question: ({ question }: { readonly question: string }): Rich => rich`**${question}**`,
    judge: "Judge the text in front of you. Do not look anything up. Do not guess what happened before.",
  },
  decide: {
    title: "2. How to decide",
    shortWay: "2.1 The short way",
    inOrder: "Go through these questions in this order. Stop at the first “yes”.",
    each: "Go through these questions. Give every label whose answer is “yes”.",
    best: "Go through these questions. Give the label whose answer is the clearest “yes”.",
    step: "Step",
    ask: "Ask yourself",
    yes: "If yes",
    key: "Key",
    label: ({ name }: { readonly name: string }): Rich => rich`**${name}**`,
    noYes: rich`No “yes” at all? Choose **Unsure** (key **U**) and write why.`,
    noYesShort: rich`No “yes” at all? Choose **Unsure** (key **U**).`,
    habits: ({ habits }: { readonly habits: number }) => `2.2 ${capital(numberWord(habits))} habits`,
    habit: {
      purpose: "The purpose decides, not the look.",
      whole: "The whole text decides, not a single word of it.",
      first: "One record, one label. If two labels seem to fit, take the first that fits in 2.1.",
      marks: rich`Marks such as ${code("[EMAIL_4f7a21]")} replace personal data. Read them as “somebody’s address”.`,
      alone: "Do not talk about single records with other annotators before both of you have labelled them.",
    },
    when: "2.3 When to choose Unsure, when to ask",
    situation: "Situation",
    todo: "Do this",
    personalData: "You see personal data without a mark.",
    stop: rich`Stop. Press **A** (Ask). Do not copy the text anywhere.`,
    noRule: "You understand the record, but no rule fits.",
    askIn: ({ role, hours }: { readonly role: string; readonly hours: number }): Rich =>
      rich`Press **A**. Write one sentence. The ${role} answers within ${workingTime(hours)}.`,
    askShort: rich`Press **A**. Write one sentence.`,
    doubt: "You lean to one label, but doubt.",
    smallDoubt: "Give that label. Add a note. Unsure is not for small doubts.",
  },
  labels: {
    title: "3. The labels",
    heading: ({ place, name, key }: { readonly place: number; readonly name: string; readonly key: number | null }) =>
      `3.${place} ${name}${key === null ? "" : ` (key ${key})`}`,
    meaning: ({ definition }: { readonly definition: string }): Rich => rich`**Meaning.** ${definition}`,
    ask: ({ question }: { readonly question: string }): Rich => rich`**Ask yourself.** ${question}`,
    is: ({ name }: { readonly name: string }): Rich => rich`**This is ${name}:**`,
    isNot: ({ name }: { readonly name: string }): Rich => rich`**This is not ${name}:**`,
    edgeCases: rich`**Edge cases:**`,
    text: "Text says",
    because: "Because",
    itIs: "It is",
    situation: "Situation",
    confused: "Often confused with",
    rule: "Rule",
    since: "Name, since",
    named: ({ id, since }: { readonly id: string; readonly since: string }): Rich => rich`${code(id)}, ${since}`,
    retired: "Retired",
    replaced: ({ name, by }: { readonly name: string; readonly by: string | null }) =>
      by === null ? `${name} is no longer given.` : `${name} is no longer given. Give ${by} instead.`,
  },
  pairs: {
    title: "4. Find a rule by the pair of labels",
    intro: "Look here when you waver between two labels.",
    between: "Between",
    rule: "Rule",
  },
  disagree: {
    title: "5. When annotators disagree",
    alone: "One person labels, so nobody can disagree. Agreement is not measured.",
    overlap: ({
      share,
      overlap,
      isBlind,
    }: {
      readonly share: number;
      readonly overlap: number;
      readonly isBlind: boolean;
    }) =>
      `${shareOfRecords(share)} are read by ${numberWord(overlap)} annotators.${isBlind ? " You do not see each other’s labels." : ""}`,
    case: "Case",
    happens: "What happens",
    same: ({ overlap }: { readonly overlap: number }) => `${overlap === 2 ? "Both" : "All"} give the same label`,
    gold: "It becomes the gold label, the final label.",
    differ: "You give different labels",
    majority: ({ role, name, hidesNames, hours }: Disagreement) =>
      `The label of the majority holds. Without one, the record goes to the ${role}, ${name}, who decides ${hidesNames ? "without seeing names, " : ""}within ${workingTime(hours)}.`,
    decides: ({ role, name, hidesNames, hours }: Disagreement) =>
      `The record goes to the ${role}, ${name}, who decides ${hidesNames ? "without seeing names, " : ""}within ${workingTime(hours)}.`,
    overruled: "You were overruled",
    feedback: rich`**Label** > **Feedback on my labels** shows the record and the reason. Read it before your next batch.`,
    away: ({ role }: { readonly role: string }) => `The ${role} is away`,
    deputy: ({ name, of }: { readonly name: string; readonly of: string }) => `${name} decides, as deputy of ${of}.`,
    nobody: "Nobody can decide",
    leftOut: "The record stays open. It is left out of the training set.",
    blocks: "The record stays open. Nothing is exported until it is decided.",
    group: ({
      coefficient,
      relabel,
      review,
    }: {
      readonly coefficient: string;
      readonly relabel: number;
      readonly review: number;
    }): Rich =>
      rich`**What we expect of you as a group.** Agreement beyond luck (${coefficient}) of at least ${limitOf(relabel)} in each batch. Below ${limitOf(relabel)} the disputed records are labelled again. Below ${limitOf(review)} we stop and look at the rules, not at you.`,
    own: ({ share, role }: { readonly share: number; readonly role: string }): Rich =>
      rich`**What we expect of you alone.** At least ${percentOf(share)} of the hidden check records right. Below that, you and the ${role} look at ten of your records together. Your labels are not thrown away.`,
    today: ({ value }: { readonly value: number }) => `Today the group stands at ${figure(value)}.`,
    lowest: ({ label, value }: { readonly label: string; readonly value: number }) =>
      ` The lowest label is ${label} with ${figure(value)}.`,
  },
  good: {
    title: "6. Good to know",
    pace: ({ seconds }: { readonly seconds: number }) =>
      `A record takes about ${seconds} seconds. Label at most 45 minutes without a break.`,
    breaks: "Label at most 45 minutes without a break.",
    long: "Long records scroll on the card. Read at least the first screen and the last lines.",
    changed: rich`Changed your mind? **Ctrl+Z**, or open the record again. Both labels stay in the audit trail. Nobody is blamed for a change.`,
    sheet: "You may sort and filter your sheet. Do not copy it into another workbook.",
  },
  improve: {
    title: "7. Improve these guidelines",
    found: ({ role }: { readonly role: string }): Rich =>
      rich`You found a record that no rule covers. Press **A**, or tell the ${role}.`,
    locked: ({ hours }: { readonly hours: number }) =>
      ` The provider checks the rule within ${workingTime(hours)}. You then get a new edition with the rule marked.`,
    open: " You then get a new edition with the rule marked.",
  },
  terms: ({ role }: { readonly role: string }): readonly (readonly [string, string])[] => [
    [role, "the person who decides when annotators disagree"],
    ["annotator", "a person who labels"],
    ["batch", "records that are labelled together"],
    ["edge case", "a record near the border of two labels"],
    ["gold label", "the final label of a record"],
    ["record", "one text with its label"],
    ["taxonomy", "the list of labels with their meanings"],
  ],
  termHidden: ["hidden check record", "a record whose right label is known; it looks like all others"],
} as const;
