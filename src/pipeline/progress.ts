// How a long run tells where it stands and learns that it should stop.

/** Where a run stands: the stage by its id in the catalogue, and how much of it is done. */
export interface Progress {
  readonly stage:
    "reading" | "parsing" | "writing" | "checking" | "undoing" | "exporting" | "preparing" | "cleaning" | "verifying";
  readonly done: number;
  /** `null` while the total is not known yet. */
  readonly of: number | null;
}

/** What a long run is given beside its order. An `AbortSignal` serves as `signal`. */
export interface Control {
  readonly signal: { readonly aborted: boolean };
  readonly onProgress: (progress: Progress) => void;
}
