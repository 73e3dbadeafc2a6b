// Runs a core generator to its end, as a caller does that neither reports nor stops.

/** What the generator returns. */
export function finish<Result>(run: Generator<unknown, Result, void>): Result {
  for (;;) {
    const step = run.next();
    if (step.done) return step.value;
  }
}
