// The small shapes that every section of the spec is made of: ids, texts, dates, versions, shares.
// A pattern's message is the key of its description in the catalogue (`texts.spec.forms`).
import * as z from "zod";

/** Schema of an id: `snake_case`, never changed or reused. */
export const id = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, "id");

/** Schema of a plain text that somebody reads. */
export const text = z.string().min(1);

/** Schema of a calendar date. */
export const isoDate = z.iso.date("date");

/** Schema of a version, `major.minor.patch`. */
export const semver = z.string().regex(/^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/, "version");

/** Schema of a share. */
export const share = z.number().min(0).max(1);

/** Schema of a number that counts things. */
export const count = z.int().min(0);

/** The same data, but nobody may change it at any depth. */
export type DeepReadonly<T> = T extends (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
    : T;
