// The rules of the pipeline file that hold at one place: keys, kinds of values, choices, forms.
import { orNearest, type RuleText } from "./ruleText";

const write = (what: string) => `Write ${what} there.`;

/** By the rule's name; each entry takes its details and gives the texts. */
export const specShapeRules = {
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
    remedy: orNearest(nearest, "Take it out."),
  }),
  missing: ({ expected }: { readonly expected: string }) => ({
    rule: `A value must stand here: ${expected}.`,
    remedy: "Add it.",
  }),
  type: ({ expected }: { readonly expected: string }) => ({
    rule: `The value must be ${expected}.`,
    remedy: write(expected),
  }),
  choice: ({ choices, nearest }: { readonly choices: readonly string[]; readonly nearest: string | null }) => ({
    rule: choices.length === 1 ? `Only ${choices.join()} is allowed here.` : `One of: ${choices.join(", ")}.`,
    remedy: orNearest(nearest, "Choose one of them."),
  }),
  "unknown-name": ({ names, nearest }: { readonly names: readonly string[]; readonly nearest: string | null }) => ({
    rule: `One of: ${names.join(", ")}.`,
    remedy: orNearest(nearest, "Choose one of them, or open the file in the newer Handoff that it was made for."),
  }),
  "key-twice": () => ({
    rule: "A key stands only once in its group; of two, only the last would be read.",
    remedy: "Take one of the two out.",
  }),
  "too-deep": ({ deepest }: { readonly deepest: number }) => ({
    rule: `Groups and lists stand in each other at most ${deepest} deep.`,
    remedy: "Ask your provider for the file again.",
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
} satisfies Record<string, (details: never) => RuleText>;
