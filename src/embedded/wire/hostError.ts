// A refusal of the host, in Excel's words and with its code; office.js shows it as OfficeExtension.Error.

/** Why a request is refused. */
export class HostError extends Error {
  override readonly name = "HostError";

  constructor(
    /** Excel's code, as in OfficeExtension.Error.code. */
    readonly code: string,
    message: string,
    /** The HTTP status that goes with it. */
    readonly status = 400,
  ) {
    super(message);
  }
}
