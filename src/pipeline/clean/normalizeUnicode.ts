// Writes equal letters in one way and removes what nobody sees.
import * as z from "zod";
import { texts } from "../../messages/catalogue";
import type { RowStep } from "../step";
import { changeTexts } from "./changeTexts";

const { title, help, form, forms, removeControls, removeZeroWidth } = texts.clean.steps.normalizeUnicode;

const options = z.strictObject({
  form: z.enum(["NFC", "NFKC"]).default("NFC").meta({ description: form, choices: forms }),
  removeControls: z.boolean().default(true).describe(removeControls),
  removeZeroWidth: z.boolean().default(true).describe(removeZeroWidth),
});

type Options = z.infer<typeof options>;

/**
 * The registry entry; idempotent.
 *
 * Source: Unicode Standard Annex 15 for the forms, by ECMA-262 `String.prototype.normalize`; Unicode Standard, sections
 * 23.1 (control codes) and 23.2 (layout controls).
 */
export const normalizeUnicode = {
  id: "normalizeUnicode",
  title,
  help,
  kind: "row",
  options,
  example: {
    options: { form: "NFC", removeControls: true, removeZeroWidth: true },
    before: { subject: "Cafe\u0301\u200b menu" },
    after: { subject: "Caf\u00e9 menu" },
  },
  start:
    ({ fields, options: chosen }) =>
    (record) => ({ kind: "kept", record: changeTexts(record, fields, (text) => normalized(text, chosen)), flags: [] }),
} satisfies RowStep<"normalizeUnicode", Options>;

// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const pageBreaks = /[\u000b\u000c\u0085]/g;
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const controls = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g;
const withoutWidth = /[\u00ad\u180e\u200b\u2060-\u2064\ufeff]/g;
const joiners = /[\u200c\u200d]+/g;
const lonelyHalf = /\p{Cs}/gu;

// Removing a character may bring a letter and its accent together, so the form is made once more at the end.
function normalized(text: string, { form: to, removeControls: noControls, removeZeroWidth: noWidth }: Options): string {
  let result = text.replace(lonelyHalf, "\ufffd").normalize(to);
  if (noControls) result = result.replace(pageBreaks, "\n").replace(controls, "");
  if (noWidth) result = result.replace(withoutWidth, "").replace(joiners, neededJoiners);
  return result.normalize(to);
}

// Scripts whose letters change their form beside a joiner, and what emoji are joined of.
const joined =
  /[\p{sc=Arab}\p{sc=Syrc}\p{sc=Mong}\p{sc=Nkoo}\p{sc=Thaa}\p{sc=Deva}\p{sc=Beng}\p{sc=Guru}\p{sc=Gujr}\p{sc=Orya}\p{sc=Taml}\p{sc=Telu}\p{sc=Knda}\p{sc=Mlym}\p{sc=Sinh}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Tibt}\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]/u;

// A joiner stays where letters or emoji stand on both sides of it that it can join.
function neededJoiners(run: string, at: number, whole: string): string {
  const after = String.fromCodePoint(whole.codePointAt(at + run.length) ?? 0);
  return joined.test(characterBefore(whole, at)) && joined.test(after) ? run : "";
}

function characterBefore(text: string, end: number): string {
  const pair = text.codePointAt(end - 2) ?? 0;
  return pair > 0xffff ? String.fromCodePoint(pair) : text.charAt(end - 1);
}
