// Turns what the schema refuses into broken rules in plain words.
import type * as z from "zod";
import { texts } from "../../messages/catalogue";
import type { Json } from "../canonicalJson";
import { knownKeys, nearestKey } from "./knownKeys";
import { pipelineSpecSchema } from "./pipelineSpec";
import { broken, type Finding } from "./problem";
import { valueAt, type SpecPath } from "./specPath";

type Issue = z.core.$ZodIssue;

const { rules, expected, forms, units } = texts.spec;

/**
 * Lists what the schema refuses.
 *
 * @param root - the file's content
 * @param issues - the schema's complaints
 * @returns one finding a place and key
 */
export function shapeFindings(root: Json, issues: readonly Issue[]): readonly Finding[] {
  return issues.flatMap((issue) => findingsOf(root, issue, []));
}

function findingsOf(root: Json, issue: Issue, above: SpecPath): readonly Finding[] {
  const path = [...above, ...issue.path.map((step) => (typeof step === "symbol" ? String(step) : step))];
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownKey(path, key));
  if (issue.code === "invalid_union") return unionFindings(root, issue, path);
  return [broken(path, ruleOf(root, issue, path))];
}

function unknownKey(path: SpecPath, key: string): Finding {
  const nearest = nearestKey(key, knownKeys(pipelineSpecSchema, path));
  return broken([...path, key], rules["unknown-key"]({ nearest }));
}

// Of several allowed forms, the one that the value comes nearest to was meant.
function unionFindings(root: Json, issue: z.core.$ZodIssueInvalidUnion, path: SpecPath): readonly Finding[] {
  if (valueAt(root, path) === undefined) return [broken(path, rules.missing({ expected: expected.other }))];
  const branches = issue.errors.map((issues) => issues.flatMap((inner) => findingsOf(root, inner, path)));
  const nearest = branches.reduce<readonly Finding[] | null>(
    (best, branch) => (best === null || branch.length < best.length ? branch : best),
    null,
  );
  return nearest ?? [broken(path, rules.type({ expected: expected.other }))];
}

function ruleOf(root: Json, issue: Issue, path: SpecPath) {
  if (valueAt(root, path) === undefined) return rules.missing({ expected: expectedBy(issue) });
  if (issue.code === "invalid_value") return rules.choice({ choices: issue.values.map(String) });
  if (issue.code === "too_small") {
    return rules["too-few"]({ least: String(issue.minimum), unit: unitOf(issue.origin) });
  }
  if (issue.code === "too_big") {
    return rules["too-many"]({ most: String(issue.maximum), unit: unitOf(issue.origin) });
  }
  if (issue.code === "invalid_format") {
    return rules.form({ form: isKey(forms, issue.message) ? forms[issue.message] : forms.other });
  }
  return rules.type({ expected: expectedBy(issue) });
}

function expectedBy(issue: Issue): string {
  if (issue.code === "invalid_value") return issue.values.map(String).join(", ");
  return issue.code === "invalid_type" ? nameOf(issue.expected) : expected.other;
}

function nameOf(type: string): string {
  return isKey(expected, type) ? expected[type] : expected.other;
}

function unitOf(origin: string): string {
  return isKey(units, origin) ? units[origin] : "";
}

function isKey<T extends object>(table: T, key: string): key is Extract<keyof T, string> {
  return Object.hasOwn(table, key);
}
