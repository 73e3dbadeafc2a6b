// What Excel passes to a function, read with care: ranges, blanks, errors, arguments that were left out.
import { HandoffError } from "../pipeline/errors";

/**
 * Reads one cell as text.
 *
 * @param cell - as Excel passes it
 * @returns its text without outer white space, an error's sign (#N/A), or `null` for a blank
 */
export function textOf(cell: unknown): string | null {
  const text = errorOf(cell) ?? plainText(cell).trim();
  return text === "" ? null : text;
}

/**
 * Reads a range as labels.
 *
 * @param range - records x annotators; numbers and texts are labels, blanks are none
 * @returns the same shape
 * @throws {@link HandoffError} `cell-error`
 */
export function readLabels(range: readonly (readonly unknown[])[]): readonly (readonly (string | null)[])[] {
  const error = range
    .flat()
    .map(errorOf)
    .find((sign) => sign !== null);
  if (error != null) throw new HandoffError("cell-error", { error });
  return range.map((row) => row.map(textOf));
}

/**
 * Reads the words of a range, row by row.
 *
 * @param range - any shape; Excel passes `null` where it was left out
 * @returns what stands in its cells, without blanks
 */
export function readWords(range: readonly (readonly unknown[])[] | null | undefined): readonly string[] {
  return (range ?? [])
    .flat()
    .map(textOf)
    .filter((text) => text !== null);
}

/**
 * Reads an optional argument that is one of a few words; Excel passes `null` where it was left out.
 *
 * @param argument - the argument's name, for the message
 * @param given - what the cell said
 * @param choices - the words; the first is the default
 * @returns the word
 * @throws {@link HandoffError} `unknown-choice`
 */
export function choiceOf<Choice extends string>(
  argument: string,
  given: string | null | undefined,
  choices: readonly Choice[],
): Choice {
  const word = (given ?? "").trim().toLowerCase();
  const choice = word === "" ? choices[0] : choices.find((candidate) => candidate === word);
  if (choice === undefined) throw new HandoffError("unknown-choice", { argument, given: word, choices });
  return choice;
}

/**
 * Reads a figure that another formula computes.
 *
 * @param cell - as Excel passes it
 * @returns the number, or `null` for a blank, a text or an error
 */
export function figureOf(cell: unknown): number | null {
  return typeof cell === "number" ? cell : null;
}

function plainText(cell: unknown): string {
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return typeof cell === "string" || typeof cell === "number" ? String(cell) : "";
}

// An error comes as an object; its sign stands in one member or another, by host and requirement set.
function errorOf(cell: unknown): string | null {
  if (typeof cell !== "object" || cell === null) return null;
  const members = cell as { readonly basicValue?: unknown; readonly code?: unknown; readonly error?: unknown };
  const sign = [members.basicValue, members.code, members.error].find((member) => typeof member === "string");
  return sign ?? "#VALUE!";
}
