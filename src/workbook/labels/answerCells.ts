// An annotator's answer as it stands in the cells of a Label table, and back.
import { texts } from "../../messages/catalogue";
import type { Answer } from "../../pipeline/annotation";
import type { FieldValue } from "../../pipeline/record";
import type { LabelSpec } from "../../pipeline/spec/taxonomy";
import { textOf } from "../cells";

/** The labels by id and by name, as they are called now; retired ones too. */
export interface LabelNames {
  readonly nameOf: ReadonlyMap<string, string>;
  readonly idOf: ReadonlyMap<string, string>;
}

/** What a row says: an answer, nothing, or a text that is no label. */
export interface RowAnswer {
  readonly answer: Answer | null;
  /** A text that the taxonomy does not have; it does not count as an answer. */
  readonly unknown: string | null;
}

const headings = texts.sheets.label;

/** The headings whose cells hold an answer. */
export const answerHeadings = [headings.label, headings.unsure, headings.note] as const;

/**
 * Lists the names of labels.
 *
 * @param labels - the taxonomy's labels
 * @returns both directions
 */
export function labelNames(labels: readonly Pick<LabelSpec, "id" | "name">[]): LabelNames {
  return {
    nameOf: new Map(labels.map(({ id, name }) => [id, name])),
    idOf: new Map(labels.map(({ id, name }) => [name, id])),
  };
}

/**
 * Reads an answer. A label counts before a tick at Unsure, as in the figures.
 *
 * @param row - the row by heading
 * @param names - the labels
 * @returns what the row says
 */
export function answerIn(row: ReadonlyMap<string, unknown>, names: LabelNames): RowAnswer {
  const label = textOf(row.get(headings.label)).trim();
  const note = textOf(row.get(headings.note));
  const labelId = names.idOf.get(label);
  if (labelId !== undefined) return { answer: labelled(labelId, note), unknown: null };
  if (label !== "") return { answer: null, unknown: label };
  const isUnsure = textOf(row.get(headings.unsure)).trim() !== "";
  return { answer: isUnsure ? { kind: "unsure", note } : null, unknown: null };
}

function labelled(labelId: string, note: string): Answer {
  return note === "" ? { kind: "label", labelId } : { kind: "label", labelId, note };
}

/** Who answers, when, and by which taxonomy. */
export interface AnswerStamp {
  readonly at: string;
  readonly annotator: string;
  readonly taxonomyVersion: string;
}

/**
 * Gives the cells of an answer. An answer that was taken back leaves no time and no version behind.
 *
 * @param answer - the answer, or `null` for none
 * @param names - the labels
 * @param stamp - who, when, by which taxonomy
 * @returns the values by heading
 */
export function cellsOfAnswer(
  answer: Answer | null,
  names: LabelNames,
  stamp: AnswerStamp,
): ReadonlyMap<string, FieldValue> {
  const at = answer === null ? null : stamp.at;
  const taxonomyVersion = answer === null ? null : stamp.taxonomyVersion;
  return new Map<string, FieldValue>([
    ...saidCells(answer, names),
    [headings.when, at],
    [headings.annotator, stamp.annotator],
    [headings.taxonomyVersion, taxonomyVersion],
  ]);
}

function saidCells(answer: Answer | null, names: LabelNames): readonly (readonly [string, FieldValue])[] {
  const labelId = answer?.kind === "label" ? answer.labelId : null;
  const note = answer?.note ?? "";
  return [
    [headings.label, labelId === null ? null : nameIn(names, labelId)],
    [headings.unsure, answer?.kind === "unsure" ? texts.sheets.yes : null],
    [headings.note, note === "" ? null : note],
    [headings.labelId, labelId],
  ];
}

/**
 * Tells whether two answers are the same; the note is a part of it.
 *
 * @param one - an answer, or `null` for none
 * @param other - another
 * @returns `true` where both say the same
 */
export function sameAnswer(one: Answer | null, other: Answer | null): boolean {
  if (one === null || other === null) return one === other;
  const isSameLabel = one.kind === "label" && other.kind === "label" && one.labelId === other.labelId;
  return (isSameLabel || (one.kind === "unsure" && other.kind === "unsure")) && noteOf(one) === noteOf(other);
}

/**
 * Gives the words of an answer, for the audit trail.
 *
 * @param answer - the answer, or `null` for none
 * @param names - the labels
 * @returns the label's name, "Unsure", or `null`
 */
export function answerText(answer: Answer | null, names: LabelNames): string | null {
  if (answer === null) return null;
  return answer.kind === "unsure" ? headings.unsure : nameIn(names, answer.labelId);
}

function nameIn({ nameOf }: LabelNames, labelId: string): string {
  return nameOf.get(labelId) ?? labelId;
}

function noteOf(answer: Answer): string {
  return answer.note ?? "";
}
