// The file formats that this version writes. Adding one is adding its file and a line here.
import { texts } from "../../messages/catalogue";
import { HandoffError } from "../errors";
import type { ExportSpec } from "../spec/export";
import type { ExportColumn, ExportItem } from "./exportItem";
import { checkCsvLine, checkLine } from "./readBack";
import { csvHeader, csvLine } from "./writeCsv";
import { lineOf } from "./writeJsonl";

/** How records become a text. */
export interface ExportFormat {
  readonly title: string;
  /** What stands in the file, in a sentence. */
  readonly help: string;
  /** What stands before the records; empty for nothing. */
  readonly header: (columns: readonly ExportColumn[], spec: ExportSpec) => string;
  /** One record with its line end. */
  readonly line: (item: ExportItem, columns: readonly ExportColumn[], spec: ExportSpec) => string;
  /** Fails with `export-differs` unless the line holds exactly the record. */
  readonly check: (line: string, written: Written) => void;
}

/** A record and how it was written. */
export interface Written {
  readonly item: ExportItem;
  readonly columns: readonly ExportColumn[];
  readonly spec: ExportSpec;
}

/** By the spec's name; what is absent cannot be written. */
export const exportFormats: Readonly<Partial<Record<ExportSpec["format"], ExportFormat>>> = {
  jsonl: {
    ...texts.export.formats.jsonl,
    header: () => "",
    line: lineOf,
    check: (line, { item, columns }) => {
      checkLine(line, item, columns);
    },
  },
  csv: {
    ...texts.export.formats.csv,
    header: csvHeader,
    line: (item, columns, spec) => csvLine(item, columns, spec),
    check: (line, written) => {
      checkCsvLine(line, written);
    },
  },
};

/**
 * Finds the format of an export.
 *
 * @param spec - the export
 * @returns its format
 * @throws {@link HandoffError} `export-blocked` where this version cannot write it, which the checks say before
 */
export function formatOf(spec: ExportSpec): ExportFormat {
  const format = exportFormats[spec.format];
  if (format === undefined) throw new HandoffError("export-blocked", { checks: [texts.exportChecks.available.title] });
  return format;
}
