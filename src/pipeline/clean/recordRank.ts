// Which of several records that belong together stays: shared by every step that merges.
import * as z from "zod";
import { texts } from "../../messages/catalogue";
import { HandoffError } from "../errors";
import { isBlank, type DataRecord } from "../record";
import { id } from "../spec/primitives";
import type { Settings } from "../step";
import { valueOf } from "./changeTexts";

const { keep, keeps, by, byMissing, byNoDate } = texts.clean.steps.exactDedup;

const wishes = ["best-quality", "longest", "newest", "earliest", "most-complete"] as const;

type Wish = (typeof wishes)[number];

/** The options of a step that merges. */
export const rankOptions = z
  .strictObject({
    keep: z.enum(wishes).default("best-quality").meta({ description: keep, choices: keeps }),
    by: id.optional().describe(by),
  })
  .refine((chosen) => chosen.by !== undefined || !isByDate(chosen.keep), { path: ["by"], message: byMissing });

/** What {@link rankOptions} gives. */
export type RankOptions = z.infer<typeof rankOptions>;

/**
 * Gets ready to rank records.
 *
 * @param settings - the line with its options
 * @returns from a record to its rank, to compare from the first figure to the last; the larger one is better
 * @throws {@link HandoffError} `step-unknown-field`, `step-options-wrong` where `by` is no date field
 */
export function rankBy(settings: Settings<RankOptions>): (record: DataRecord) => readonly number[] {
  const { keep: wish, by: field } = settings.options;
  if (field === undefined || !isByDate(wish)) return (record) => ranks[wish](textsOf(record));
  assertDateField(settings, field);
  const sign = wish === "newest" ? 1 : -1;
  return (record) => {
    const moment = momentOf(record, field);
    return [moment === null ? -Infinity : sign * moment];
  };
}

function assertDateField({ line, context }: Settings<RankOptions>, field: string): void {
  const spec = context.fields.find((one) => one.id === field);
  if (spec === undefined) throw new HandoffError("step-unknown-field", { line, field });
  if (spec.type === "date" || spec.type === "date-time") return;
  throw new HandoffError("step-options-wrong", { line, path: "by", reason: byNoDate({ field: spec.title }) });
}

function isByDate(wish: Wish): boolean {
  return wish === "newest" || wish === "earliest";
}

type Rank = (values: readonly string[]) => readonly number[];

const byLength: Rank = (values) => [values.reduce((sum, text) => sum + text.length, 0)];
const byCompleteness: Rank = (values) => [values.length];
const ranks: Readonly<Record<Wish, Rank>> = {
  "best-quality": (values) => [-damageIn(values), ...byCompleteness(values), ...byLength(values)],
  longest: byLength,
  "most-complete": byCompleteness,
  newest: () => [],
  earliest: () => [],
};

// Signs for unreadable characters, and control characters that no text has.
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const damaged = /[\ufffd\u0000-\u0008\u000e-\u001f\u007f-\u009f]|\p{Cs}/gu;

function damageIn(values: readonly string[]): number {
  return values.reduce((sum, text) => sum + (text.match(damaged)?.length ?? 0), 0);
}

function textsOf({ fields }: DataRecord): readonly string[] {
  return Object.values(fields).flatMap((value) => (isBlank(value) ? [] : [String(value)]));
}

// A date and time without a zone is taken as UTC, so that no machine's own zone counts.
function momentOf(record: DataRecord, field: string): number | null {
  const text = String(valueOf(record, field) ?? "");
  if (!/^\d{4}-/.test(text)) return null;
  const moment = Date.parse(/T[\d:.]+$/.test(text) ? `${text}Z` : text);
  return Number.isNaN(moment) ? null : moment;
}
