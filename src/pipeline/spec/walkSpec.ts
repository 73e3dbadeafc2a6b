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
 * @returns each value that is given, with its place
 */
export function placesOf(schema: z.core.$ZodType, value: unknown): readonly Place[] {
  const found: Place[] = [];
  collect({ path: [], value, schema }, found);
  return found;
}

function collect({ path, value, schema: unopened }: Place, found: Place[]): void {
  if (value === undefined) return;
  const schema = followedSchema(unopened, value);
  found.push({ path, value, schema });
  if (schema instanceof z.ZodArray && Array.isArray(value)) {
    value.forEach((item, place) => {
      collect({ path: [...path, place], value: item, schema: schema.element }, found);
    });
  }
  if (schema instanceof z.ZodObject && isGroup(value)) {
    for (const [key, member] of Object.entries<z.core.$ZodType>(schema.shape)) {
      collect({ path: [...path, key], value: value[key], schema: member }, found);
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
