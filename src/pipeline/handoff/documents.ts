// The documents that this version makes. Adding one is adding its file and a line here.
import { texts } from "../../messages/catalogue";
import { canonicalJson, type Json } from "../canonicalJson";
import type { Block, HandoffDocument } from "../document";
import { sha256Hex } from "../sha256";
import type { DocumentId } from "../spec/documents";
import type { PipelineSpec } from "../spec/pipelineSpec";
import { labelingGuidelines } from "./guidelines";
import type { DocumentInput } from "./input";
import { operationsManual } from "./manual";
import { emptyState } from "./state";

/** The documents that can be made. */
export type MadeDocumentId = Extract<DocumentId, "operations-manual" | "labeling-guidelines">;

/** A document. */
export interface DocumentEntry {
  readonly title: string;
  readonly make: (input: DocumentInput) => HandoffDocument;
}

/** All documents by id. */
export const documents: Readonly<Record<MadeDocumentId, DocumentEntry>> = {
  "operations-manual": { title: texts.documents.titles["operations-manual"], make: operationsManual },
  "labeling-guidelines": { title: texts.documents.titles["labeling-guidelines"], make: labelingGuidelines },
};

/** What a document was made from: a hash of each of its chapters, without what the workbook says of the day. */
export type Fingerprint = Readonly<Record<string, string>>;

/**
 * Computes what a document is bound to: everything that spec and product put into it. The state of the workbook, the date
 * and the edition do not count, so that a document does not grow old by work going on.
 *
 * @param id - the document
 * @param spec - the pipeline
 * @param addInVersion - the product's version
 * @returns a hash by the title of the chapter, `""` for what stands before the first
 */
export function fingerprintOf(id: MadeDocumentId, spec: PipelineSpec, addInVersion: string): Fingerprint {
  const edition = { number: 1, date: "1970-01-01", previous: null };
  const { title, blocks } = documents[id].make({ spec, addInVersion, edition, state: emptyState });
  const chapters = blocks.filter((block) => block.kind === "section");
  const front = blocks.filter((block) => block.kind !== "section");
  const hashes = chapters.map((one) => [one.title, hashOf(one.title, one.blocks)] as const);
  return Object.fromEntries([["", hashOf(title, front)], ...hashes]);
}

function hashOf(title: string, blocks: readonly Block[]): string {
  return sha256Hex(canonicalJson([title, blocks as unknown as Json]));
}

/** Whether a document still says what spec and product say. */
export type Freshness =
  | { readonly state: "fresh" }
  /** The chapters that are new, gone or changed; `""` is the front. */
  | { readonly state: "stale"; readonly chapters: readonly string[] };

/**
 * Tells whether a document is up to date.
 *
 * @param made - the fingerprint that it was made with
 * @param now - the fingerprint that it would have now
 * @returns fresh, or what changed
 */
export function freshnessOf(made: Fingerprint, now: Fingerprint): Freshness {
  const titles = [...new Set([...Object.keys(now), ...Object.keys(made)])];
  const chapters = titles.filter((title) => made[title] !== now[title]);
  return chapters.length === 0 ? { state: "fresh" } : { state: "stale", chapters };
}

/**
 * Gives the number of the edition that would be made now. Made again without change, a document keeps its edition.
 *
 * @param made - the last edition and what it was made from; `null` for none
 * @param now - what it would be made from now
 * @returns the number, from 1
 */
export function editionNumber(
  made: { readonly number: number; readonly fingerprint: Fingerprint } | null,
  now: Fingerprint,
): number {
  if (made === null) return 1;
  return freshnessOf(made.fingerprint, now).state === "fresh" ? made.number : made.number + 1;
}
