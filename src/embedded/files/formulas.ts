// Formulas as they stand in a file: without `=`, newer functions and the add-in's own under a prefix.
import { newerFunctions } from "./newerFunctions";

// A text, a quoted sheet name, or a function's name before its bracket.
const parts = /"(?:[^"]|"")*"|'(?:[^']|'')*'|([A-Za-z_][\w.]*)(?=\()/g;
const customFunction = /^HANDOFF\.(\w+)$/i;
const storedCustomFunction = /^_xldudf_HANDOFF_(\w+)$/i;

/** `=HANDOFF.KAPPA(A1)` to `_xldudf_HANDOFF_KAPPA(A1)`: the form in which Excel itself stores an add-in's function. */
export function storedFormula(formula: string): string {
  return withNames(formula.replace(/^=/, ""), storedName);
}

/** The other way round. */
export function shownFormula(stored: string): string {
  return `=${withNames(stored.replace(/^=/, ""), shownName)}`;
}

function withNames(formula: string, rename: (name: string) => string): string {
  return formula.replace(parts, (whole, name: string | undefined) => (name === undefined ? whole : rename(name)));
}

function storedName(name: string): string {
  const id = customFunction.exec(name)?.[1];
  if (id !== undefined) return `_xldudf_HANDOFF_${id.toUpperCase()}`;
  const upper = name.toUpperCase();
  return `${newerFunctions.get(upper) ?? ""}${name}`;
}

function shownName(name: string): string {
  const id = storedCustomFunction.exec(name)?.[1];
  if (id !== undefined) return `HANDOFF.${id.toUpperCase()}`;
  return name.replace(/^(_xlfn\.|_xlws\.)+/i, "");
}
