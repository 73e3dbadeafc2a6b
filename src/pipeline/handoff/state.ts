// What documents say of a workbook as it stands: counts, figures, the last import and export. Printed "as of" a date.

/** A figure of a gate. */
export interface StateFigure {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number;
}

/** An import. */
export interface StateImport {
  readonly id: string;
  readonly date: string;
  /** Id of its source. */
  readonly source: string;
  readonly rowsIn: number;
  readonly kept: number;
  readonly quarantined: number;
  readonly merged: number;
}

/** The last training set. */
export interface StateExport {
  readonly version: string;
  readonly date: string;
  readonly assigned: number;
  readonly exported: number;
  /** Records by the reason that left them out. */
  readonly excluded: Readonly<Record<string, number>>;
  /** Records by split; empty in a set without splits. */
  readonly splits: Readonly<Record<string, number>>;
  /** The data files with their check sums. */
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
}

/** The last run of the recipe. */
export interface StateCleaning {
  /** Ids of the imports whose records it went through. */
  readonly imports: readonly string[];
  /** Records that it changed, merged or put into Quarantine, by the id of the cleaning step. */
  readonly byStep: Readonly<Record<string, number>>;
}

/** Where a workbook stands. What has not happened yet is empty or `null`. */
export interface HandoffState {
  /** Oldest first. */
  readonly imports: readonly StateImport[];
  readonly openQuarantine: number;
  readonly cleaning: StateCleaning | null;
  readonly openDisagreements: number;
  readonly reserve: number;
  /** By gate id. */
  readonly gates: Readonly<Record<string, StateFigure>>;
  /** Figures by label id, by gate id. */
  readonly labelGates: Readonly<Record<string, Readonly<Record<string, StateFigure>>>>;
  /** Label ids and how many records were given both, most first. */
  readonly confusionPairs: readonly { readonly pair: readonly [string, string]; readonly n: number }[];
  readonly export: StateExport | null;
}

/** A workbook in which nothing has happened yet. */
export const emptyState: HandoffState = {
  imports: [],
  openQuarantine: 0,
  cleaning: null,
  openDisagreements: 0,
  reserve: 0,
  gates: {},
  labelGates: {},
  confusionPairs: [],
  export: null,
};
