// What each sheet of a pipeline looks like, as data: its table, its columns with widths, what is hidden, frozen, coloured.
import { texts } from "../messages/catalogue";
import { annotatorLetter } from "../pipeline/quality/joinLabels";
import type { AnnotationSpec } from "../pipeline/spec/annotation";
import type { FieldSpec, FieldType } from "../pipeline/spec/field";
import type { PipelineSpec } from "../pipeline/spec/pipelineSpec";

/** A column of a table. */
export interface ColumnShape {
  readonly heading: string;
  /** Pixels at 100%. */
  readonly width: number;
  readonly isHidden?: boolean;
  readonly wraps?: boolean;
  /** Holds numbers; all others hold text. */
  readonly isNumber?: boolean;
  /** People fill it; its cells are yellow while they are empty. */
  readonly isForPeople?: boolean;
}

/** A sheet with one table. */
export interface SheetShape {
  /** Name of the sheet and of its table. */
  readonly name: string;
  readonly table: string;
  readonly columns: readonly ColumnShape[];
  readonly frozenColumns: 0 | 1;
  readonly tabColour: string;
  /** Nobody works on it; code reads it. */
  readonly isHidden?: boolean;
  /** Rows above the headings, for what the sheet says about its table; none, where it is left out. */
  readonly rowsAbove?: number;
}

/** Tab colours: to read, to work on, to look things up. */
export const tabColours = { read: "#0F6CBD", work: "#CA7E31", reference: "#616161" } as const;

const { records, taxonomy, review, annotations, quarantine, exports, audit, names, shown } = texts.sheets;
const hiddenWidth = 104;

/**
 * Gives columns that nobody looks at.
 *
 * @param headings - their headings
 * @returns a column for each
 */
export function hidden(...headings: readonly string[]): readonly ColumnShape[] {
  return headings.map((heading) => ({ heading, width: hiddenWidth, isHidden: true }));
}

const fieldWidths: Readonly<Record<FieldType, number>> = {
  text: 220,
  "long-text": 320,
  integer: 180,
  number: 180,
  boolean: 180,
  date: 180,
  "date-time": 180,
  category: 180,
};
const numberTypes: readonly FieldType[] = ["integer", "number"];

const ownHeadings = new Set(
  [...Object.values(records), ...Object.values(quarantine), ...Object.values(texts.sheets.label), shown].map(
    (heading) => heading.toLowerCase(),
  ),
);

/**
 * Gives the heading of a field: its title, with the id behind it where the title is taken.
 *
 * @param fields - all fields of the spec
 * @param field - the field
 * @returns the heading, alike on every sheet
 */
export function fieldHeading(fields: readonly FieldSpec[], field: FieldSpec): string {
  const title = field.title.toLowerCase();
  const isTaken =
    ownHeadings.has(title) || fields.some((other) => other !== field && other.title.toLowerCase() === title);
  return isTaken ? texts.sheets.fieldHeading(field) : field.title;
}

/**
 * Gives the columns of the fields.
 *
 * @param fields - all fields of the spec
 * @param chosen - the fields to show; all, where it is left out
 * @returns a column for each
 */
export function fieldColumns(
  fields: readonly FieldSpec[],
  chosen: readonly FieldSpec[] = fields,
): readonly ColumnShape[] {
  return chosen.map((field) => ({
    heading: fieldHeading(fields, field),
    width: fieldWidths[field.type],
    isNumber: numberTypes.includes(field.type),
  }));
}

/**
 * Lists the sheets with tables that every pipeline has.
 *
 * @param spec - the pipeline
 * @returns their shapes, in the order of the tabs
 */
export function sheetShapes(spec: SheetsSpec): readonly SheetShape[] {
  const work = [recordsShape(spec), taxonomyShape, reviewShape(spec), quarantineShape(spec)];
  return [...work, exportsShape, auditShape, annotationsShape];
}

/** What of a pipeline the sheets depend on. */
type SheetsSpec = Pick<PipelineSpec, "fields"> & { readonly annotation: Pick<AnnotationSpec, "annotators"> };

function recordsShape({ fields }: Pick<PipelineSpec, "fields">): SheetShape {
  return {
    name: names.records,
    table: "Records",
    columns: [
      { heading: records.record, width: 104 },
      ...fieldColumns(fields),
      { heading: records.gold, width: 104 },
      { heading: records.how, width: 90 },
      { heading: records.batch, width: 80 },
      ...hidden(records.goldId, records.import, records.file, records.locator, records.sha256, records.ingested, shown),
    ],
    frozenColumns: 1,
    tabColour: tabColours.reference,
  };
}

