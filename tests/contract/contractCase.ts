// A promise of Excel that our code relies on. A case makes what it needs on the scratch sheet and reads the effect back
// in a run of its own. No Jest and no Node here: Jest runs the cases through the real client on our host, and the
// pane's self-test runs the very same ones in whatever Excel it is in.

/** One promise. */
export interface ContractCase {
  /** A sentence that is true where Excel keeps the promise. */
  readonly title: string;
  readonly run: (context: Excel.RequestContext) => Promise<void>;
}

/** The sheet that each case gets empty; it is removed afterwards. */
export const scratchName = "Handoff self-test";

/** Begins the name of everything else that a case makes: sheets, tables, named ranges. */
export const prefix = "Handoff_self_test";

/** The scratch sheet. */
export function scratch({ workbook }: Excel.RequestContext): Excel.Worksheet {
  return workbook.worksheets.getItem(scratchName);
}
