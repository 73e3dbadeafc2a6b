// The sections `documents` and `limitations`: what is written about the pipeline, who signs it, and what it cannot do.
import * as z from "zod";
import { choiceOf } from "./marks";
import { countFromOne, id, idIn, referenceTo, sentence, type DeepReadonly } from "./primitives";

/** Schema of one entry of `limitations`. */
export const limitationSpec = z.strictObject({
  id,
  text: sentence,
  about: z.array(
    referenceTo({ source: "sources", field: "fields", label: "taxonomy.labels", gate: "quality.gates" }, "reference"),
  ),
  remedy: sentence,
});

const documentIds = [
  "operations-manual",
  "labeling-guidelines",
  "qa-procedures",
  "retraining-schedule",
  "format-specification",
  "training-pack",
  "check-ins",
] as const;

const forms = ["word", "html", "worksheet"] as const;

/** Schema of one entry of `documents`. */
export const documentSpec = z.strictObject({
  id: choiceOf("documents", documentIds),
  forms: z
    .array(choiceOf("documentForms", forms))
    .min(1)
    .default(() => [...forms]),
  ownerRole: idIn("roles"),
  signOff: z
    .array(idIn("roles"))
    .min(1)
    .default(() => ["owner", "provider_support"]),
  reviewEveryDays: countFromOne.default(365),
});

/** The id of a document. */
export type DocumentId = (typeof documentIds)[number];

/** One document: its forms, its owner, who signs it, when it is looked at again. */
export type DocumentSpec = DeepReadonly<z.infer<typeof documentSpec>>;
