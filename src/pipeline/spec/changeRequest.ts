// A request to change a pipeline, as a document of its own.
import { texts } from "../../messages/catalogue";
import { canonicalJson, type Json } from "../canonicalJson";
import type { Session } from "../session";
import { broken, problemOf, type SpecProblem } from "./problem";
import { sectionOf, type SectionName } from "./sectionNames";
import { readPath, valueAt } from "./specPath";
import { withSection, type SectionEdit } from "./withSection";

/** A wish to change a pipeline: a plain JSON document. */
export interface ChangeRequest {
  readonly format: "handoff-change-request/1";
  /** The pipeline's id. */
  readonly pipeline: string;
  /** The version of the spec that the wish is about. */
  readonly version: string;
  readonly section: SectionName;
  /** As SPEC writes it: `quality.gates[agreement].relabelBelow`. */
  readonly path: string;
  /** What stands there; absent where nothing does. */
  readonly from?: Json;
  /** What shall stand there; absent where it shall be taken out. */
  readonly to?: Json;
  readonly reason: string;
  /** A contact id: who the user said they are. */
  readonly by: string;
  readonly at: string;
}

/** A request, or why there cannot be one. */
export type RequestedChange =
  | { readonly ok: true; readonly request: ChangeRequest }
  | { readonly ok: false; readonly problems: readonly SpecProblem[] };

/**
 * Writes a request for a change. Only a change after which the pipeline still loads can be asked for.
 *
 * @param text - the pipeline file's text, which loads
 * @param wish - the place, its new value, and why
 * @param session - who asks, and when
 * @returns the request, or all problems
 */
export function changeRequest(
  text: string,
  wish: SectionEdit & { readonly reason: string },
  session: Pick<Session, "now" | "actor">,
): RequestedChange {
  const edited = withSection(text, wish);
  if (!edited.ok) return edited;
  const root = JSON.parse(text.replace(/^\uFEFF/, "")) as Json;
  const path = readPath(root, wish.path);
  const [section, from] = [sectionOf(wish.path), valueAt(root, path)];
  if (section === null || isSame(from, wish.value)) {
    return { ok: false, problems: [problemOf(root, broken(path, texts.spec.rules["no-change"]()))] };
  }
  const { id, version } = edited.spec.pipeline;
  const request: ChangeRequest = {
    ...{ format: "handoff-change-request/1", pipeline: id, version, section, path: wish.path },
    ...(from === undefined ? {} : { from }),
    ...(wish.value === undefined ? {} : { to: wish.value }),
    ...{ reason: wish.reason, by: session.actor, at: session.now() },
  };
  return { ok: true, request };
}

function isSame(value: Json | undefined, other: Json | undefined): boolean {
  if (value === undefined || other === undefined) return value === other;
  return canonicalJson(value) === canonicalJson(other);
}
