// The one catalogue of every text that a person reads. Another language is another object of the same shape.
import { errors } from "./en/errors";

/** The texts in use. Pages, functions, documents and errors take every sentence from here. */
export const texts = { errors } as const;
