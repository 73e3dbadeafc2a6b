// The sections that say whose pipeline it is and who does what: pipeline, client, provider, roles, contacts.
import * as z from "zod";
import { id, isoDate, semver, text, type DeepReadonly } from "./primitives";

/** Schema of the section `pipeline`. */
export const pipelineSection = z.strictObject({
  id,
  name: text,
  purpose: text,
  version: semver,
  status: z.enum(["draft", "issued"]),
  issued: isoDate,
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "language"),
  timeZone: text.optional(),
});

/** Schema of the section `client`. */
export const clientSection = z.strictObject({ name: text, shortName: text, team: text.optional() });

/** Schema of the section `provider`. */
export const providerSection = z.strictObject({ name: text, shortName: text });

/** What a role may be allowed to do. Permissions guide, they do not secure. */
const permissions = [
  "import",
  "clean",
  "label",
  "adjudicate",
  "check-quality",
  "spot-check",
  "export",
  "sign-off",
  "request-change",
  "view-audit",
  "edit-spec",
  "edit-taxonomy",
] as const;

/** Schema of one entry of `roles`. */
export const roleSpec = z.strictObject({ id, title: text, duties: text, permissions: z.array(z.enum(permissions)) });

/** Schema of one entry of `contacts`. */
export const contactSpec = z.strictObject({
  id,
  name: text,
  side: z.enum(["client", "provider"]).default("client"),
  job: text.optional(),
  roles: z.array(id).min(1),
  email: z.string().regex(/^[^\s@]+@[^\s@]+$/, "email"),
  phone: text.optional(),
  hours: text.default("Mon-Fri 09:00-17:00"),
  deputy: id.optional(),
});

/** A person, at the client or at the provider. */
export type ContactSpec = DeepReadonly<z.infer<typeof contactSpec>>;
