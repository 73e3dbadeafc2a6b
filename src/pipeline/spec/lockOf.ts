// What the provider has locked.
import type { PipelineSpec } from "./pipelineSpec";
import { sectionOf, type SectionName } from "./sectionNames";

/** Who decides about a locked section, and by when. */
export interface Lock {
  readonly section: SectionName;
  /** The role that is asked. */
  readonly requestToRole: string;
  readonly decideWithinWorkingHours: number;
}

/**
 * Finds the lock on a place of a spec. Where sections are locked, the list of locked sections is locked too.
 *
 * @param spec - the pipeline
 * @param spec.changeControl - what is locked
 * @param path - as SPEC writes it
 * @returns the lock; `null` where the client may edit, or where the path names no section
 */
export function lockOf({ changeControl }: PipelineSpec, path: string): Lock | null {
  const section = sectionOf(path);
  if (changeControl === undefined || section === null) return null;
  const { lockedSections, requestToRole, decideWithinWorkingHours } = changeControl;
  const isLocked = section === "changeControl" || lockedSections.includes(section);
  return isLocked ? { section, requestToRole, decideWithinWorkingHours } : null;
}
