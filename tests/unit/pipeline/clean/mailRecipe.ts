// The recipe that the tests of cleaning run: every step once, in the order of the examples.
import { field, line } from "../../../records";

/** The fields; `key` is in no line. */
export const fields = [
  field("subject", { title: "Subject", maxLength: 12 }),
  field("body", { title: "Mail text", required: true, onViolation: "quarantine" }),
  field("key", { title: "Key" }),
];
/** The fields that the recipe may change. */
export const texts = ["subject", "body"];
/** The recipe. */
export const recipe = [
  line("normalizeUnicode", texts),
  line("trimWhitespace", texts),
  line("checkFields", texts),
  line("redactPii", texts),
  line("exactDedup", texts, { keep: "best-quality" }),
];
