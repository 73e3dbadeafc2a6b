// The job before an import: what is in the file, which columns feed which fields, and what would go to Quarantine.
import type { HeadingProblem } from "../../pipeline/ingest/headings";
import { proposeMapping, type MappingProposal } from "../../pipeline/ingest/proposeMapping";
import { readerOf } from "../../pipeline/ingest/registry";
import type { HowRead, Table } from "../../pipeline/ingest/table";
import { toRecords } from "../../pipeline/ingest/toRecords";
import type { Progress } from "../../pipeline/progress";
import type { FieldSpec } from "../../pipeline/spec/field";
import type { MappingLine, SourceSpec } from "../../pipeline/spec/source";
import { fingerprintOf, readBytes, type ChosenFile } from "./readBytes";

/** What is to be looked at, and what the pipeline expects of it. */
export interface PreviewOrder extends ChosenFile {
  readonly sources: readonly SourceSpec[];
  readonly fields: readonly FieldSpec[];
  /** The sheet of a workbook that a person chose. */
  readonly sheet?: string | undefined;
  /** What a person chose instead of the best proposal. */
  readonly chosen?: { readonly sourceId: string; readonly mapping: readonly MappingLine[] };
}

/** What is known of a file before it is imported. */
export interface FilePreview {
  readonly sha256: string;
  readonly bytes: number;
  readonly how: HowRead;
  readonly headings: readonly string[];
  readonly headingProblems: readonly HeadingProblem[];
  /** The first five sound rows; long cells are cut, because this is for looking only. */
  readonly samples: readonly (readonly string[])[];
  /** Where each of them stands in the file. */
  readonly sampleLocators: readonly string[];
  readonly rowsRead: number;
  /** The best first; with it, or with what was chosen, `wouldQuarantine` was counted. */
  readonly proposals: readonly MappingProposal[];
  readonly wouldQuarantine: number;
}

const sampleRows = 5;
const sampleCell = 1_000;

/**
 * Looks at a file without changing anything.
 *
 * @param order - the file and the sections of the spec that say what it may hold
 * @yields how far it is
 * @returns the preview; its rows are counted exactly as the import will
 * @throws HandoffError what reading throws
 */
export async function* previewFile(order: PreviewOrder): AsyncGenerator<Progress, FilePreview, void> {
  const bytes = yield* readBytes(order);
  const sha256 = await fingerprintOf(bytes);
  const { table, proposals, source, mapping } = yield* understand(bytes, order);
  const key = { sourceId: source?.id ?? "", keyField: source?.keyField ?? "content-hash" };
  const place = { file: order.fileName, sha256, importId: "", ingestedAt: "" };
  const { rowsRead, quarantined } = yield* toRecords(table, { ...key, ...place, mapping, fields: order.fields });
  return {
    sha256,
    bytes: bytes.length,
    how: table.how,
    headings: table.headings,
    headingProblems: table.headingProblems,
    ...samplesOf(table),
    rowsRead,
    proposals,
    wouldQuarantine: quarantined.length,
  };
}

interface Reading {
  readonly table: Table;
  readonly proposals: readonly MappingProposal[];
}

interface Understanding extends Reading {
  readonly source: SourceSpec | undefined;
  readonly mapping: readonly MappingLine[];
}

// A source may say that its heading row stands elsewhere or its encoding is another. Which source it is shows in the
// headings; so the file is read as the first source's, and read again where the headings then say otherwise.
async function* understand(bytes: Uint8Array, order: PreviewOrder): AsyncGenerator<Progress, Understanding, void> {
  const { chosen } = order;
  const expected = sourcesFor(order).find(({ id }) => chosen === undefined || id === chosen.sourceId);
  const first = yield* readAs(bytes, order, expected);
  if (chosen) return { ...first, source: expected, mapping: chosen.mapping };
  const source = sourcesFor(order).find(({ id }) => id === first.proposals[0]?.sourceId);
  const reading = isReadAlike(source, expected) ? first : yield* readAs(bytes, order, source);
  const own = reading.proposals.find(({ sourceId }) => sourceId === source?.id);
  return { ...reading, source, mapping: own?.mapping ?? [] };
}

async function* readAs(
  bytes: Uint8Array,
  order: PreviewOrder,
  source: SourceSpec | undefined,
): AsyncGenerator<Progress, Reading, void> {
  const { fileName, fields, sheet } = order;
  const expected = { encoding: source?.encoding ?? "detect", headerRow: source?.headerRow ?? 1 };
  const options = { fileName, ...expected, sheet, expectedSheet: source?.sheet };
  const table = yield* readerOf(fileName).read(bytes, options);
  return { table, proposals: proposeMapping(table, { sources: sourcesFor(order), fields }) };
}

// Formats that no source takes may still be imported: the person then chooses the source.
function sourcesFor({ fileName, sources }: PreviewOrder): readonly SourceSpec[] {
  const { extensions } = readerOf(fileName);
  const fitting = sources.filter(({ formats }) => formats.some((format) => extensions.includes(format)));
  return fitting.length > 0 ? fitting : sources;
}

function isReadAlike(one: SourceSpec | undefined, other: SourceSpec | undefined): boolean {
  return (["encoding", "headerRow", "sheet"] as const).every((key) => one?.[key] === other?.[key]);
}

function samplesOf({ rows }: Table): Pick<FilePreview, "samples" | "sampleLocators"> {
  const sound = rows.filter(({ problems }) => problems.length === 0).slice(0, sampleRows);
  return {
    samples: sound.map(({ cells }) => cells.map((cell) => cell.slice(0, sampleCell))),
    sampleLocators: sound.map(({ locator }) => locator),
  };
}
