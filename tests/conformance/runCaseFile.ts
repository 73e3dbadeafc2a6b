// Runs a file of reference cases through the production code.
import type * as z from "zod";
import { alphaCase, kappaCase, percentCase } from "./agreementCases";
import { bundleCase } from "./bundleCase";
import { differences, notBuilt } from "./differences";
import { caseFile, referenceCase, type ReferenceCase } from "./referenceCase";
import { setDistanceCase } from "./setDistanceCase";

/** The statistics that are built, by the names that cases use; the others are counted as failed and named. */
const statistics: Readonly<Record<string, (testCase: ReferenceCase) => unknown>> = {
  percent_agreement: percentCase,
  cohen_kappa: kappaCase,
  krippendorff_alpha: alphaCase,
  masi_distance: setDistanceCase,
  bundle: bundleCase,
};

/** What a file of cases comes to. */
export type Outcome =
  | { readonly passed: number; readonly failed: readonly FailedCase[]; readonly problem?: undefined }
  | { readonly problem: string };

interface FailedCase {
  readonly id: string;
  readonly differences: readonly string[];
}

/** Runs all cases of a file; a file that holds none gives the problem in one line. */
export function runCaseFile(text: string): Outcome {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    return { problem: oneLine(error) };
  }
  const file = caseFile.safeParse(content);
  if (!file.success) return { problem: problemsOf(file.error) };
  const run = file.data.cases.map((given) => ({ id: given.id, differences: runCase(given) }));
  const failed = run.filter((one) => one.differences.length > 0);
  return { passed: run.length - failed.length, failed };
}

function runCase(given: { readonly statistic: string }): readonly string[] {
  const compute = statistics[given.statistic];
  if (compute === undefined) return differences({}, notBuilt, { path: given.statistic, tolerance: 0 });
  const parsed = referenceCase.safeParse(given);
  if (!parsed.success) return [`the case cannot be read: ${problemsOf(parsed.error)}`];
  try {
    return differences(parsed.data.expected, compute(parsed.data), { path: "", tolerance: parsed.data.tolerance });
  } catch (error) {
    return [`it stopped: ${oneLine(error)}`];
  }
}

function problemsOf(error: z.ZodError): string {
  return error.issues.map(({ path, message }) => [path.join("."), message].filter(Boolean).join(": ")).join("; ");
}

function oneLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\s+/g, " ");
}
