// Runs a case on a scratch sheet of its own and leaves the workbook as it was.
import { prefix, scratchName, type ContractCase } from "./contractCase";
import { takeProved } from "./expect";
import { rangeName } from "./names";

/** What became of a case. */
export interface CaseResult {
  readonly title: string;
  /** How Excel differs, `null` where the promise is kept. */
  readonly differs: string | null;
  /** The members whose effect was read back in a run of its own. */
  readonly proved: readonly string[];
}

/** Runs one case. */
export async function runCase({ title, run }: ContractCase): Promise<CaseResult> {
  takeProved();
  const seen = await prepare();
  const differs = await differenceOf(run);
  await cleanUp(seen);
  return { title, differs, proved: takeProved() };
}

async function differenceOf(run: ContractCase["run"]): Promise<string | null> {
  try {
    await Excel.run(run);
    return null;
  } catch (error) {
    const { code, message } = error as Partial<OfficeExtension.Error>;
    return [code, message].filter((part) => part !== undefined && part !== "").join(": ");
  }
}

// The name of the sheet that is seen, to show it again.
async function prepare(): Promise<string> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const seen = worksheets.getActiveWorksheet().load("name");
    await removeLeftovers(context);
    worksheets.add(scratchName);
    await context.sync();
    return seen.name;
  });
}

async function cleanUp(seen: string): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(seen);
    await context.sync();
    if (!sheet.isNullObject) sheet.activate();
    await removeLeftovers(context);
  });
}

async function removeLeftovers(context: Excel.RequestContext): Promise<void> {
  const { worksheets, names } = context.workbook;
  worksheets.load("items/name");
  const name = names.getItemOrNullObject(rangeName);
  await context.sync();
  if (!name.isNullObject) name.delete();
  for (const sheet of worksheets.items) {
    if (sheet.name !== scratchName && !sheet.name.startsWith(prefix)) continue;
    sheet.visibility = "Visible";
    sheet.delete();
  }
  await context.sync();
}
