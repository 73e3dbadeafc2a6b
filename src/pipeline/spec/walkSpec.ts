// One walk over a spec along its schema, so that what holds for a kind of value is checked wherever such a value stands.
import * as z from "zod";
import type { SpecPath } from "./specPath";

/** A value of the spec and the schema that it follows, freed of defaults and alternatives. */
export interface Place {
  readonly path: SpecPath;
  readonly value: unknown;
  readonly schema: z.core.$ZodType;
}

/**
 * Takes off what wraps a schema: defaults, "may be absent", alternatives.
 *
 * @param schema - any schema
 * @returns the schemas that a value may follow
 */
export function openSchema(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional) return openSchema(schema.unwrap());
  return schema instanceof z.ZodUnion ? schema.options.flatMap(openSchema) : [schema];
}

/**
 * Lists every value of a spec, the whole first, then part by part in the order of the schema.
 *
 * @param schema - the schema of the whole
 * @param value - what it accepted
 * @param path - where the value stands
 * @yields each value that is given, with its place
 */
export function* placesOf(schema: z.core.$ZodType, value: unknown, path: SpecPath = []): Generator<Place> {
  if (value === undefined) return;
  const followed = followedSchema(schema, value);
  yield { path, value, schema: followed };
  if (followed instanceof z.ZodArray && Array.isArray(value)) {
    for (const [place, item] of value.entries()) yield* placesOf(followed.element, item, [...path, place]);
  }
  if (followed instanceof z.ZodObject && isGroup(value)) {
    for (const [key, member] of Object.entries<z.core.$ZodType>(followed.shape)) {
      yield* placesOf(member, value[key], [...path, key]);
    }
  }
}

function followedSchema(schema: z.core.$ZodType, value: unknown): z.core.$ZodType {
  const [first = schema, ...others] = openSchema(schema);
  if (others.length === 0) return first;
  return [first, ...others].find((option) => z.safeParse(option, value).success) ?? first;
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
