import * as z from "zod";
import { parsePipelineSpec } from "../../../../src/pipeline/spec/parsePipelineSpec";
import { stepCheck } from "../../../../src/pipeline/spec/stepChecks";
import { exampleTexts, textWith } from "../../../specs";

const nearDedup = stepCheck(
  "nearDedup",
  z.strictObject({
    similarity: z.number().min(0).max(1),
    keep: z.enum(["best-quality", "earliest"]),
    approve: z.literal("each-cluster"),
  }),
);

test("a step's own schema judges its options, in the same words and with their place in the spec", () => {
  const text = textWith(
    exampleTexts.mailTriage,
    [["cleaning", "steps", 10, "options", "similarity"], 1.5],
    [["cleaning", "steps", 10, "options", "keep"], "best-qualty"],
    [["cleaning", "steps", 10, "options", "aprove"], "all"],
  );
  const parsed = parsePipelineSpec(text, { stepChecks: [nearDedup] });
  expect(parsed).toEqual({
    ok: false,
    problems: [
      {
        path: "cleaning.steps[near].options.similarity",
        value: "1.5",
        rule: "At most 1.",
        remedy: "Bring it down to 1 or less.",
      },
      {
        path: "cleaning.steps[near].options.keep",
        value: '"best-qualty"',
        rule: "One of: best-quality, earliest.",
        remedy: "Did you mean best-quality? If not, choose one of them.",
      },
      {
        path: "cleaning.steps[near].options.aprove",
        value: '"all"',
        rule: "No key of this name is known here.",
        remedy: "Did you mean approve? If not, take it out.",
      },
    ],
  });
});

test("options of a step that nobody can judge are kept as they stand", () => {
  const options = { anything: [1, { goes: "here" }] };
  const text = textWith(exampleTexts.mailTriage, [["cleaning", "steps", 0, "options"], options]);
  const parsed = parsePipelineSpec(text, { stepChecks: [nearDedup] });
  expect(parsed.ok && parsed.spec.cleaning.steps[0]?.options).toEqual(options);
});
