// The imports of a workbook, as the journal tells them; which rows are theirs stands in the tables.
import type { ImportOutcome } from "../pipeline/ingest/compareWithKnown";
import { replacedContent } from "../pipeline/ingest/replacedContent";
import type { Session } from "../pipeline/session";
import type { FieldSpec } from "../pipeline/spec/field";
import type { Change, SetEdit } from "./edit";
import { requireHandoffSheet } from "./handoffSheet";
import { changesWhere, expectNone, isOpenRun, type JournalPlace } from "./interruption";
import { quarantineTableName, recordsTableName, rowEntry, rowOfQuarantined, rowOfRecord } from "./recordRows";
import { texts } from "../messages/catalogue";

const action = "import.finished";

/** What the journal keeps of an import. */
export interface ImportMemo {
  readonly importId: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly rowsRead: number;
  /** One id for each row that merged into a record which was there, or stood in the file twice. */
  readonly known: readonly string[];
  /** Records that were there with other content. */
  readonly changed: readonly string[];
  /** Whether their new content was taken. */
  readonly isChangeTaken: boolean;
}

/** An import in the journal. */
export interface ImportEntry extends ImportMemo {
  readonly changeId: string;
  readonly at: string;
  readonly undone: boolean;
}

/** A parsed file and where it comes from. */
export interface ImportOrder {
  readonly outcome: ImportOutcome;
  /** Takes the new content of changed records; `null` where the old one is kept. */
  readonly takeChanges: SetEdit | null;
  readonly fileName: string;
  readonly sha256: string;
  readonly importId: string;
  readonly changeId: string;
  readonly fields: readonly FieldSpec[];
}

/**
 * Gives the change that brings records and quarantined rows in.
 *
 * @param order - what was parsed
 * @returns the change; undone as one
 */
export function importChange(order: ImportOrder): Change {
  const { outcome, takeChanges, fileName, sha256, importId, fields } = order;
  const { records, known, quarantined, rowsRead } = outcome;
  const changed = outcome.changed.map(({ record }) => record.id);
  const isChangeTaken = takeChanges !== null;
  const memo: ImportMemo = { importId, fileName, sha256, rowsRead, known, changed, isChangeTaken };
  const counts = { rowsRead, added: records.length, changed: changed.length, known: known.length };
  return {
    id: order.changeId,
    action,
    subject: importId,
    detail: {
      ...{ file: fileName, sha256, ...counts, quarantined: quarantined.length },
      ...(isChangeTaken && { replaced: { ...replacedContent(outcome.changed) } }),
    },
    memo: { ...memo },
    edits: [
      ...(takeChanges === null ? [] : [takeChanges]),
      {
        kind: "append",
        table: recordsTableName,
        key: texts.sheets.records.record,
        rows: records.map((record) => rowOfRecord({ ...record, importId }, fields)),
      },
      {
        kind: "append",
        table: quarantineTableName,
        key: texts.sheets.quarantine.entry,
        rows: quarantined.map((row) =>
          rowOfQuarantined({ ...row, importId, entry: rowEntry(importId, row.locator) }, fields),
        ),
      },
    ],
  };
}

/**
 * Tells an import.
 *
 * @param line - a line of the journal
 * @returns `true` for an import, however far it is
 */
export function isImport(line: Pick<JournalPlace, "note">): boolean {
  return line.note.action === action;
}

/**
 * Lists all imports that were finished or undone.
 *
 * @param places - changes of the journal, all imports among them
 * @returns the imports, the newest first
 */
export function importsIn(places: readonly JournalPlace[]): readonly ImportEntry[] {
  return places
    .filter((place) => isImport(place) && (place.note.state === "done" || place.note.state === "undone"))
    .map(entryOf)
    .toSorted((a, b) => (a.at < b.at ? 1 : -1));
}

function entryOf({ head, note }: JournalPlace): ImportEntry {
  return { ...importMemo(head), changeId: head.id, at: head.at, undone: note.state === "undone" };
}

/**
 * Reads what a change's memo says of its import.
 *
 * @param change - a change of the journal
 * @returns the import
 */
export function importMemo(change: Pick<JournalPlace["head"], "memo">): ImportMemo {
  return change.memo as unknown as ImportMemo;
}

/**
 * Names the next import, if one may begin now.
 *
 * @param context - the request context of the running `Excel.run`
 * @param session - who wants to import
 * @returns the import's id (`I003`)
 * @throws {@link HandoffError} `no-pipeline`; `recover-first` after an interruption, `change-running` beside another import
 */
export async function nextImportId(context: Excel.RequestContext, session: Session): Promise<string> {
  const handoff = await requireHandoffSheet(context);
  const places = await changesWhere(context, handoff, (line) => isOpenRun(line) || isImport(line));
  expectNone(places.filter(isOpenRun), session);
  const imports = places.filter(isImport);
  const numbers = imports.map(({ head }) => Number(importMemo(head).importId.slice(1)));
  return `I${String(Math.max(0, ...numbers) + 1).padStart(3, "0")}`;
}
