// The sections that say who does what and who is asked when: roles, contacts, escalations.
import * as z from "zod";
import { choiceOf } from "./marks";
import { id, idIn, sentence, text, workingHours, type DeepReadonly } from "./primitives";

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
export const roleSpec = z.strictObject({
  id,
  title: text,
  duties: sentence,
  permissions: z.array(z.enum(permissions)),
});

/** Schema of one entry of `contacts`. */
export const contactSpec = z.strictObject({
  id,
  name: text,
  side: z.enum(["client", "provider"]).default("client"),
  job: text.optional(),
  roles: z.array(idIn("roles")).min(1),
  email: z.string().regex(/^[^\s@]+@[^\s@]+$/, "email"),
  phone: text.optional(),
  hours: text.default("Mon-Fri 09:00-17:00"),
  deputy: idIn("contacts").optional(),
});

const triggers = [
  "annotator-escalates",
  "gate-relabel",
  "gate-review",
  "import-failed",
  "pii-found",
  "audit-broken",
  "label-chosen",
] as const;

const evidence = [
  "record-id",
  "annotator-note",
  "gate-report",
  "confusion-pairs",
  "record-list",
  "spec-version",
  "support-bundle",
  "error-code",
  "file-name",
  "quarantine-list",
  "pii-kind",
  "audit-report",
] as const;

/** Schema of one entry of `escalations`. */
export const escalationSpec = z.strictObject({
  id,
  trigger: choiceOf("escalationTriggers", triggers),
  label: idIn("taxonomy.labels").optional(),
  title: sentence,
  toRole: idIn("roles"),
  respondWorkingHours: workingHours,
  thenRole: idIn("roles"),
  thenWorkingHours: workingHours,
  evidence: z.array(z.enum(evidence)),
});

/** What a role may be allowed to do. */
export type Permission = (typeof permissions)[number];

/** A person, at the client or at the provider; without a job of their own it is the title of their first role. */
export type ContactSpec = DeepReadonly<z.infer<typeof contactSpec>> & { readonly job: string };

/** Who is asked when something happens, and who next. */
export type EscalationSpec = DeepReadonly<z.infer<typeof escalationSpec>>;
