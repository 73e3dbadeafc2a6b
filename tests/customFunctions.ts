// What Excel gives to custom functions, for tests and reference cases that run outside it.

/** The error that a custom function throws to put #N/A or #VALUE! in its cell. */
export class CellError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

/** Defines the global that functions take their errors from and register with. */
export function installCustomFunctions(associate: (functions: object) => void = () => undefined): void {
  const ErrorCode = { invalidValue: "#VALUE!", notAvailable: "#N/A" };
  Object.assign(globalThis, { CustomFunctions: { Error: CellError, ErrorCode, associate } });
}
