// What is said about a pipeline file that cannot be used: the rule that a value breaks, and what to do.

/** What a person reads beside a path: the rule, and what to do. */
export interface RuleText {
  readonly rule: string;
  readonly remedy: string;
}

const write = (what: string) => `Write ${what} there.`;

/** Texts of the pipeline file. */
export const specTexts = {
  nothingThere: "(nothing)",
  wholeFile: "the file",
  rules: {
    "not-json": ({ reason }: { readonly reason: string }) => ({
      rule: `The file must be JSON: ${reason}.`,
      remedy: "Ask your provider for the file again.",
    }),
    "other-layout": () => ({
      rule: "The first line names the layout handoff-spec/1.",
      remedy:
        "Open the file in the version of Handoff that it was made for, or ask your provider for one in this layout.",
    }),
    "no-null": () => ({ rule: "A key that is not used is left out; null is refused.", remedy: "Take the key out." }),
    "unknown-key": ({ nearest }: { readonly nearest: string | null }) => ({
      rule: "No key of this name is known here.",
      remedy: nearest === null ? "Take it out." : `Did you mean ${nearest}? If not, take it out.`,
    }),
    missing: ({ expected }: { readonly expected: string }) => ({
      rule: `A value must stand here: ${expected}.`,
      remedy: "Add it.",
    }),
    type: ({ expected }: { readonly expected: string }) => ({
      rule: `The value must be ${expected}.`,
      remedy: write(expected),
    }),
    choice: ({ choices }: { readonly choices: readonly string[] }) => ({
      rule: choices.length === 1 ? `Only ${choices.join()} is allowed here.` : `One of: ${choices.join(", ")}.`,
      remedy: "Choose one of them.",
    }),
    "too-few": ({ least, unit }: { readonly least: string; readonly unit: string }) => ({
      rule: `At least ${least}${unit}.`,
      remedy: `Raise it to ${least}${unit} or more.`,
    }),
    "too-many": ({ most, unit }: { readonly most: string; readonly unit: string }) => ({
      rule: `At most ${most}${unit}.`,
      remedy: `Bring it down to ${most}${unit} or less.`,
    }),
    form: ({ form }: { readonly form: string }) => ({ rule: `It must be ${form}.`, remedy: write(form) }),
    "no-such-id": ({ list }: { readonly list: string }) => ({
      rule: `Every id must be found in ${list}.`,
      remedy: `Correct the id, or add it to ${list}.`,
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
    "category-needs-allowed": () => ({
      rule: "A field of type category lists its values in allowed.",
      remedy: "Add the list.",
    }),
    "example-breaks-limits": ({ limit }: { readonly limit: string }) => ({
      rule: `The example must keep the field's own limit ${limit}.`,
      remedy: "Change the example or the limit.",
    }),
    "limits-crossed": ({ other }: { readonly other: string }) => ({
      rule: `reviewBelow must be lower than relabelBelow, which is ${other}.`,
      remedy: "Lower reviewBelow or raise relabelBelow.",
    }),
    "coefficient-needed": () => ({
      rule: "A gate on agreement names its coefficient.",
      remedy: "Add coefficient, for example krippendorff-alpha.",
    }),
    "coefficient-unused": () => ({
      rule: "Only a gate on agreement has a coefficient.",
      remedy: "Take coefficient out.",
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
    "field-needed": () => ({
      rule: "Assignment by-field names the field.",
      remedy: "Add field, or choose another assignment.",
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
  } satisfies Record<string, (details: never) => RuleText>,
  expected: {
    string: "a text",
    number: "a number",
    int: "a whole number",
    boolean: "true or false",
    array: "a list",
    object: "a group of keys",
    record: "a group of keys",
    other: "another kind of value",
  },
  units: { string: " characters", array: " entries", number: "" },
  forms: {
    id: "an id: small letters, digits and _, beginning with a letter, 40 characters at most",
    version: "a version such as 1.4.0",
    date: "a date such as 2026-11-16",
    email: "an e-mail address",
    language: "a language such as en-GB",
    column: "field. or meta. and a name",
    other: "written in another form",
  },
} as const;
