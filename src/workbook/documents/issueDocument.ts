// Makes documents from the pipeline and the workbook as it stands, and issues them: as a sheet, with an edition and an event.
import {
  documents,
  editionNumber,
  fingerprintOf,
  freshnessOf,
  type MadeDocumentId,
} from "../../pipeline/handoff/documents";
import { documentRows } from "../../pipeline/handoff/documentRows";
import type { Edition } from "../../pipeline/handoff/input";
import type { HandoffState } from "../../pipeline/handoff/state";
import type { HandoffDocument } from "../../pipeline/document";
import { parsePipelineSpec } from "../../pipeline/spec/parsePipelineSpec";
import type { PipelineSpec } from "../../pipeline/spec/pipelineSpec";
import { sha256Hex } from "../../pipeline/sha256";
import { canonicalJson } from "../../pipeline/canonicalJson";
import { applyChange } from "../change";
import { expectWritten } from "../expectWritten";
import { requireHandoffSheet } from "../handoffSheet";
import { specFileIn, type SpecFile } from "../storedSpec";
import type { ChangeDeps } from "../workspace";
import { keptOf, madeDocuments, madeIds } from "./documentStates";
import { writeDocumentSheet } from "./documentSheet";
import { documentEntry, notIssued, readIssued, type IssuedDocument, type KeptDocument } from "./issued";

/** What documents are made from beside the pipeline. */
export interface Ingredients {
  readonly state: HandoffState;
  readonly addInVersion: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
}

/** Which document to issue, and what it is made from. */
export interface IssueOrder {
  readonly id: MadeDocumentId;
  readonly ingredients: Ingredients;
}

/** A document of the pipeline: how it stands, and what it would be now. */
export interface DocumentStanding {
  readonly id: MadeDocumentId;
  readonly title: string;
  readonly issued: Pick<IssuedDocument, "number" | "date" | "version"> | null;
  /** `true` where it says what the pipeline says. */
  readonly isFresh: boolean;
  /** Chapters that are new, gone or changed since; `""` is the first page. */
  readonly chapters: readonly string[];
  /** As it would be issued now. */
  readonly document: HandoffDocument;
  readonly edition: number;
}

/**
 * Lists the documents that the pipeline asks for and this version makes.
 *
 * @param context - the request context of the running `Excel.run`
 * @param ingredients - what else they are made from
 * @returns the documents, in the order of the spec
 * @throws {@link HandoffError} `no-pipeline`, `newer-layout`
 */
export async function readDocuments(
  context: Excel.RequestContext,
  ingredients: Ingredients,
): Promise<readonly DocumentStanding[]> {
  const handoff = await requireHandoffSheet(context);
  const [file, kept] = await Promise.all([specFileIn(context, handoff), readIssued(context, handoff, madeDocuments)]);
  return madeIds(file.spec).map((id) => standingOf({ id, file, kept: keptOf(kept, id) }, ingredients));
}

/**
 * Issues a document: writes its sheet anew, then keeps what it was made from, which leaves the event.
 *
 * @param context - the request context of the running `Excel.run`
 * @param order - which document, and what it is made from
 * @param deps - who issues it
 * @returns the document and its sheet
 * @throws {@link HandoffError} `no-pipeline`, `sheet-protected`; what a change throws
 */
export async function issueDocument(
  context: Excel.RequestContext,
  order: IssueOrder,
  deps: ChangeDeps,
): Promise<{ readonly document: HandoffDocument; readonly sheet: string; readonly edition: number }> {
  const { id, ingredients } = order;
  const handoff = await requireHandoffSheet(context);
  const [file, [kept = notIssued]] = await Promise.all([
    specFileIn(context, handoff),
    readIssued(context, handoff, [id]),
  ]);
  const standing = standingOf({ id, file, kept }, ingredients);
  const { document, edition, title } = standing;
  const sheet = await writeDocumentSheet(context, { id, title }, documentRows(document));
  const after = JSON.stringify(issuedNow({ id, file, kept }, ingredients));
  const { version } = file.spec.pipeline;
  const detail = { edition, version, sheet, sha256: sha256Hex(canonicalJson(document as never)) };
  const edits = [{ kind: "keep" as const, entry: documentEntry(id), before: kept.kept, after }];
  const change = { id: deps.session.random(), action: "document.issued", subject: id, detail, edits };
  expectWritten(await applyChange(context, change, deps));
  return { document, sheet, edition };
}

interface Subject {
  readonly id: MadeDocumentId;
  readonly file: SpecFile;
  readonly kept: KeptDocument;
}

function standingOf(subject: Subject, ingredients: Ingredients): DocumentStanding {
  const { id, file, kept } = subject;
  const { issued } = kept;
  const { addInVersion, state } = ingredients;
  const { make, title } = documents[id];
  const edition = editionOf(subject, ingredients);
  const freshness =
    issued === null ? null : freshnessOf(issued.fingerprint, fingerprintOf(id, file.spec, addInVersion));
  return {
    ...{ id, title, edition: edition.number },
    issued: issued === null ? null : { number: issued.number, date: issued.date, version: issued.version },
    isFresh: freshness?.state === "fresh",
    chapters: freshness?.state === "stale" ? freshness.chapters : [],
    document: make({ spec: file.spec, state, edition, addInVersion }),
  };
}

function editionOf({ id, file, kept: { issued } }: Subject, { addInVersion, date }: Ingredients): Edition {
  const number = editionNumber(issued, fingerprintOf(id, file.spec, addInVersion));
  const before = issued !== null && number > issued.number ? issued : (issued?.previous ?? null);
  const earlier = before === null ? null : specIn(before.text);
  const previous = before === null || earlier === null ? null : { ...before, spec: earlier };
  return { number, date, previous };
}

// The file was read when its edition was issued; where a later version cannot, the document names no changes.
function specIn(text: string): PipelineSpec | null {
  const parsed = parsePipelineSpec(text, { newerNames: "keep" });
  return parsed.ok ? parsed.spec : null;
}

function issuedNow(subject: Subject, ingredients: Ingredients): IssuedDocument {
  const { id, file, kept } = subject;
  const fingerprint = fingerprintOf(id, file.spec, ingredients.addInVersion);
  const { number } = editionOf(subject, ingredients);
  const { issued } = kept;
  const isNew = issued !== null && number > issued.number;
  const previous = isNew ? withoutPrevious(issued) : (issued?.previous ?? null);
  const { version } = file.spec.pipeline;
  return { number, date: ingredients.date, version, fingerprint, text: file.text, previous };
}

function withoutPrevious({ number, date, version, text }: IssuedDocument): IssuedDocument["previous"] {
  return { number, date, version, text };
}
