// The sections that say whose pipeline it is, how it came about and where things lie: pipeline, history, client, provider, workspace.
import * as z from "zod";
import { id, idIn, isoDate, semver, sentence, text } from "./primitives";

/** Schema of the section `pipeline`. */
export const pipelineSection = z.strictObject({
  id,
  name: text,
  purpose: sentence,
  version: semver,
  status: z.enum(["draft", "issued"]),
  issued: isoDate,
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "language"),
  timeZone: text.optional(),
});

/** Schema of one entry of `history`. */
export const historyEntry = z.strictObject({
  version: semver,
  date: isoDate,
  by: idIn("contacts"),
  reason: sentence,
  changes: z.array(sentence).min(1),
});

/** Schema of the section `client`. */
export const clientSection = z.strictObject({ name: text, shortName: text, team: text.optional() });

/** Schema of the section `provider`. */
export const providerSection = z.strictObject({ name: text, shortName: text });

/** Schema of the section `workspace`. */
export const workspaceSection = z.strictObject({
  workbook: text,
  location: text,
  backup: text,
  trainingWorkbook: text.optional(),
});
