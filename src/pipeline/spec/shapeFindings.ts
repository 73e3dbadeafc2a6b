// Turns what a schema refuses into broken rules in plain words.
import * as z from "zod";
import { texts } from "../../messages/catalogue";
import type { Json } from "../canonicalJson";
import { knownKeys, nearestKey } from "./knownKeys";
import { broken, type Finding } from "./problem";
import { valueAt, type SpecPath } from "./specPath";

type Issue = z.core.$ZodIssue;

/** What was judged, and by which schema. */
interface Judged {
  readonly root: Json;
  readonly schema: z.core.$ZodType;
}

const { rules, expected, forms, units } = texts.spec;

/**
 * Lists what a schema refuses.
 *
 * @param schema - the schema
 * @param root - the value
 * @returns one finding a place and key; none where it is accepted
 */
export function shapeFindings(schema: z.core.$ZodType, root: Json): readonly Finding[] {
  const issues = z.safeParse(schema, root).error?.issues ?? [];
  return issues.flatMap((issue) => findingsOf({ root, schema }, issue, []));
}

function findingsOf(judged: Judged, issue: Issue, above: SpecPath): readonly Finding[] {
  const path = [...above, ...issue.path.map((step) => (typeof step === "symbol" ? String(step) : step))];
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownKey(judged, path, key));
  if (issue.code === "invalid_union") return unionFindings(judged, issue, path);
  return [broken(path, ruleOf(judged.root, issue, path))];
}

function unknownKey({ schema }: Judged, path: SpecPath, key: string): Finding {
  const nearest = nearestKey(key, knownKeys(schema, path));
  return broken([...path, key], rules["unknown-key"]({ nearest }));
}

// Of several allowed forms, the one that the value comes nearest to was meant.
function unionFindings(judged: Judged, issue: z.core.$ZodIssueInvalidUnion, path: SpecPath): readonly Finding[] {
  if (valueAt(judged.root, path) === undefined) return [broken(path, rules.missing({ expected: expected.other }))];
  const branches = issue.errors.map((issues) => issues.flatMap((inner) => findingsOf(judged, inner, path)));
  const nearest = branches.reduce<readonly Finding[] | null>(
    (best, branch) => (best === null || branch.length < best.length ? branch : best),
    null,
  );
  return nearest ?? [broken(path, rules.type({ expected: expected.other }))];
}

function ruleOf(root: Json, issue: Issue, path: SpecPath) {
  if (valueAt(root, path) === undefined) return rules.missing({ expected: expectedBy(issue) });
  if (issue.code === "invalid_value") return choiceRule(issue.values.map(String), valueAt(root, path));
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

function choiceRule(choices: readonly string[], given: Json | undefined) {
  return rules.choice({ choices, nearest: typeof given === "string" ? nearestKey(given, choices) : null });
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
