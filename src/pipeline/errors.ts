// The one error class. Its texts stand in the catalogue, which the troubleshooting guide is generated from.
import { texts } from "../messages/catalogue";
import type { ErrorText } from "../messages/errorText";

/** The stable name of each error. */
export type ErrorCode = keyof typeof texts.errors;

/** What a code needs to know for its texts; `undefined` where it needs nothing. */
export type ErrorDetails<Code extends ErrorCode> = Parameters<(typeof texts.errors)[Code]>[0];

/** The only error that our own code throws. A problem in the data is an issue or a quarantined row, never an error. */
export class HandoffError<Code extends ErrorCode = ErrorCode> extends Error {
  override readonly name = "HandoffError";
  /** What was kept. */
  readonly kept: string;
  /** What to do. */
  readonly remedy: string;
  /** What the texts are made of, so that the error can be made again on the other side of a worker. */
  readonly details: ErrorDetails<Code> | undefined;

  constructor(
    readonly code: Code,
    ...[details]: undefined extends ErrorDetails<Code> ? [] : [details: ErrorDetails<Code>]
  ) {
    const textOf = texts.errors[code] as (given: unknown) => ErrorText;
    const text = textOf(details);
    super(text.message);
    this.details = details;
    this.kept = text.kept;
    this.remedy = text.remedy;
  }
}

/**
 * Tells our errors from those of Excel and the browser.
 *
 * @param error - what was caught
 * @returns `true` for a {@link HandoffError} of any code
 */
export function isHandoffError(error: unknown): error is HandoffError {
  return error instanceof HandoffError;
}
