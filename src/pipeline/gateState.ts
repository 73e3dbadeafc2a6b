// How a gate stands: its verdict, and the figure that gave it.

/** The stored verdicts (names.md). */
export type Verdict = "pass" | "relabel" | "review" | "undefined";

/** A gate of the spec as it stands now. */
export interface GateState {
  readonly gateId: string;
  readonly title: string;
  readonly blocksExport: boolean;
  /** The batch that decides, where several were judged and one of them is not passed. */
  readonly batch?: string;
  readonly verdict: Verdict;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number;
  /** Why there is no verdict, in words; `null` where there is one. */
  readonly reason: string | null;
}
