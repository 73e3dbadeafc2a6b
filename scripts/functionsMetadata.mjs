// The description of the custom functions that Excel reads, drawn from their comments.
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { join } from "node:path";

// What Excel takes for a cell (KAPPA1, R2C3), it never takes for a function.
const cellAddress = /^([A-Z]{1,3}[0-9]+|R[0-9]*C?[0-9]*|C[0-9]*)$/i;
const shortest = 3;

/** functions.json as text; fails when a comment cannot be read or Excel would not take an id. */
export async function functionsMetadata() {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(
    join(import.meta.dirname, "../src/functions/functions.ts"),
  );
  const { functions } = JSON.parse(metadataJson || '{ "functions": [] }');
  const problems = [...errors, ...functions.flatMap(({ id }) => idProblems(id))];
  if (problems.length > 0) throw new Error(problems.join("\n"));
  // Errors come in as values, so that GATE can say that there is no figure; rich cells come in as their plain value.
  return JSON.stringify({ allowErrorForDataTypeAny: true, functions }, null, 2);
}

/** What Excel would not take about an id. */
export function idProblems(id) {
  const problems = [];
  if (id.length < shortest) problems.push(`The id ${id} has fewer than ${shortest} characters.`);
  if (cellAddress.test(id)) problems.push(`The id ${id} looks like a cell address.`);
  return problems;
}
