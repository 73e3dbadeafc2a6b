// The rules of the pipeline file that hold between places: ids resolve, limits are in order, keys go with their choice.
import { orNearest, type RuleText } from "./ruleText";

/** By the rule's name; each entry takes its details and gives the texts. */
export const specFitRules = {
  "no-such-id": ({ list, nearest }: { readonly list: string; readonly nearest: string | null }) => ({
    rule: `Every id must be found in ${list}.`,
    remedy: orNearest(nearest, `Correct the id, or add it to ${list}.`),
  }),
  "no-such-label": ({ id, nearest }: { readonly id: string; readonly nearest: string | null }) => ({
    rule: `{${id}} in a sentence stands for the name of a label, and no label has this id.`,
    remedy: orNearest(nearest, "Correct the id, or write {{ for a brace."),
  }),
  "no-such-place": () => ({
    rule: "Nothing in this pipeline stands at this place.",
    remedy: "Read the pipeline again, then make the change once more.",
  }),
  "no-change": () => ({
    rule: "A request changes something.",
    remedy: "Enter what shall stand there instead.",
  }),
  "companion-needed": ({ key, choice }: { readonly key: string; readonly choice: string }) => ({
    rule: `With ${choice}, ${key} must be given.`,
    remedy: `Add ${key}, or choose otherwise.`,
  }),
  "companion-unused": ({ key, choice }: { readonly key: string; readonly choice: string }) => ({
    rule: `${key} has a meaning only with ${choice}.`,
    remedy: `Take ${key} out, or choose otherwise.`,
  }),
  "not-own-version": ({ own }: { readonly own: string }) => ({
    rule: `The first entry of the history is the pipeline's own version, ${own}.`,
    remedy: "Add an entry for it, or correct the version.",
  }),
  "not-newest-first": () => ({
    rule: "The history lists the newest version first: each entry has a lower version and no later date than the one before.",
    remedy: "Put the entries in order.",
  }),
  "own-deputy": () => ({ rule: "Nobody is their own deputy.", remedy: "Name another contact, or take deputy out." }),
  "then-too-early": ({ first }: { readonly first: string }) => ({
    rule: `thenWorkingHours counts from the start, so it is larger than respondWorkingHours, which is ${first}.`,
    remedy: "Raise it.",
  }),
  "limit-kind": ({ type }: { readonly type: string }) => ({
    rule: `min and max are numbers for numbers and dates for dates; this field is of type ${type}.`,
    remedy: "Write such a limit, or take it out.",
  }),
  "date-order-without-date": () => ({
    rule: "dateOrder has a meaning only with as date or date-time.",
    remedy: "Take dateOrder out, or correct as.",
  }),
  "not-below": ({ other }: { readonly other: string }) => ({
    rule: `It must be lower than ${other}.`,
    remedy: `Lower it, or raise ${other}.`,
  }),
  "below-minimum": ({ other }: { readonly other: string }) => ({
    rule: `It must not be lower than ${other}.`,
    remedy: `Raise it, or lower ${other}.`,
  }),
  "gwet-weights": () => ({
    rule: "gwet-ac1 goes with the weights identity, gwet-ac2 with all others.",
    remedy: "Choose the other of the two, or other weights.",
  }),
  "sample-too-small": ({ labels, sampleSize }: { readonly labels: number; readonly sampleSize: number }) => ({
    rule: `${labels} active labels with that many records each do not fit into a sample of ${sampleSize}.`,
    remedy: "Lower minimumPerLabel or raise sampleSize.",
  }),
  "not-a-spot-check-gate": () => ({
    rule: "The spot check's gate has the measure spot-check-agreement.",
    remedy: "Name such a gate.",
  }),
  "sample-below-gate": ({ minimum }: { readonly minimum: number }) => ({
    rule: `The gate gives no verdict on fewer than ${minimum} records, so the sample holds at least as many.`,
    remedy: "Raise sampleSize, or lower the gate's minimumRecords.",
  }),
  "checker-labels": ({ names }: { readonly names: readonly string[] }) => ({
    rule: `Who may not have labelled is no annotator; ${names.join(", ")} would check and label.`,
    remedy: "Give the role to somebody else, or write checkerMayHaveLabelled: true.",
  }),
  "pii-absent": () => ({
    rule: "The step redactPii takes its rules from the section pii.",
    remedy: "Add the section, or take the step out.",
  }),
  "turn-missing": ({ turn, shape }: { readonly turn: string; readonly shape: string }) => ({
    rule: `The shape ${shape} makes a turn of the column ${turn}.`,
    remedy: `Call a column ${turn}.`,
  }),
  "parent-missing": () => ({
    rule: "With augmentation, a table tells made-up records by the column meta.parent_id.",
    remedy: "Add the column.",
  }),
  "retraining-unplanned": () => ({
    rule: "Retraining comes every so many months, on events, or both.",
    remedy: "Add everyMonths or events.",
  }),
  "dates-unordered": () => ({
    rule: "The dates stand in order, each only once.",
    remedy: "Put them in order.",
  }),
  "ends-before": ({ start }: { readonly start: string }) => ({
    rule: `It must be after ${start}.`,
    remedy: "Correct one of the two dates.",
  }),
  "outside-window": ({ from, to }: { readonly from: string; readonly to: string }) => ({
    rule: `A check-in lies in the support window, ${from} to ${to}.`,
    remedy: "Choose a date in it, or move the window.",
  }),
  "not-that-day": (window: { readonly day: number; readonly from: string; readonly to: string }) => ({
    rule: `The check-in of day ${window.day} lies within a week of that day: ${window.from} to ${window.to}.`,
    remedy: "Correct the date or the day.",
  }),
  "act-before-watch": ({ worse, watch }: { readonly worse: "above" | "below"; readonly watch: string }) => ({
    rule: `Where ${worse} is worse, act lies ${worse} watch, which is ${watch}.`,
    remedy: "Correct one of the two.",
  }),
  "confused-with-itself": () => ({
    rule: "A label is confused with other labels only.",
    remedy: "Take the label itself out of the list.",
  }),
  "order-with-retired": () => ({
    rule: "firstThatFits lists active labels only.",
    remedy: "Take the retired label out.",
  }),
  twice: ({ first }: { readonly first: string }) => ({
    rule: `It must not occur twice; it stands at ${first} already.`,
    remedy: "Change one of the two.",
  }),
  "role-without-contact": () => ({
    rule: "A role that is used must be held by a contact.",
    remedy: "Give the role to a contact, or name another role.",
  }),
  "key-not-mapped": () => ({
    rule: "The key field must be fed by a line of this source's mapping.",
    remedy: "Add a mapping line to it, or write content-hash.",
  }),
  "key-not-unique": () => ({
    rule: "The key field must be unique.",
    remedy: "Write unique: true at the field, or name another field.",
  }),
  "example-breaks-limits": ({ limit }: { readonly limit: string }) => ({
    rule: `The example must keep the field's own limit ${limit}.`,
    remedy: "Change the example or the limit.",
  }),
  "limits-crossed": ({ other }: { readonly other: string }) => ({
    rule: `reviewBelow must be lower than relabelBelow, which is ${other}.`,
    remedy: "Lower reviewBelow or raise relabelBelow.",
  }),
  "spot-check-absent": () => ({
    rule: "A gate on the spot check needs the section spotCheck.",
    remedy: "Add the section, or take the gate out.",
  }),
  "shares-sum": ({ sum }: { readonly sum: string }) => ({
    rule: `The shares of the splits must add up to 1; they add up to ${sum}.`,
    remedy: "Correct the shares.",
  }),
  "version-missing": () => ({
    rule: "A file name holds {version}, so that no set overwrites another.",
    remedy: "Put {version} into the file name.",
  }),
  "split-missing": () => ({
    rule: "With splits, the file name holds {split}.",
    remedy: "Put {split} into the file name.",
  }),
  "split-unused": () => ({
    rule: "Without splits, the file name holds no {split}.",
    remedy: "Take {split} out, or add splits.",
  }),
  "unknown-placeholder": () => ({
    rule: "Only {version} and {split} are filled in.",
    remedy: "Take the other braces out.",
  }),
  "file-name": () => ({
    rule: 'A file name holds none of / \\ : * ? " < > | and no white space at its ends.',
    remedy: "Take these characters out.",
  }),
  "overlap-too-large": ({ annotators }: { readonly annotators: number }) => ({
    rule: `overlap is at most the number of annotators, ${annotators}.`,
    remedy: "Lower overlap or add annotators.",
  }),
  "overlap-too-small": () => ({
    rule: "With several annotators, overlap is 2 or more.",
    remedy: "Write 2 or more.",
  }),
  "example-of-itself": () => ({
    rule: "The right label of a negative example is another label.",
    remedy: "Name the label that the example belongs to.",
  }),
  "order-incomplete": ({ ids }: { readonly ids: readonly string[] }) => ({
    rule: `firstThatFits lists every active label once; missing: ${ids.join(", ")}.`,
    remedy: "Add them at their place.",
  }),
  "order-with-several": () => ({
    rule: "With several labels a record there is no first that fits.",
    remedy: "Take firstThatFits out.",
  }),
  "separator-in-name": () => ({
    rule: "A label's name holds no semicolon and no line break; a cell joins several names by them.",
    remedy: "Choose another name.",
  }),
  "replaced-by-retired": () => ({
    rule: "replacedBy names an active label.",
    remedy: "Name the label that is used now.",
  }),
} satisfies Record<string, (details: never) => RuleText>;
