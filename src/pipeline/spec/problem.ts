// A problem of a pipeline file: where, what stands there, which rule it breaks, what to do.
import { texts } from "../../messages/catalogue";
import type { Json } from "../canonicalJson";
import { pathText, valueAt, type SpecPath } from "./specPath";

/** What is wrong at one place of a pipeline file. */
export interface SpecProblem {
  /** As SPEC writes it: `quality.gates[spot_check].relabelBelow`. */
  readonly path: string;
  /** What stands there, as JSON; shortened. */
  readonly value: string;
  readonly rule: string;
  readonly remedy: string;
}

/** A broken rule before it is written out for a person. */
export interface Finding {
  readonly path: SpecPath;
  readonly rule: string;
  readonly remedy: string;
}

const longestValue = 80;

/**
 * Notes a broken rule.
 *
 * @param path - where
 * @param text - the rule and the remedy, from the catalogue (`texts.spec.rules`)
 * @param text.rule - the rule
 * @param text.remedy - what to do
 * @returns the finding
 */
export function broken(path: SpecPath, text: { readonly rule: string; readonly remedy: string }): Finding {
  return { path, rule: text.rule, remedy: text.remedy };
}

/**
 * Writes a finding out for a person.
 *
 * @param root - the file's content
 * @param finding - the broken rule
 * @returns the problem
 */
export function problemOf(root: Json | undefined, finding: Finding): SpecProblem {
  const value = valueAt(root, finding.path);
  const shown = value === undefined ? texts.spec.nothingThere : JSON.stringify(value);
  return {
    path: finding.path.length === 0 ? texts.spec.wholeFile : pathText(root, finding.path),
    value: shown.length > longestValue ? `${shown.slice(0, longestValue)}…` : shown,
    rule: finding.rule,
    remedy: finding.remedy,
  };
}
