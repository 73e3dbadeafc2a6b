// Why a row is in Quarantine: the problem in the row's own words, its likely cause and what to do. Codes are stored and never change.
import { capital, count, counted, listed } from "../format";

/** What a person reads in Quarantine. */
export interface QuarantineText {
  readonly problem: string;
  readonly likelyCause: string;
  readonly fix: string;
}

interface Place {
  /** Where the row stands: `row 318`. */
  readonly locator: string;
}

const submitAgain = "Then import the file again: rows that are in Records already are not added twice.";

/** What each conversion expects, as it stands after "is not". */
const expected = {
  text: "a text",
  integer: "a whole number",
  number: "a number such as 1234.5",
  boolean: "yes or no",
  date: "a date",
  "date-time": "a date and time",
  "mail-domain": "a mail address",
  "first-message-id": "a message id",
  count: "a list",
} as const;

/** What a line of JSON is not. */
const jsonFaults = {
  "not-json": "is no JSON",
  "not-object": "is no object with names and values",
  "key-twice": "has the same name twice",
} as const;

/** By code; each entry takes what is known of the row. */
export const quarantineTexts = {
  "unclosed-quote": ({ locator, begins }: { readonly begins: string } & Place) => ({
    problem: `${beginning(locator)} has a quotation mark that never closes: ${quoted(begins)}.`,
    likelyCause: "The file was cut or edited by hand, or a quotation mark inside the text was not doubled.",
    fix: `Close the quotation mark. ${submitAgain}`,
  }),
  "stray-quote": ({ locator, begins }: { readonly begins: string } & Place) => ({
    problem: `${beginning(locator)} has text after a closing quotation mark: ${quoted(begins)}.`,
    likelyCause: "A quotation mark inside the text was not doubled by the program that wrote the file.",
    fix: `Double each quotation mark inside the text. ${submitAgain}`,
  }),
  "extra-cell": ({ locator, cells, width, extra }: Width & { readonly extra: readonly string[] }) => ({
    problem: `${beginning(locator)} has ${counted(cells, "cell")}; the heading row has ${count(width)}. Left over: ${quoted(extra.join(" | "))}.`,
    likelyCause: "A separator stands inside a text that has no quotation marks around it.",
    fix: `Put quotation marks around that text, or take the extra cell out. ${submitAgain}`,
  }),
  "missing-cell": ({ locator, cells, width, columns }: Width & { readonly columns: readonly string[] }) => ({
    problem: `${beginning(locator)} has ${counted(cells, "cell")}; the heading row has ${count(width)}. Nothing stands for ${firstOf(columns, width - cells)}.`,
    likelyCause: "The row was cut short, or a separator is missing.",
    fix: `Add the missing cells, empty ones too. ${submitAgain}`,
  }),
  "blank-row": ({ locator }: Place) => ({
    problem: `${beginning(locator)} is empty in every column that is imported.`,
    likelyCause: "A blank row in the file.",
    fix: "Leave it out, or type the missing values into the file and import it again.",
  }),
  "encoding-error": ({ locator, begins }: { readonly begins: string } & Place) => ({
    problem: `${beginning(locator)} holds letters that are not of the file's encoding; they may read ${quoted(begins)}.`,
    likelyCause: "The row was copied from a program that writes another encoding, such as Windows-1252.",
    fix: `Type those letters again and save the file as UTF-8. ${submitAgain}`,
  }),
  "json-error": ({
    locator,
    fault,
    begins,
  }: Place & { readonly fault: keyof typeof jsonFaults; readonly begins: string }) => ({
    problem: `${beginning(locator)} ${jsonFaults[fault]}: ${quoted(begins)}.`,
    likelyCause: "The file was cut, or edited by hand, or an object goes on over several lines.",
    fix: `Write each record as one object on a line of its own. ${submitAgain}`,
  }),
  "broken-character": ({ locator, column }: Column) => ({
    problem: `${beginning(locator)}, ${column}: the text holds half of a character.`,
    likelyCause: "A program cut the text in the middle of a character, such as an emoji.",
    fix: `Write that character again. ${submitAgain}`,
  }),
  "cell-error": ({ locator, column, value }: Column & { readonly value: string }) => ({
    problem: `${beginning(locator)}, ${column}: the cell shows the error ${value}.`,
    likelyCause: "A formula in the workbook cannot be calculated.",
    fix: `Correct the formula, or type the value in its place. ${submitAgain}`,
  }),
  "formula-without-result": ({ locator, column }: Column) => ({
    problem: `${beginning(locator)}, ${column}: the cell holds a formula, and its result is not in the file.`,
    likelyCause: "The workbook was written by a program that does not calculate.",
    fix: `Open the workbook in Excel and save it: then the results are in the file. ${submitAgain}`,
  }),
  "unique-error": ({
    locator,
    field,
    key,
    others,
  }: Field & { readonly key: string; readonly others: readonly string[] }) => ({
    problem: `${beginning(locator)} has the same ${field} as ${listed(others)} (${quoted(key)}), but other content.`,
    likelyCause: "Two records were given the same key, or one record was changed and exported twice.",
    fix: `Keep the right row in the file, or give each its own ${field}. ${submitAgain}`,
  }),
  "type-error": ({
    locator,
    field,
    value,
    as,
  }: Field & { readonly value: string; readonly as: keyof typeof expected }) => ({
    problem: `${beginning(locator)}, ${field}: ${quoted(value)} is not ${expected[as]}.`,
    likelyCause: "The column holds values of another kind, or is matched to the wrong field.",
    fix: `Correct the value, or match the column to another field. ${submitAgain}`,
  }),
  "ambiguous-date": ({ locator, field, value }: Field & { readonly value: string }) => ({
    problem: `${beginning(locator)}, ${field}: in ${quoted(value)} day and month cannot be told apart.`,
    likelyCause: "The dates of this column are written in numbers, and none of them shows which number is the day.",
    fix: "Choose the order of day and month when you import the file again.",
  }),
  "constraint-error": ({ locator, field }: Field) => ({
    problem: `${beginning(locator)}: ${field} is empty, but it is required.`,
    likelyCause: "The source left the cell empty.",
    fix: `Fill the cell. ${submitAgain}`,
  }),
} as const satisfies Record<string, (details: never) => QuarantineText>;

interface Width extends Place {
  readonly cells: number;
  readonly width: number;
}

interface Column extends Place {
  /** The column's heading. */
  readonly column: string;
}

interface Field extends Place {
  /** The field's title. */
  readonly field: string;
}

// The name of a sheet is the person's own and stays as it is.
function beginning(locator: string): string {
  return locator.includes("!") ? locator : capital(locator);
}

// The first few of several names, and how many there are beside them.
function firstOf(names: readonly string[], all: number): string {
  const others = all - names.length;
  return listed([...names.map(quoted), ...(others > 0 ? [`${count(others)} more`] : [])]);
}

const longest = 60;

/** A piece of the row's own text, on one line and not too long to read. */
export function quoted(text: string): string {
  const line = text
    .slice(0, 4 * longest)
    .replace(/\s+/g, " ")
    .trim();
  return `“${line.length > longest ? `${line.slice(0, longest)}…` : line}”`;
}
