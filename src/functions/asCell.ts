// The only place where an error of ours, or the reason of a missing figure, becomes a cell error.
import { isHandoffError } from "../pipeline/errors";

/** What a function puts in its cells: rows of texts and numbers; one row of one for a single cell. */
export type Cells = (string | number)[][];

/**
 * Runs the body of a custom function.
 *
 * @param body - reads the arguments and computes
 * @returns what the body gives
 * @throws CustomFunctions.Error `#VALUE!` with what happened and what to do
 */
export function asCell<Shown>(body: () => Shown): Shown {
  try {
    return body();
  } catch (error) {
    if (!isHandoffError(error)) throw error;
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, `${error.message} ${error.remedy}`);
  }
}

/**
 * Makes the error of a figure that cannot be computed.
 *
 * @param sentence - why
 * @returns `#N/A`, for the caller to throw
 */
export function notAvailable(sentence: string): CustomFunctions.Error {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, sentence);
}
