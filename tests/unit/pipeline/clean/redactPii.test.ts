import { createHmac } from "node:crypto";
import fc from "fast-check";
import { redactPii } from "../../../../src/pipeline/clean/redactPii";
import type { CleanContext, PiiRules } from "../../../../src/pipeline/step";
import { contextOf, emailRules, field, record } from "../../../records";

const fields = [field("body", { title: "Mail text" })];

function outcomeOf(body: string, given: Partial<CleanContext> = {}) {
  const context = contextOf(fields, given);
  const run = redactPii.start({ line: "pii", fields, options: { policy: "pii" }, context });
  return run(record("r1", { body, other: "anna@example.org" }));
}

function redacted(body: string, pii: PiiRules = emailRules()) {
  return outcomeOf(body, { pii }).record.fields["body"];
}

const before = "Write to Anna.Berg@example.org or anna.berg@EXAMPLE.org.";

it.each<{ rule: Partial<PiiRules["kinds"][number]>; after: string }>([
  { rule: { action: "keep" }, after: before },
  { rule: { action: "suggest" }, after: before },
  { rule: { action: "redact" }, after: "Write to [EMAIL] or [EMAIL]." },
  { rule: { action: "mask" }, after: `Write to ${"*".repeat(21)} or ${"*".repeat(21)}.` },
  { rule: { action: "mask", keepLast: 4 }, after: `Write to ${"*".repeat(17)}.org or ${"*".repeat(17)}.org.` },
  { rule: { action: "mask", keepLast: 15 }, after: `Write to ${"*".repeat(21)} or ${"*".repeat(21)}.` },
  { rule: { action: "redact", minimumScore: 1 }, after: "Write to [EMAIL] or [EMAIL]." },
  { rule: { kind: "phone" }, after: before },
  { rule: { kind: "constructor" }, after: before },
])("does what the rules say: $rule", ({ rule, after }) => {
  expect(redacted(before, emailRules(rule))).toBe(after);
});

const digest = createHmac("sha256", "a project's key")
  .update("mail_triage\0email\0anna.berg@example.org")
  .digest("hex");

it("gives one value one pseudonym, whatever its spelling: six digits of the hash with the project's key", () => {
  const mark = `[EMAIL_${digest.slice(0, 6)}]`;
  expect(redacted(before, emailRules({ action: "pseudonym" }))).toBe(`Write to ${mark} or ${mark}.`);
});

it("gives the longer hash where that is asked for", () => {
  const mark = `[EMAIL_${digest.slice(0, 32)}]`;
  expect(redacted("anna.berg@example.org", emailRules({ action: "hash" }))).toBe(mark);
});

it("gives other pseudonyms with another salt or key", () => {
  const pii = emailRules({ action: "pseudonym" });
  const same = outcomeOf(before, { pii });
  expect(outcomeOf(before, { pii })).toStrictEqual(same);
  expect(outcomeOf(before, { pii: { ...pii, salt: "another" } })).not.toStrictEqual(same);
  expect(outcomeOf(before, { pii, projectKey: "another" })).not.toStrictEqual(same);
});

it("leaves the allow list alone", () => {
  expect(redacted(before, emailRules({}, ["ANNA.BERG@example.org"]))).toBe(before);
});

it("points out what it only suggests, without the value", () => {
  const outcome = outcomeOf(before, { pii: emailRules({ action: "suggest" }) });
  const problem = "Mail text may hold personal data: 2 hits of the kind email.";
  expect(outcome.flags).toStrictEqual([{ field: "body", code: "pii-suggested", problem }]);
});

it("leaves other fields alone", () => {
  expect(outcomeOf("a@b.org").record.fields["other"]).toBe("anna@example.org");
});

it("refuses to run without rules, or without the key that the rules need", () => {
  expect(() => outcomeOf("", { pii: null })).toThrow(expect.objectContaining({ code: "pii-rules-missing" }));
  const pii = emailRules({ action: "pseudonym" });
  const noKey: unknown = expect.objectContaining({ code: "project-key-missing" });
  expect(() => outcomeOf("", { pii, projectKey: "" })).toThrow(noKey as Error);
  expect(() => outcomeOf("", { projectKey: "" })).not.toThrow();
});

it("changes nothing the second time", () => {
  const piece = fc.constantFrom("a", "@", ".", "org", "b.co", "[", "*", "_", "-", "é", "EMAIL", " ", "\ud800", "用");
  const action = fc.constantFrom("redact", "pseudonym", "hash", "mask");
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), action, fc.nat(12), (pieces, chosen, keepLast) => {
      const pii = emailRules({ action: chosen, keepLast });
      const once = String(redacted(pieces.join(""), pii));
      expect(redacted(once, pii)).toBe(once);
    }),
    { numRuns: 1_000 },
  );
});
