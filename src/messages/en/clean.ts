// Texts of cleaning: what each step is called and does, why a record goes to Quarantine, what was flagged.
import { count, counted } from "../format";
import { quoted, type QuarantineText } from "./quarantine";

interface Field {
  /** The field's title. */
  readonly field: string;
}

/** A broken limit: the value that breaks it, and the limit as the spec writes it. */
interface Limit extends Field {
  readonly value: string;
  readonly limit: string;
}

const submitAgain = "Correct the value and submit the record again, or leave it out.";

const characters = (text: string) => counted(Array.from(text).length, "character");

/** What each kind of value is called, as it stands after "is not". */
const kinds = {
  text: "a text",
  "long-text": "a text",
  integer: "a whole number",
  number: "a number",
  boolean: "yes or no",
  date: "a date such as 2026-11-12",
  "date-time": "a date and time such as 2026-11-12T09:00:00Z",
  category: "a text",
} as const;

/** Texts of cleaning. */
export const cleanTexts = {
  /** By step: title, help and what each option does. */
  steps: {
    normalizeUnicode: {
      title: "Normalise Unicode",
      help: "Writes equal letters in one way, and removes control characters and characters without width that nobody sees. Halves of characters become the sign for an unreadable one (U+FFFD).",
      form: "How letters are written",
      forms: {
        NFC: "As they look (NFC)",
        NFKC: "Also make ligatures, wide and raised letters plain (NFKC)",
      },
      removeControls: "Remove control characters; form feeds become line breaks",
      removeZeroWidth: "Remove characters without width, but keep joiners that scripts and emoji need",
    },
    trimWhitespace: {
      title: "Trim white space",
      help: "Removes spaces at both ends of a text and, if you want, spare ones inside. A text of nothing else becomes an empty cell.",
      collapseInside: "Make one space of several, and remove spaces at the ends of lines",
      keepLineBreaks: "Leave line breaks where they are",
    },
    checkFields: {
      title: "Check fields",
      help: "Holds each record against the limits of its fields. An empty record goes to Quarantine. What breaks a limit goes there too or is flagged, as the field says.",
    },
    exactDedup: {
      title: "Merge exact duplicates",
      help: "Keeps one of several records that are equal in the chosen fields. Records that were cleaned earlier always stay.",
      keep: "Which of several equal records stays; if two are alike, the one with the smaller id",
      keeps: {
        "best-quality": "The best: fewest unreadable characters, then most fields filled, then most text",
        longest: "The one with the most text",
        newest: "The newest by a date field",
        earliest: "The earliest by a date field",
        "most-complete": "The one with the most fields filled",
      },
      by: "The date field for newest and earliest",
      byMissing: "newest and earliest need the date field in “by”",
      byNoDate: ({ field }: Field) => `${field} is not a date field`,
    },
    redactPii: {
      title: "Hide personal data",
      help: "Finds e-mail addresses and treats them as the pipeline's rules for personal data say. Values on the allow list stay.",
      policy: "Where the rules stand: the section on personal data",
    },
  },
  /** A sentence for each limit of a field. */
  limits: {
    required: ({ field }: Limit) => `${field} is empty, but it is required.`,
    type: ({ field, value, limit }: Limit) => `${field} holds ${quoted(value)}, which is not ${kindOf(limit)}.`,
    allowed: ({ field, value }: Limit) => `${field} holds ${quoted(value)}, which is not in its list.`,
    minLength: ({ field, value, limit }: Limit) =>
      `${field} has ${characters(value)}; at least ${count(Number(limit))} are needed.`,
    maxLength: ({ field, value, limit }: Limit) =>
      `${field} has ${characters(value)}; ${count(Number(limit))} are allowed.`,
    min: ({ field, value, limit }: Limit) => `${field} holds ${quoted(value)}; the least is ${limit}.`,
    max: ({ field, value, limit }: Limit) => `${field} holds ${quoted(value)}; the most is ${limit}.`,
    pattern: ({ field, value, limit }: Limit) =>
      `${field} holds ${quoted(value)}, which does not follow its pattern ${limit}.`,
  },
  /** What was found and left where it is, for a person to look at. */
  suggested: ({ field, kind, hits }: Field & { readonly kind: string; readonly hits: number }) =>
    `${field} may hold personal data: ${counted(hits, "hit")} of the kind ${kind}.`,
  /** Why a record goes to Quarantine, by code. */
  reasons: {
    "blank-row": () => ({
      problem: "The record is empty in every field.",
      likelyCause: "A blank row in the file, or nothing but spaces and invisible characters.",
      fix: "Leave it out, or type the missing values and submit the record again.",
    }),
    "constraint-error": ({ field, problem }: Field & { readonly problem: string }) => ({
      problem,
      likelyCause: `The source does not keep to the limits of ${field}, or an earlier step changed the value.`,
      fix: submitAgain,
    }),
    "type-error": ({ field, problem }: Field & { readonly problem: string }) => ({
      problem,
      likelyCause: `The source holds values of another kind in ${field}, or somebody typed one.`,
      fix: submitAgain,
    }),
    "step-failed": ({ step, reason }: { readonly step: string; readonly reason: string }) => ({
      problem: `The step “${step}” broke off on this record: ${reason}`,
      likelyCause: "A fault of the add-in. All other records were cleaned.",
      fix: "Leave this record out or switch the step off; copy the report and send it to your provider.",
    }),
  } satisfies Record<string, (details: never) => QuarantineText>,
} as const;

function kindOf(type: string): string {
  return Object.hasOwn(kinds, type) ? kinds[type as keyof typeof kinds] : kinds.text;
}
