// The job of an import: a file in, its records and its rows for Quarantine out.
import { readerOf } from "../../pipeline/ingest/registry";
import { toRecords, type ParsedRows } from "../../pipeline/ingest/toRecords";
import type { Progress } from "../../pipeline/progress";
import type { FieldSpec } from "../../pipeline/spec/field";
import type { MappingLine, SourceSpec } from "../../pipeline/spec/source";
import { fingerprintOf, readBytes, type ChosenFile } from "./readBytes";

/** What is to be parsed, and how. */
export interface ParseOrder extends ChosenFile {
  readonly source: Pick<SourceSpec, "id" | "keyField" | "encoding" | "headerRow">;
  /** The sheet of a workbook, as the preview read it. */
  readonly sheet?: string | undefined;
  readonly mapping: readonly MappingLine[];
  readonly fields: readonly FieldSpec[];
  readonly importId: string;
  /** ISO 8601 in UTC. */
  readonly ingestedAt: string;
}

/** What became of the file's rows. */
export interface ParsedFile extends ParsedRows {
  /** The file's fingerprint now; another one than in the preview means that the file was changed meanwhile. */
  readonly sha256: string;
}

/**
 * Parses a file.
 *
 * @param order - the file, its source, mapping and fields
 * @yields how far it is
 * @returns the records, merged rows and quarantined rows; together they are the rows read
 * @throws HandoffError what reading throws
 */
export async function* parseFile(order: ParseOrder): AsyncGenerator<Progress, ParsedFile, void> {
  const { source, fileName, sheet, mapping, fields, importId, ingestedAt } = order;
  const reader = readerOf(fileName);
  const bytes = yield* readBytes(order);
  const sha256 = await fingerprintOf(bytes);
  const { encoding, headerRow } = source;
  const table = yield* reader.read(bytes, { fileName, encoding, headerRow, sheet });
  const key = { sourceId: source.id, keyField: source.keyField };
  const parsed = yield* toRecords(table, { ...key, mapping, fields, file: fileName, sha256, importId, ingestedAt });
  return { ...parsed, sha256 };
}
