// What axe finds wrong in the pane.
import { readFileSync } from "node:fs";
import type { AxeResults, ElementContext, RunOptions } from "axe-core";
import type { Frame } from "playwright-core";

declare const axe: { readonly run: (context: object, options: RunOptions) => Promise<AxeResults> };

const source = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const options: RunOptions = { resultTypes: ["violations"] };

// Fluent puts empty elements before and after its menus and dialogs, which hand the focus on at once and are hidden from
// screen readers; axe takes each for a control that is hidden. Only while they are empty: nothing hides behind them.
const guards = 'i[data-tabster-dummy][aria-hidden="true"]:empty';

/** Each finding as one line: rule, element, what to do; `without` names what is not looked at. */
export async function axeFindings(pane: Frame, without: readonly string[] = []): Promise<readonly string[]> {
  // Once a document: reading axe takes longer than running it.
  if (await pane.evaluate(() => typeof axe === "undefined")) await pane.evaluate(source);
  const context: ElementContext = { exclude: [guards, ...without].map((selector) => [selector]) };
  const { violations } = await pane.evaluate(([where, given]) => axe.run(where, given), [context, options] as const);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary ?? ""}`),
  );
}
