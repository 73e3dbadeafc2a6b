// What drawing a sample writes: a row a record, without a word about its label where anybody looks.
import { texts } from "../../messages/catalogue";
import type { Json } from "../../pipeline/canonicalJson";
import { HandoffError } from "../../pipeline/errors";
import { drawSpotCheck, type SpotCheckCandidate } from "../../pipeline/quality/spotCheckSample";
import type { FieldValue } from "../../pipeline/record";
import type { PipelineSpec } from "../../pipeline/spec/pipelineSpec";
import type { SpotCheckSpec } from "../../pipeline/spec/spotCheck";
import { textOf } from "../cells";
import type { Edit, Row } from "../edit";
import type { BatchedRecord } from "../labels/batches";
import { goldOf, type AnnotationReading } from "../labels/readAnnotations";
import { readTexts } from "../recordTexts";
import { checkHeadings, numberOf, spotCheckKey, spotCheckTableName } from "./spotCheckTable";

const headings = texts.sheets.spotCheck;

/** Records with their answers. */
export interface DrawSources {
  readonly spec: PipelineSpec;
  readonly reading: AnnotationReading;
  readonly records: readonly BatchedRecord[];
}

/** Who checks, and what there is to draw from. */
export interface DrawOrder extends DrawSources {
  readonly spotCheck: SpotCheckSpec;
  /** A contact id. */
  readonly checker: string;
  /** Why another sample is drawn before the last one is finished; empty where it is. */
  readonly reason: string;
}

/** A sample before it is written. */
export interface DrawPlan {
  /** `S002`. */
  readonly id: string;
  readonly edits: readonly Edit[];
  readonly detail: Readonly<Record<string, Json>>;
}

/** A record that can be drawn. */
export interface Candidate extends SpotCheckCandidate {
  readonly batch: string | null;
}

/**
 * Lists the records that a sample can hold: those with a gold label.
 *
 * @param sources - the pipeline, its records and their answers
 * @returns each with its label and everybody who had a hand in it
 */
export function candidatesIn(sources: DrawSources): readonly Candidate[] {
  const { spec, reading, records } = sources;
  const deciders = decidersIn(sources);
  return records.flatMap(({ id, batch }) => {
    const { labelId } = goldOf(reading, id, spec.adjudication.rule);
    if (labelId === null) return [];
    const annotators = (reading.answers.get(id)?.annotations ?? []).map(({ annotator }) => annotator);
    return [{ id, labelId, batch, readers: [...annotators, ...(deciders.get(id) ?? [])] }];
  });
}

// The sheets name who decided and who checked before.
function decidersIn({ spec, reading }: DrawSources): ReadonlyMap<string, readonly string[]> {
  const idOf = new Map(spec.contacts.map(({ id, name }) => [name, id]));
  const deciders = new Map<string, readonly string[]>();
  for (const { recordId, cells } of [...reading.review, ...reading.checks]) {
    const contact = idOf.get(textOf(cells.get(headings.by)));
    if (contact !== undefined) deciders.set(recordId, [...(deciders.get(recordId) ?? []), contact]);
  }
  return deciders;
}

/**
 * Plans a sample. The second sample has a seed of its own, made from the spec's, and so on: with the same seed the same
 * records would come again.
 *
 * @param context - the request context of the running `Excel.run`
 * @param order - who checks, and what there is to draw from
 * @returns the edits of one change, and what the audit trail keeps
 * @throws {@link HandoffError} `nothing-to-check`, `table-missing`, `column-missing`; OfficeExtension.Error as it comes
 */
export async function planDraw(context: Excel.RequestContext, order: DrawOrder): Promise<DrawPlan> {
  const { spec, spotCheck, reading, checker, reason } = order;
  const number = numberOf(reading.checks.at(-1)?.draw ?? "") + 1;
  const seed = number === 1 ? spotCheck.seed : `${spotCheck.seed}/${number}`;
  const candidates = candidatesIn(order);
  const labels = spec.taxonomy.labels.map(({ id }) => id);
  const sample = drawSpotCheck({ candidates, labels, spotCheck: { ...spotCheck, seed }, checker });
  if (sample.ids.length === 0) throw new HandoffError("nothing-to-check", { leftOut: sample.leftOut.length });
  const id = `S${String(number).padStart(3, "0")}`;
  const textById = await readTexts(context, spec, sample.ids);
  const labelOf = new Map(candidates.map((one) => [one.id, one.labelId]));
  const rows = sample.ids.map((recordId) =>
    rowOf({ id, seed, recordId }, { text: textById.get(recordId) ?? null, label: labelOf.get(recordId) ?? null }),
  );
  return {
    id,
    edits: [{ kind: "append", table: spotCheckTableName, key: spotCheckKey, rows }],
    detail: {
      ...{ records: rows.length, seed, checker, reason, leftOut: sample.leftOut.length },
      population: Object.fromEntries(sample.population),
      batches: [...new Set(candidates.flatMap(({ batch }) => batch ?? []))],
    },
  };
}

interface Drawn {
  readonly id: string;
  readonly seed: string;
  readonly recordId: string;
}

function rowOf({ id, seed, recordId }: Drawn, shown: { readonly text: FieldValue; readonly label: FieldValue }): Row {
  return new Map<string, FieldValue>([
    [headings.record, recordId],
    [headings.text, shown.text],
    [headings.draw, id],
    [headings.entry, `${id}/${recordId}`],
    [headings.stratum, shown.label],
    [headings.seed, seed],
    // Written as blank, so that taking the rows back sees what was checked since.
    ...checkHeadings.map((heading) => [heading, null] as const),
  ]);
}
