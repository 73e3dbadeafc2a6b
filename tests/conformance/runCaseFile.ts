// Runs a file of reference cases through the production code.
import { ZodError, type z } from "zod";
import { alphaCase, kappaCase, percentCase } from "./agreementCases";
import { bundleCase } from "./bundleCase";
import { areas, unbuilt } from "./cleaningCases";
import { differences } from "./differences";
import { caseFile, referenceCase, type GivenCase, type ReferenceCase } from "./referenceCase";
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

function runCase(given: GivenCase): readonly string[] {
  try {
    return isOfStatistic(given) ? runStatistic(given) : runArea(given);
  } catch (error) {
    return error instanceof ZodError
      ? [`the case cannot be read: ${problemsOf(error)}`]
      : [`it stopped: ${oneLine(error)}`];
  }
}

function isOfStatistic(given: GivenCase): given is GivenCase & { readonly statistic: string } {
  return typeof given.statistic === "string";
}

function runStatistic(given: GivenCase & { readonly statistic: string }): readonly string[] {
  const name = given.statistic;
  const compute = Object.hasOwn(statistics, name) ? statistics[name] : undefined;
  if (compute === undefined) return unbuilt(name);
  const { expected, tolerance, ...rest } = referenceCase.parse(given);
  return differences(expected, compute({ expected, tolerance, ...rest }), { path: "", tolerance });
}

function runArea(given: GivenCase): readonly string[] {
  const name = String(given.area);
  const run = Object.hasOwn(areas, name) ? areas[name] : undefined;
  return run === undefined ? unbuilt(name) : run(given);
}

function problemsOf(error: z.ZodError): string {
  return error.issues.map(({ path, message }) => [path.join("."), message].filter(Boolean).join(": ")).join("; ");
}

function oneLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\s+/g, " ");
}
