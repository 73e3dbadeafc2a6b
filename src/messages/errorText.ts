// The shape of an error's texts.

/** What a person reads: what happened, what was kept, what to do. */
export interface ErrorText {
  readonly message: string;
  readonly kept: string;
  readonly remedy: string;
}
