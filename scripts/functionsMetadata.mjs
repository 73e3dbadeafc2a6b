// The description of the custom functions that Excel reads, drawn from their comments.
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { join } from "node:path";

/** functions.json as text; fails when a comment cannot be read. */
export async function functionsMetadata() {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(
    join(import.meta.dirname, "../src/functions/functions.ts"),
  );
  if (errors.length > 0) throw new Error(errors.join("\n"));
  return metadataJson;
}
