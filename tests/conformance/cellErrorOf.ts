// The error that a custom function puts in its cell.
import { CellError, installCustomFunctions } from "../customFunctions";

/** Runs a custom function and gives the error it throws (#N/A); nothing where it throws none. */
export function cellErrorOf(call: () => unknown): string | undefined {
  installCustomFunctions();
  try {
    call();
    return undefined;
  } catch (error) {
    if (error instanceof CellError) return error.code;
    throw error;
  }
}
