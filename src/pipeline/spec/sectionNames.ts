// The sections of a spec by name, in the order in which SPEC lists them.

/** Every section. */
export const sectionNames = [
  ...(["pipeline", "history", "client", "provider", "workspace", "roles", "contacts", "escalations"] as const),
  ...(["sources", "fields", "cleaning", "taxonomy", "annotation", "adjudication", "quality", "spotCheck"] as const),
  ...(["pii", "augmentation", "exports", "retraining", "limitations", "support", "training"] as const),
  ...(["changeControl", "documents"] as const),
] as const;

/** The name of a section. */
export type SectionName = (typeof sectionNames)[number];

/**
 * Finds the section that a path begins with.
 *
 * @param path - as SPEC writes it: `quality.gates[agreement].relabelBelow`
 * @returns the section, or `null` where it begins with none
 */
export function sectionOf(path: string): SectionName | null {
  const name = /^\w+/.exec(path)?.[0];
  return sectionNames.find((section) => section === name) ?? null;
}
