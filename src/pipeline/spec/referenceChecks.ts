// Cross-checks that hold wherever such a value stands: ids resolve, differ in their list, and sentences name labels that exist.
import * as z from "zod";
import { texts } from "../../messages/catalogue";
import { twice } from "./checkTools";
import { metaColumns } from "./export";
import { nearestKey } from "./knownKeys";
import { marks, type ListName } from "./marks";
import type { ShapedSpec } from "./pipelineSpec";
import { broken, type Finding } from "./problem";
import { openSchema, type Place } from "./walkSpec";

const { rules } = texts.spec;

type Lists = Readonly<Record<ListName, readonly string[]>>;

/**
 * Checks the ids of a spec.
 *
 * @param spec - a spec of the right shape
 * @param places - all its values
 * @returns ids that are not found, that stand twice, and roles that are used but held by nobody
 */
export function referenceFindings(spec: ShapedSpec, places: readonly Place[]): readonly Finding[] {
  const lists = listsOf(spec);
  const held = new Set(spec.contacts.flatMap(({ roles }) => roles));
  return places.flatMap((place) => [
    ...unresolved(place, lists),
    ...heldByNobody(place, lists, held),
    ...doubled(place),
    ...unknownLabels(place, lists),
  ]);
}

function listsOf(spec: ShapedSpec): Lists {
  const ids = (members: readonly { readonly id: string }[]) => members.map(({ id }) => id);
  return {
    roles: ids(spec.roles),
    contacts: ids(spec.contacts),
    sources: ids(spec.sources),
    fields: ids(spec.fields),
    "taxonomy.labels": ids(spec.taxonomy.labels),
    "quality.gates": ids(spec.quality.gates),
    exports: ids(spec.exports),
    meta: metaColumns,
  };
}

function unresolved({ path, value, schema }: Place, lists: Lists): readonly Finding[] {
  const target = targetOf(schema, value);
  if (target === null || lists[target.list].includes(target.id)) return [];
  const near = nearestKey(target.id, lists[target.list]);
  const nearest = near === null ? null : target.kind + near;
  return [broken(path, rules["no-such-id"]({ list: texts.spec.lists[target.list], nearest }))];
}

function heldByNobody({ path, value, schema }: Place, lists: Lists, held: ReadonlySet<string>): readonly Finding[] {
  const target = targetOf(schema, value);
  const isRole = target?.list === "roles" && lists.roles.includes(target.id);
  return isRole && !held.has(target.id) ? [broken(path, rules["role-without-contact"]())] : [];
}

// What an id refers to: its list, and the word with its dot that stands before the id.
function targetOf(schema: z.core.$ZodType, value: unknown) {
  const lists = marks.get(schema)?.lists;
  if (lists === undefined || typeof value !== "string") return null;
  const dot = value.indexOf(".");
  const list = lists[value.slice(0, Math.max(dot, 0))];
  return list === undefined ? null : { list, kind: value.slice(0, dot + 1), id: value.slice(dot + 1) };
}

// Members with an id differ by it; a list of references names each only once.
function doubled({ path, value, schema }: Place): readonly Finding[] {
  if (!(schema instanceof z.ZodArray) || !Array.isArray(value)) return [];
  const [member] = openSchema(schema.element);
  if (member instanceof z.ZodObject && "id" in member.shape) {
    return twice(
      (value as readonly { readonly id: string }[]).map(({ id }, at) => ({ path: [...path, at, "id"], value: id })),
    );
  }
  if (member === undefined || marks.get(member)?.lists === undefined) return [];
  return twice((value as readonly string[]).map((id, at) => ({ path: [...path, at], value: id })));
}

function unknownLabels({ path, value, schema }: Place, lists: Lists): readonly Finding[] {
  if (marks.get(schema)?.isSentence !== true || typeof value !== "string") return [];
  const named = [...value.matchAll(/\{\{|\{(\w+)\}/g)].flatMap(([, id]) => (id === undefined ? [] : [id]));
  const labels = lists["taxonomy.labels"];
  return named
    .filter((id) => !labels.includes(id))
    .map((id) => broken(path, rules["no-such-label"]({ id, nearest: nearestKey(id, labels) })));
}
