// What a label's status changes beside itself: the order in which labels are tried holds exactly the active ones.
import type { Json } from "../canonicalJson";
import type { PipelineSpec } from "./pipelineSpec";
import type { SectionEdit } from "./withSection";

/**
 * Gives the edit of `taxonomy.firstThatFits` that goes with changes of labels' status: a retired label leaves the order, one
 * that is back goes to its end.
 *
 * @param spec - the pipeline before the changes
 * @param edits - the changes
 * @returns the edit; none where the order stays
 */
export function orderEdits(spec: PipelineSpec, edits: readonly SectionEdit[]): readonly SectionEdit[] {
  const { firstThatFits, labels } = spec.taxonomy;
  if (firstThatFits === undefined) return [];
  const statusOf = (id: string) => edits.find(({ path }) => path === `taxonomy.labels[${id}].status`)?.value;
  const active = labels.filter(({ id, status }) => (statusOf(id) ?? status) === "active").map(({ id }) => id);
  const order = [
    ...firstThatFits.filter((id) => active.includes(id)),
    ...active.filter((id) => !firstThatFits.includes(id)),
  ];
  const isSame = order.length === firstThatFits.length && order.every((id, at) => id === firstThatFits[at]);
  return isSame ? [] : [{ path: "taxonomy.firstThatFits", value: order satisfies Json }];
}
