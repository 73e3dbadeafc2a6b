// The table of migrations: one entry for each layout that a newer version has left behind, the oldest first.

/** How a workbook of one layout becomes one of the next. */
export interface Migration {
  /** The layout that it starts from; it ends at the next. */
  readonly from: number;
  /** Our names of the tables that it changes; each is copied to a hidden sheet first. */
  readonly tables: readonly string[];
  /** Changes the workbook; run again after an interruption, it goes on from anywhere. */
  readonly apply: (context: Excel.RequestContext) => Promise<void>;
}

/** All migrations. Layout 1 is the first, so there is none yet. */
export const migrations: readonly Migration[] = [];
