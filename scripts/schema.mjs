// npm run schema: writes the JSON Schema of pipeline files beside the provider's guide.
import { writeFileSync } from "node:fs";
import { format, resolveConfig } from "prettier";
import "./typescript.mjs";

const file = "docs/provider/handoff-spec-1.schema.json";
const { pipelineSpecJsonSchema } = await import("../src/pipeline/spec/jsonSchema.ts");
const options = await resolveConfig(file);
writeFileSync(file, await format(JSON.stringify(pipelineSpecJsonSchema()), { ...options, parser: "json" }));
console.log(`${file} is up to date.`);
