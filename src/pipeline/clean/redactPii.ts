// Finds personal data and treats it as the spec's section `pii` says.
import * as z from "zod";
import { texts } from "../../messages/catalogue";
import { HandoffError } from "../errors";
import type { PiiRule } from "../spec/pii";
import type { Flag, RowStep, Settings } from "../step";
import { changeTexts } from "./changeTexts";
import { piiKinds } from "./pii/kinds";
import type { PiiHit, PiiKind } from "./pii/piiKind";
import { replacementOf, type HashSecrets } from "./pii/replacement";

const { title, help, policy } = texts.clean.steps.redactPii;

const options = z.strictObject({ policy: z.literal("pii").default("pii").describe(policy) });

type Options = z.infer<typeof options>;

/** The registry entry; idempotent, because no mark is found again. Kinds that are not in `pii/kinds.ts` are left alone. */
export const redactPii = {
  id: "redactPii",
  title,
  help,
  kind: "row",
  options,
  example: {
    options: { policy: "pii" },
    before: { body: "Write to anna@example.org" },
    after: { body: "Write to [EMAIL]" },
  },
  start: (settings) => {
    const rules = rulesOf(settings);
    return (record) => {
      const flags: Flag[] = [];
      const changed = changeTexts(record, settings.fields, (text, field) => {
        const { result, suggested } = treated(text, rules);
        for (const [kind, hits] of suggested) {
          const problem = texts.clean.suggested({ field: field.title, kind, hits });
          flags.push({ field: field.id, code: "pii-suggested", problem });
        }
        return result;
      });
      return { kind: "kept", record: changed, flags };
    };
  },
} satisfies RowStep<"redactPii", Options>;

interface Rule {
  readonly kind: PiiKind<string>;
  readonly minimumScore: number;
  /** The values that stay, in their one spelling. */
  readonly allowed: ReadonlySet<string>;
  /** `null` where hits are only pointed out. */
  readonly replace: ((value: string) => string) | null;
}

const keyed: ReadonlySet<string> = new Set(["pseudonym", "hash"]);

function rulesOf({ line, context }: Settings<Options>): readonly Rule[] {
  const { pii, projectKey } = context;
  if (pii === null) throw new HandoffError("pii-rules-missing", { line });
  const active = pii.kinds.filter(({ kind, action }) => piiKinds.has(kind) && action !== "keep");
  if (projectKey === "" && active.some(({ action }) => keyed.has(action))) {
    throw new HandoffError("project-key-missing", { line });
  }
  return active.flatMap((rule) => ruleOf(rule, pii.allowList, { salt: pii.salt, projectKey }));
}

function ruleOf(rule: PiiRule, allowList: readonly string[], secrets: HashSecrets): readonly Rule[] {
  const kind = piiKinds.get(rule.kind);
  if (!kind) return [];
  const allowed = new Set(allowList.map(kind.canonical));
  return [{ kind, minimumScore: rule.minimumScore, allowed, replace: replacementOf(rule, kind, secrets) }];
}

interface RuledHit extends PiiHit {
  readonly rule: Rule;
}

function treated(text: string, rules: readonly Rule[]) {
  const suggested = new Map<string, number>();
  let result = "";
  let done = 0;
  for (const { start, end, rule } of hitsIn(text, rules)) {
    if (start < done) continue;
    if (rule.replace === null) suggested.set(rule.kind.id, (suggested.get(rule.kind.id) ?? 0) + 1);
    else {
      result += text.slice(done, start) + rule.replace(text.slice(start, end));
      done = end;
    }
  }
  return { result: result + text.slice(done), suggested };
}

// In the order of the text; of two that begin at the same place the longer one first.
function hitsIn(text: string, rules: readonly Rule[]): readonly RuledHit[] {
  const hits = rules.flatMap((rule) =>
    rule.kind
      .find(text)
      .filter(({ start, end, score }) => score >= rule.minimumScore && !isAllowed(text.slice(start, end), rule))
      .map((hit) => ({ ...hit, rule })),
  );
  return hits.sort((a, b) => a.start - b.start || b.end - a.end);
}

function isAllowed(value: string, { kind, allowed }: Rule): boolean {
  return allowed.has(kind.canonical(value));
}
