// Cross-checks of the history: newest first, and the newest is the pipeline's own version.
import { texts } from "../../messages/catalogue";
import { mustHold } from "./checkTools";
import type { ShapedSpec } from "./pipelineSpec";
import type { Finding } from "./problem";

const { rules } = texts.spec;

/**
 * Checks the history of a spec.
 *
 * @param spec - a spec of the right shape
 * @param spec.pipeline - its version
 * @param spec.history - its versions
 * @returns what does not fit together
 */
export function historyFindings({ pipeline, history }: ShapedSpec): readonly Finding[] {
  const newest = history[0]?.version ?? "";
  return [
    ...mustHold(
      newest === pipeline.version,
      ["history", 0, "version"],
      rules["not-own-version"]({ own: pipeline.version }),
    ),
    ...history.slice(1).flatMap((entry, place) => {
      const newer = history[place];
      const isOlder = newer !== undefined && entry.date <= newer.date && isBefore(entry.version, newer.version);
      return mustHold(isOlder, ["history", place + 1], rules["not-newest-first"]());
    }),
  ];
}

function isBefore(version: string, other: string): boolean {
  const [parts, others] = [version, other].map((text) => text.split(".").map(Number));
  const place = parts?.findIndex((part, at) => part !== others?.[at]) ?? -1;
  return place >= 0 && (parts?.[place] ?? 0) < (others?.[place] ?? 0);
}
