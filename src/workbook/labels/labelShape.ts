// What an annotator's sheet looks like: its name, its table, its columns.
import { texts } from "../../messages/catalogue";
import type { ContactSpec } from "../../pipeline/spec/people";
import type { PipelineSpec } from "../../pipeline/spec/pipelineSpec";
import { fieldColumns, tabColours, type SheetShape } from "../sheetShapes";

const headings = texts.sheets.label;
const longestName = 31;

/**
 * Names the table of an annotator.
 *
 * @param contactId - the contact
 * @returns our name of the table, whatever the sheet is called
 */
export function labelTableName(contactId: string): string {
  return `Label_${contactId}`;
}

/**
 * Lists the annotators of a pipeline.
 *
 * @param spec - the pipeline
 * @returns their contacts, in the order of the spec
 */
export function annotatorsOf(spec: PipelineSpec): readonly ContactSpec[] {
  return spec.annotation.annotators.flatMap((id) => spec.contacts.filter((contact) => contact.id === id));
}

/**
 * Gives the sheet of an annotator.
 *
 * @param spec - the pipeline
 * @param contact - the annotator
 * @param sheetName - the sheet's name, from {@link labelSheetName}
 * @returns its shape: the fields that annotators see, the answer, and hidden who, id, version
 */
export function labelShape(spec: PipelineSpec, contact: ContactSpec, sheetName: string): SheetShape {
  const shown = spec.fields.filter(({ showToAnnotator }) => showToAnnotator);
  const hidden = [headings.annotator, headings.labelId, headings.taxonomyVersion, headings.suggestion];
  return {
    name: sheetName,
    table: labelTableName(contact.id),
    columns: [
      { heading: headings.record, width: 104 },
      ...fieldColumns(spec.fields, shown),
      { heading: headings.label, width: 116, isForPeople: true },
      { heading: headings.unsure, width: 64, isForPeople: true },
      { heading: headings.note, width: 160, isForPeople: true },
      { heading: headings.when, width: 100 },
      ...[...hidden, texts.sheets.shown].map((heading) => ({ heading, width: 104, isHidden: true })),
    ],
    frozenColumns: 1,
    tabColour: tabColours.work,
  };
}

/**
 * Names the sheet of an annotator: the contact's name, cut to what Excel allows, numbered if it is taken.
 *
 * @param name - the contact's name
 * @param taken - names of the sheets that are there
 * @returns a free name
 */
export function labelSheetName(name: string, taken: readonly string[]): string {
  const used = new Set(taken.map((one) => one.toLowerCase()));
  const whole = texts.sheets.labelSheet({ name: name.replace(/[\\/?*[\]:]/g, " ").replace(/\s+/g, " ") });
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? "" : ` ${number}`;
    const candidate = whole.slice(0, longestName - ending.length).replace(/[\s']+$/, "") + ending;
    if (!used.has(candidate.toLowerCase())) return candidate;
  }
}
