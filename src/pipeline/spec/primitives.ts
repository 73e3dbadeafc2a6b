// The small shapes that every section of the spec is made of: ids, references, texts, dates, versions, shares.
// A pattern's message is the key of its description in the catalogue (`texts.spec.forms`).
import * as z from "zod";
import { marked, type Ability, type ListName } from "./marks";

const idPattern = "[a-z][a-z0-9_]{0,39}";

/** Schema of an id: `snake_case`, never changed or reused. */
export const id = z.string().regex(new RegExp(`^${idPattern}$`), "id");

/**
 * Makes the schema of an id that must be found in a list.
 *
 * @param list - where it must stand
 * @returns the schema
 */
export function idIn(list: ListName) {
  return marked(z.string().regex(new RegExp(`^${idPattern}$`), "id"), { lists: { "": list } });
}

/**
 * Makes the schema of a reference that says its kind: `field.body`.
 *
 * @param lists - by kind, where its id must stand
 * @param form - the key of its description
 * @returns the schema
 */
export function referenceTo(lists: Readonly<Partial<Record<string, ListName>>>, form: "column" | "reference") {
  return marked(z.string().regex(new RegExp(`^(${Object.keys(lists).join("|")})\\.${idPattern}$`), form), { lists });
}

const nameForms = { step: /^[a-z][A-Za-z0-9]{2,39}$/, name: /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/ };

/**
 * Makes the schema of a name out of a list that grows with the product.
 *
 * @param form - how such names are written
 * @param ability - what the product must be able to do for each
 * @param names - the names in use today; absent where no list is kept
 * @returns the schema
 */
export function nameOf(form: keyof typeof nameForms, ability: Ability, names?: readonly string[]) {
  return marked(z.string().regex(nameForms[form], form), { ability, ...(names && { names }) });
}

/** Schema of a plain text that somebody reads. */
export const text = z.string().min(1);

/** Schema of a sentence; `{label id}` in it stands for the label's name. */
export const sentence = marked(z.string().min(1), { isSentence: true });

/** Schema of a calendar date. */
export const isoDate = z.iso.date("date");

/** Schema of a version, `major.minor.patch`. */
export const semver = z.string().regex(/^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/, "version");

/** Schema of a share. */
export const share = z.number().min(0).max(1);

/** Schema of a number that counts things. */
export const count = z.int().min(0);

/** Schema of a number of things of which there is at least one. */
export const countFromOne = z.int().min(1);

/** Schema of a time in working hours: 8 a day, Monday to Friday. */
export const workingHours = z.number().positive();

/** The same data, but nobody may change it at any depth. */
export type DeepReadonly<T> = T extends (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
    : T;
