// What axe finds wrong in the pane.
import { readFileSync } from "node:fs";
import type { AxeResults, RunOptions } from "axe-core";
import type { Frame } from "playwright-core";

declare const axe: { readonly run: (options: RunOptions) => Promise<AxeResults> };

const source = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

// Only WCAG's own rules and axe's best practices; all of both.
const options: RunOptions = { resultTypes: ["violations"] };

/** Each finding as one line: rule, element, what to do. */
export async function axeFindings(pane: Frame): Promise<readonly string[]> {
  await pane.evaluate(source);
  const { violations } = await pane.evaluate((given) => axe.run(given), options);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary ?? ""}`),
  );
}
