// Which documents of the pipeline were issued, and whether they still say what it says: what Home shows of them.
import {
  documents,
  fingerprintOf,
  freshnessOf,
  type Fingerprint,
  type MadeDocumentId,
} from "../../pipeline/handoff/documents";
import type { PipelineSpec } from "../../pipeline/spec/pipelineSpec";
import { notIssued, type KeptDocument } from "./issued";

/** How a document stands. */
export interface DocumentState {
  readonly id: MadeDocumentId;
  readonly title: string;
  /** The last edition; `null` where there is none yet. */
  readonly edition: number | null;
  readonly state: "none" | "current" | "out-of-date";
}

/** All documents that this version makes. */
export const madeDocuments = Object.keys(documents) as readonly MadeDocumentId[];

/**
 * Lists those of them that a pipeline asks for.
 *
 * @param spec - the pipeline
 * @returns their ids, in the order of the spec
 */
export function madeIds(spec: PipelineSpec): readonly MadeDocumentId[] {
  return spec.documents.flatMap(({ id }) => madeDocuments.filter((made) => made === id));
}

/**
 * Tells how the documents stand.
 *
 * @param spec - the pipeline
 * @param kept - what was issued of {@link madeDocuments}, in their order
 * @param addInVersion - the product's version
 * @returns a state for each document that the pipeline asks for
 */
export function documentStates(
  spec: PipelineSpec,
  kept: readonly KeptDocument[],
  addInVersion: string,
): readonly DocumentState[] {
  return madeIds(spec).map((id) => {
    const { issued } = keptOf(kept, id);
    const { title } = documents[id];
    if (issued === null) return { id, title, edition: null, state: "none" };
    const { state } = freshnessOf(issued.fingerprint, knownFingerprint(id, spec, addInVersion));
    return { id, title, edition: issued.number, state: state === "fresh" ? "current" : "out-of-date" };
  });
}

/**
 * Picks a document.
 *
 * @param kept - what was issued of {@link madeDocuments}, in their order
 * @param id - the document
 * @returns what was issued of it
 */
export function keptOf(kept: readonly KeptDocument[], id: MadeDocumentId): KeptDocument {
  return kept[madeDocuments.indexOf(id)] ?? notIssued;
}

// A fingerprint is made of the whole document; the pipeline changes seldom, and is the same object until it does.
const known = new WeakMap<PipelineSpec, Map<string, Fingerprint>>();

function knownFingerprint(id: MadeDocumentId, spec: PipelineSpec, addInVersion: string): Fingerprint {
  const own = known.get(spec) ?? new Map<string, Fingerprint>();
  known.set(spec, own);
  const key = `${id} ${addInVersion}`;
  const made = own.get(key) ?? fingerprintOf(id, spec, addInVersion);
  own.set(key, made);
  return made;
}
