// What the cross-checks share: finding what occurs twice, and what is given without being used or needed without being given.
import { texts } from "../../messages/catalogue";
import type { RuleText } from "../../messages/en/ruleText";
import { broken, type Finding } from "./problem";
import { pathText, type SpecPath } from "./specPath";

const { rules } = texts.spec;

/**
 * Finds values that occur twice.
 *
 * @param entries - values and where they stand
 * @returns a finding for each that stood somewhere before
 */
export function twice(
  entries: readonly { readonly path: SpecPath; readonly value: string | number | undefined }[],
): readonly Finding[] {
  const first = new Map<string | number, SpecPath>();
  return entries.flatMap(({ path, value }) => {
    if (value === undefined) return [];
    const earlier = first.get(value);
    if (earlier === undefined) first.set(value, path);
    return earlier === undefined ? [] : [broken(path, rules.twice({ first: pathText(undefined, earlier) }))];
  });
}

/** A key that goes with a choice: needed with it, and without a meaning beside the others. */
export interface Companion {
  readonly path: SpecPath;
  readonly value: unknown;
  /** Whether the choice was made that it belongs to. */
  readonly isWanted: boolean;
  /** The choice as the spec writes it: `assignment by-field`. */
  readonly choice: string;
}

/**
 * Checks that a key stands exactly where the choice that it belongs to was made.
 *
 * @param companion - the key and its choice
 * @returns a finding if it is missing or has no meaning
 */
export function companionFindings(companion: Companion): readonly Finding[] {
  const { path, value, isWanted, choice } = companion;
  if (isWanted === (value !== undefined)) return [];
  const key = String(path.at(-1));
  return [broken(path, rules[isWanted ? "companion-needed" : "companion-unused"]({ key, choice }))];
}

/**
 * Checks a rule.
 *
 * @param holds - whether it holds
 * @param path - where it must hold
 * @param text - the rule and the remedy, from the catalogue
 * @returns a finding if it does not hold
 */
export function mustHold(holds: boolean, path: SpecPath, text: RuleText): readonly Finding[] {
  return holds ? [] : [broken(path, text)];
}
