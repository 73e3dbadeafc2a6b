// Removes spare white space from text fields.
import * as z from "zod";
import { texts } from "../../messages/catalogue";
import type { FieldValue } from "../record";
import type { RowStep } from "../step";
import { changeTexts } from "./changeTexts";

const { title, help, collapseInside, keepLineBreaks } = texts.clean.steps.trimWhitespace;

const options = z.strictObject({
  collapseInside: z.boolean().default(true).describe(collapseInside),
  keepLineBreaks: z.boolean().default(true).describe(keepLineBreaks),
});

type Options = z.infer<typeof options>;

/**
 * The registry entry; idempotent.
 *
 * Source: ECMA-262 `String.prototype.trim` and `\s`, which follow the Unicode property White_Space.
 */
export const trimWhitespace = {
  id: "trimWhitespace",
  title,
  help,
  kind: "row",
  options,
  example: {
    options: { collapseInside: true, keepLineBreaks: true },
    before: { subject: " Agenda  for Thursday " },
    after: { subject: "Agenda for Thursday" },
  },
  start:
    ({ fields, options: chosen }) =>
    (record) => ({ kind: "kept", record: changeTexts(record, fields, (text) => trimmed(text, chosen)), flags: [] }),
} satisfies RowStep<"trimWhitespace", Options>;

// Each pattern takes a whole run at once, so that none of them looks at a character twice.
const spaces = /[^\S\n\r\u2028\u2029]+/g;
const spaceAtLineEnd = / (?=[\n\r\u2028\u2029])/g;
const anySpaces = /\s+/g;

function trimmed(text: string, { collapseInside: collapses, keepLineBreaks: keeps }: Options): FieldValue {
  const inside = collapses ? collapsed(text, keeps) : text;
  const whole = inside.trim();
  return whole === "" ? null : whole;
}

function collapsed(text: string, keepsLineBreaks: boolean): string {
  return keepsLineBreaks ? text.replace(spaces, " ").replace(spaceAtLineEnd, "") : text.replace(anySpaces, " ");
}