/** The sheet Taxonomy, the same for every pipeline. */
export const taxonomyShape: SheetShape = {
  name: names.taxonomy,
  table: "Taxonomy",
  columns: [
    { heading: taxonomy.label, width: 120 },
    { heading: taxonomy.key, width: 40 },
    { heading: taxonomy.definition, width: 280, wraps: true },
    { heading: taxonomy.askYourself, width: 200, wraps: true },
    { heading: taxonomy.belongs, width: 240, wraps: true },
    { heading: taxonomy.doesNotBelong, width: 240, wraps: true },
    { heading: taxonomy.edgeCases, width: 280, wraps: true },
    { heading: taxonomy.status, width: 80 },
    ...hidden(taxonomy.id, taxonomy.colour),
  ],
  frozenColumns: 1,
  tabColour: tabColours.reference,
};

/**
 * Gives the headings of the answers in Review: A, B, and so on.
 *
 * @param annotators - how many annotators the pipeline has
 * @returns a letter for each; two at least
 */
export function answerHeadings(annotators: number): readonly string[] {
  return Array.from({ length: Math.max(2, annotators) }, (_, at) => annotatorLetter(at));
}

function reviewShape({ annotation }: SheetsSpec): SheetShape {
  return {
    name: names.review,
    table: "Review",
    columns: [
      { heading: review.record, width: 104 },
      { heading: review.text, width: 320 },
      ...answerHeadings(annotation.annotators.length).map((heading) => ({ heading, width: 100 })),
      { heading: review.question, width: 200, wraps: true },
      { heading: review.gold, width: 104, isForPeople: true },
      { heading: review.reason, width: 140, isForPeople: true },
      { heading: review.rule, width: 240, wraps: true, isForPeople: true },
      { heading: review.by, width: 90 },
      ...hidden(review.entry, review.kind, review.who, review.askedBy),
      ...hidden(review.goldId, review.when, review.taxonomyVersion, shown),
    ],
    frozenColumns: 1,
    tabColour: tabColours.work,
  };
}

const annotationsShape: SheetShape = {
  name: names.annotations,
  table: "Annotations",
  columns: Object.values(annotations).map((heading) => ({ heading, width: 104 })),
  frozenColumns: 0,
  tabColour: tabColours.reference,
  isHidden: true,
};

function quarantineShape({ fields }: Pick<PipelineSpec, "fields">): SheetShape {
  return {
    name: names.quarantine,
    table: "Quarantine",
    columns: [
      { heading: quarantine.locator, width: 60 },
      { heading: quarantine.file, width: 140 },
      { heading: quarantine.problem, width: 200 },
      { heading: quarantine.likelyCause, width: 240, wraps: true },
      { heading: quarantine.fix, width: 200, wraps: true },
      ...fieldColumns(fields).map((column) => ({ ...column, width: 180 })),
      { heading: quarantine.state, width: 80 },
      ...hidden(quarantine.raw, quarantine.code, quarantine.entry, quarantine.import, shown),
    ],
    frozenColumns: 1,
    tabColour: tabColours.work,
  };
}

const exportsShape: SheetShape = {
  name: names.exports,
  table: "Exports",
  columns: [
    { heading: exports.version, width: 64 },
    { heading: exports.when, width: 130 },
    { heading: exports.who, width: 100 },
    { heading: exports.format, width: 110 },
    ...[exports.records, exports.train, exports.validation, exports.test, exports.notExported].map((heading) => ({
      heading,
      width: heading === exports.notExported ? 90 : 70,
      isNumber: true,
    })),
    { heading: exports.gate, width: 90 },
    { heading: exports.reason, width: 240, wraps: true },
    { heading: exports.fingerprint, width: 140 },
    ...hidden(exports.files),
  ],
  frozenColumns: 0,
  tabColour: tabColours.reference,
};

const auditShape: SheetShape = {
  name: names.audit,
  table: "Audit",
  columns: [
    { heading: audit.event, width: 70, isNumber: true },
    { heading: audit.when, width: 130 },
    { heading: audit.who, width: 110 },
    { heading: audit.what, width: 280 },
    { heading: audit.subject, width: 120 },
    { heading: audit.old, width: 140 },
    { heading: audit.new, width: 140 },
    ...hidden(audit.writer, audit.action, audit.detail, audit.heads, audit.previous, audit.hash),
  ],
  frozenColumns: 0,
  tabColour: tabColours.reference,
};
