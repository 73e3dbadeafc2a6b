// Every cleaning step by id, and the type of a recipe line that follows from them.
import type * as z from "zod";
import type { Step } from "../step";
import { checkFields } from "./checkFields";
import { exactDedup } from "./exactDedup";
import { normalizeUnicode } from "./normalizeUnicode";
import { redactPii } from "./redactPii";
import { trimWhitespace } from "./trimWhitespace";

// A new step is one file and one word here. Ids are stored in specs: add, never rename.
const registry = { normalizeUnicode, trimWhitespace, checkFields, redactPii, exactDedup };

/** The id of a step, as a spec stores it. */
export type StepId = keyof typeof registry;

/** The options that each step takes, by its id. */
export type StepOptions = { readonly [Id in StepId]: z.infer<(typeof registry)[Id]["options"]> };

/** A line of a recipe that can run: its step is built, its options are checked. */
export type RecipeLine<Id extends StepId = StepId> = {
  readonly [I in Id]: {
    readonly id: string;
    readonly step: I;
    readonly fields: readonly string[];
    readonly options: StepOptions[I];
    readonly enabled: boolean;
  };
}[Id];

/** Every step by id, each tied to its own options. */
export const steps: { readonly [Id in StepId]: Step<Id, StepOptions[Id]> } = registry;

/**
 * Tells whether a step is in this version.
 *
 * @param id - a name of a spec; it may be one that every object has
 * @returns whether it is a key of {@link steps}
 */
export function isStepId(id: string): id is StepId {
  return Object.hasOwn(steps, id);
}
