// The spec's schema as JSON Schema, so that any editor can help whoever writes a pipeline file.
import * as z from "zod";
import { marks } from "./marks";
import { pipelineSpecSchema } from "./pipelineSpec";

/**
 * Makes the JSON Schema (draft 7) of a pipeline file.
 *
 * It says what can be said of one place at a time: keys, kinds of values, choices, patterns. That ids resolve and limits
 * fit together is checked on loading only.
 *
 * @returns the schema as plain JSON
 */
export function pipelineSpecJsonSchema(): z.core.JSONSchema.BaseSchema {
  return z.toJSONSchema(pipelineSpecSchema, {
    target: "draft-7",
    io: "input",
    override: ({ zodSchema, jsonSchema }) => {
      const names = marks.get(zodSchema)?.names;
      if (names !== undefined) jsonSchema.enum = [...names];
    },
  });
}
