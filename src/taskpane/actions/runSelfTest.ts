// Runs the contract cases in whatever Excel the pane is in, and says how that Excel differs from what we rely on.
import { allCases } from "../../../tests/contract/allCases";
import { runCase } from "../../../tests/contract/runCase";
import { HandoffError } from "../../pipeline/errors";
import type { Control } from "../../pipeline/progress";

/** Which Excel this is, and what became of each case. */
export interface SelfTestReport {
  readonly host: string;
  readonly platform: string;
  readonly version: string;
  /** The newest version of each set that it has: `ExcelApi 1.14`. */
  readonly requirementSets: readonly string[];
  readonly cases: readonly { readonly title: string; readonly differs: string | null }[];
}

const sets = ["ExcelApi", "ExcelApiOnline", "ExcelApiDesktop", "SharedRuntime", "CustomFunctionsRuntime", "RibbonApi"];
const newestMinor = 30;

/**
 * Runs every case on a scratch sheet, which goes again after each.
 *
 * @throws HandoffError `self-test-stopped`; OfficeExtension.Error where not even a sheet can be made
 */
export async function runSelfTest(control: Control): Promise<SelfTestReport> {
  const cases: SelfTestReport["cases"][number][] = [];
  for (const contractCase of allCases) {
    if (control.signal.aborted)
      throw new HandoffError("self-test-stopped", { done: cases.length, of: allCases.length });
    control.onProgress({ stage: "checking", done: cases.length, of: allCases.length });
    const { title, differs } = await runCase(contractCase);
    cases.push({ title, differs });
  }
  const { host, platform, version } = Office.context.diagnostics;
  return { host: String(host), platform: String(platform), version, requirementSets: supportedSets(), cases };
}

function supportedSets(): readonly string[] {
  const { requirements } = Office.context;
  return sets.flatMap((name) => {
    const newest = Array.from({ length: newestMinor }, (_, minor) => `1.${minor + 1}`).findLast((version) =>
      requirements.isSetSupported(name, version),
    );
    return newest === undefined ? [] : [`${name} ${newest}`];
  });
}
