// What is kept of a document that was issued: its edition, and the file of the pipeline that it was made from.
import type { Fingerprint, MadeDocumentId } from "../../pipeline/handoff/documents";
import { sharedRegion, type HandoffSheet } from "../handoffSheet";
import { openRegion, readEntries } from "../region";

/** A document as it was issued last. */
export interface IssuedDocument {
  readonly number: number;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** The version of the pipeline. */
  readonly version: string;
  readonly fingerprint: Fingerprint;
  /** The file of the pipeline. */
  readonly text: string;
  /** The edition before, without the one before that. */
  readonly previous: Omit<IssuedDocument, "previous" | "fingerprint"> | null;
}

/** A document and how its text is kept in `_handoff`. */
export interface KeptDocument {
  readonly issued: IssuedDocument | null;
  /** The entry's text; `null` where there is none. */
  readonly kept: string | null;
}

/** A document of which there is no edition. */
export const notIssued: KeptDocument = { issued: null, kept: null };

/**
 * Names the entry of `_handoff`.
 *
 * @param id - the document
 * @returns the entry
 */
export function documentEntry(id: MadeDocumentId): string {
  return `document/${id}`;
}

/**
 * Reads what was issued.
 *
 * @param context - the request context of the running `Excel.run`
 * @param handoff - the sheet `_handoff`
 * @param ids - the documents
 * @returns one entry a document, in their order
 * @throws OfficeExtension.Error as it comes
 */
export async function readIssued(
  context: Excel.RequestContext,
  handoff: HandoffSheet,
  ids: readonly MadeDocumentId[],
): Promise<readonly KeptDocument[]> {
  const region = await openRegion(context, handoff, handoff.regions.get(sharedRegion) ?? 0);
  const kept = await readEntries(context, region, ids.map(documentEntry));
  return kept.map((text) => ({ issued: text === null ? null : (JSON.parse(text) as IssuedDocument), kept: text }));
}
