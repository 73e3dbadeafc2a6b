// Cross-checks of roles, contacts, annotators and adjudication.
import { texts } from "../../messages/catalogue";
import { idsOf, resolve, resolveAll, uniqueIds } from "./checkTools";
import type { PipelineSpec } from "./pipelineSpec";
import { broken, type Finding } from "./problem";
import type { SpecPath } from "./specPath";

const { rules } = texts.spec;

/**
 * Checks the people of a spec.
 *
 * @param spec - a spec of the right shape
 * @returns what does not fit together
 */
export function peopleFindings(spec: PipelineSpec): readonly Finding[] {
  const roles = idsOf("roles", spec.roles);
  const contacts = idsOf("contacts", spec.contacts);
  return [
    ...uniqueIds(["roles"], spec.roles),
    ...uniqueIds(["contacts"], spec.contacts),
    ...spec.contacts.flatMap((contact, place) => [
      ...resolveAll(["contacts", place, "roles"], contact.roles, roles),
      ...resolve(["contacts", place, "deputy"], contact.deputy, contacts),
    ]),
    ...resolveAll(["annotation", "annotators"], spec.annotation.annotators, contacts),
    ...usedRoles(spec).flatMap(({ path, role }) => roleFindings(spec, path, role)),
    ...overlapFindings(spec),
    ...assignmentFindings(spec),
  ];
}

function usedRoles(spec: PipelineSpec): readonly { readonly path: SpecPath; readonly role: string }[] {
  return [
    ...spec.sources.map(({ ownerRole }, place) => ({ path: ["sources", place, "ownerRole"], role: ownerRole })),
    { path: ["adjudication", "role"], role: spec.adjudication.role },
    ...spec.exports.map(({ receiverRole }, place) => ({
      path: ["exports", place, "receiverRole"],
      role: receiverRole,
    })),
  ];
}

function roleFindings(spec: PipelineSpec, path: SpecPath, role: string): readonly Finding[] {
  const unknown = resolve(path, role, idsOf("roles", spec.roles));
  if (unknown.length > 0 || spec.contacts.some(({ roles }) => roles.includes(role))) return unknown;
  return [broken(path, rules["role-without-contact"]())];
}

function overlapFindings({ annotation: { annotators, overlap } }: PipelineSpec): readonly Finding[] {
  const path = ["annotation", "overlap"];
  if (overlap > annotators.length) return [broken(path, rules["overlap-too-large"]({ annotators: annotators.length }))];
  return overlap === 1 && annotators.length > 1 ? [broken(path, rules["overlap-too-small"]())] : [];
}

function assignmentFindings({ annotation, fields }: PipelineSpec): readonly Finding[] {
  if (annotation.assignment === "by-field" && annotation.field === undefined) {
    return [broken(["annotation", "field"], rules["field-needed"]())];
  }
  return resolve(["annotation", "field"], annotation.field, idsOf("fields", fields));
}
