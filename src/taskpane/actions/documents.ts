// The documents of the pipeline: how they stand, and issuing those that are out of date.
import { documentHtml } from "../../pipeline/handoff/documentHtml";
import type { Control } from "../../pipeline/progress";
import type { Session } from "../../pipeline/session";
import { documentState, type QualityFigures } from "../../workbook/documents/documentState";
import {
  issueDocument,
  readDocuments,
  type DocumentStanding,
  type Ingredients,
} from "../../workbook/documents/issueDocument";
import { readExportedSets } from "../../workbook/exports/exportedSets";
import { readStanding } from "../../workbook/overview";
import { HandoffError } from "../../pipeline/errors";
import { addInVersion } from "../addInVersion";
import { saveFile, type SavedWhere } from "./saveFile";

export type { DocumentStanding } from "../../workbook/documents/issueDocument";

/** A document that was issued. */
export interface IssuedFile {
  readonly id: DocumentStanding["id"];
  readonly title: string;
  readonly edition: number;
  readonly sheet: string;
  readonly file: DocumentFile;
}

/** A document as a file to print. */
export interface DocumentFile {
  readonly name: string;
  readonly text: string;
  readonly savedWhere: SavedWhere;
}

/** Which documents to issue, and the figures of the Quality sheet; `null` before anything was labelled. */
export interface DocumentOrder {
  readonly ids: readonly DocumentStanding["id"][];
  readonly figures: QualityFigures | null;
}

/** How the documents stand. */
export async function listDocuments(
  figures: QualityFigures | null,
  session: Session,
): Promise<readonly DocumentStanding[]> {
  const ingredients = await readIngredients(figures, session);
  return Excel.run((context) => readDocuments(context, ingredients));
}

/** Issues documents: each as a sheet, and as one page to print. */
export async function updateDocuments(
  { ids, figures }: DocumentOrder,
  session: Session,
  control: Control,
): Promise<readonly IssuedFile[]> {
  const ingredients = await readIngredients(figures, session);
  const issued: IssuedFile[] = [];
  for (const [done, id] of ids.entries()) {
    control.onProgress({ stage: "writing", done, of: ids.length });
    const quiet = { ...control, onProgress: () => undefined };
    const made = await Excel.run((context) => issueDocument(context, { id, ingredients }, { session, control: quiet }));
    const { edition, sheet, document } = made;
    const file = await saveDocument(id, edition, documentHtml(document));
    issued.push({ id, title: document.title, edition, sheet, file });
  }
  return issued;
}

/** Saves a document as one page to print, without issuing it. */
export function printDocument({ id, edition, document }: DocumentStanding): Promise<DocumentFile> {
  return saveDocument(id, edition, documentHtml(document));
}

async function saveDocument(id: string, edition: number, text: string): Promise<DocumentFile> {
  const name = `${id}_edition-${edition}.html`;
  return { name, text, savedWhere: await saveFile(name, text) };
}

async function readIngredients(figures: QualityFigures | null, session: Session): Promise<Ingredients> {
  return Excel.run(async (context) => {
    const overview = await readStanding(context, session);
    if (overview === null) throw new HandoffError("no-pipeline");
    const lastSet = (await readExportedSets(context)).at(-1) ?? null;
    const state = documentState(overview, { figures, lastSet });
    return { state, addInVersion, date: session.now().slice(0, 10) };
  });
}
