// What is said about a broken rule of the pipeline file.

/** What a person reads beside a path: the rule, and what to do. */
export interface RuleText {
  readonly rule: string;
  readonly remedy: string;
}

/** A remedy that begins with the name that was probably meant. */
export function orNearest(nearest: string | null, otherwise: string): string {
  if (nearest === null) return otherwise;
  return `Did you mean ${nearest}? If not, ${otherwise.charAt(0).toLowerCase()}${otherwise.slice(1)}`;
}
