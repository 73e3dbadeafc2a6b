// What a spec asks for and this version of the product cannot do yet. It is kept and shown, never refused.
import { texts } from "../../messages/catalogue";
import { marks, type Ability } from "./marks";
import { pipelineSpecSchema, type PipelineSpec } from "./pipelineSpec";
import { pathText } from "./specPath";
import type { Json } from "../canonicalJson";
import { placesOf, type Place } from "./walkSpec";

/** What the product can do: by kind, the names of its registries. */
export type Abilities = Readonly<Record<Ability, readonly string[]>>;

/** Something that is not available in this version. */
export interface Unavailable {
  /** Where the spec asks for it: `cleaning.steps[near].step`. */
  readonly path: string;
  /** What it is, for a person: `cleaning step nearDedup`. */
  readonly what: string;
}

/**
 * Lists what a spec asks for and the product cannot do.
 *
 * @param spec - the pipeline
 * @param abilities - the names that the product's registries hold
 * @returns one entry a place, in the order of the spec
 */
export function unavailable(spec: PipelineSpec, abilities: Abilities): readonly Unavailable[] {
  return placesOf(pipelineSpecSchema, spec).flatMap((place) => {
    const wanted = wantedBy(place);
    if (wanted === null || abilities[wanted.ability].includes(wanted.name)) return [];
    const what = texts.spec.abilities[wanted.ability]({ name: wanted.name });
    return [{ path: pathText(spec as unknown as Json, place.path), what }];
  });
}

// A switch that is off and a share of 0 ask for nothing; neither does a section that is absent, which has no place.
function wantedBy({ schema, value }: Place): { readonly ability: Ability; readonly name: string } | null {
  const mark = marks.get(schema);
  if (mark?.ability === undefined) return null;
  if (mark.feature === undefined) return { ability: mark.ability, name: String(value) };
  return value === false || value === 0 ? null : { ability: mark.ability, name: mark.feature };
}
