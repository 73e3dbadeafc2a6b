// The tabs of the preview: all changed records, and those of each step.
import { texts } from "../../../messages/catalogue";
import { changesOfLine, type ChangedRecord } from "../../../pipeline/clean/recipeRun";
import type { FieldSpec } from "../../../pipeline/spec/field";
import type { CleanPreview } from "../../actions/previewClean";
import type { ShownCell } from "./RecordChange";
import { stepTitle } from "./stepTitle";

const words = texts.cleanPage;

type Run = CleanPreview["outcome"]["run"];

/** The tab of all records; no line of a recipe has an empty id. */
export const allTab = "";

/** A tab: the line's id and its name with the count. */
export interface PreviewTab {
  readonly id: string;
  readonly name: string;
}

/** The tabs; a step that changes nothing has none. */
export function tabsOf({ changed, lines }: Run): readonly PreviewTab[] {
  const all = { id: allTab, name: words.all({ records: changed.length }) };
  const own = lines
    .filter((line) => line.changed > 0)
    .map(({ line, step, changed: records }) => ({ id: line, name: words.tab({ name: words.tabs[step], records }) }));
  return [all, ...own];
}

/** The records of a tab, the most different first. */
export function changedBy({ changed }: Run, tab: string): readonly ChangedRecord[] {
  return tab === allTab ? changed : changed.filter((record) => changesOfLine(record, tab).length > 0);
}

/** The cells of a record as a tab shows them: over all steps, or what one step did. */
export function cellsOf(record: ChangedRecord, tab: string, fields: readonly FieldSpec[]): readonly ShownCell[] {
  const titleOf = (id: string) => fields.find((field) => field.id === id)?.title ?? id;
  const stepsOf = (id: string) => record.cells.find(({ field }) => field === id)?.steps ?? [];
  if (tab === allTab) {
    return record.cells.map(({ field, before, steps }) => ({
      ...{ field: titleOf(field), before, after: steps.at(-1)?.after ?? null },
      steps: steps.map(({ step }) => stepTitle(step)),
    }));
  }
  return changesOfLine(record, tab).map(({ field, before, after }) => ({
    ...{ field: titleOf(field), before, after },
    steps: stepsOf(field)
      .filter(({ line }) => line === tab)
      .map(({ step }) => stepTitle(step)),
  }));
}
