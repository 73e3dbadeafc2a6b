// The section `pii`: which personal data is looked for, and what becomes of it.
import * as z from "zod";
import { choiceOf, marked } from "./marks";
import { count, countFromOne, idIn, nameOf, sentence, share, text, type DeepReadonly } from "./primitives";

/** The kinds of personal data (names.md), and `custom` for a client's own. */
const piiKinds = [
  ...["email", "phone", "card", "iban", "us-ssn", "us-itin", "uk-nhs", "uk-nino", "ip", "mac", "url", "crypto"],
  ...["person-name", "custom"],
];

/** Schema of one entry of `pii.kinds`. */
const piiRule = z.strictObject({
  kind: nameOf("name", "piiKinds", piiKinds),
  name: z
    .string()
    .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, "name")
    .optional(),
  pattern: text.optional(),
  context: z.array(text).min(1).optional(),
  action: choiceOf("piiActions", ["keep", "suggest", "pseudonym", "redact", "mask", "hash"]),
  keepLast: countFromOne.optional(),
  minimumScore: share.default(0.5),
});

/** Schema of the section. */
export const piiSection = marked(
  z.strictObject({
    statement: sentence,
    kinds: z.array(piiRule).min(1),
    salt: text.optional(),
    allowList: z.array(text),
    reviewRole: idIn("roles"),
    blockExportWhenFound: z.boolean().default(true),
    rawKeptDays: count,
  }),
  { ability: "sections", feature: "pii" },
);

/** What becomes of one kind of personal data. */
export type PiiRule = DeepReadonly<z.infer<typeof piiRule>>;

/** How personal data is handled; without a salt of its own it is the pipeline's id. */
export type PiiSpec = DeepReadonly<z.infer<typeof piiSection>> & { readonly salt: string };
