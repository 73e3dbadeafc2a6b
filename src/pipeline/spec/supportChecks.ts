// Cross-checks of the time after the handoff: retraining, check-ins, health, training sessions.
import { texts } from "../../messages/catalogue";
import { mustHold, twice } from "./checkTools";
import type { ShapedSpec } from "./pipelineSpec";
import type { Finding } from "./problem";
import type { RetrainingSpec } from "./retraining";
import type { SupportSpec } from "./support";

const { rules } = texts.spec;
const checkInDays = 7;
const millisecondsADay = 86_400_000;

/**
 * Checks what happens after the handoff.
 *
 * @param spec - a spec of the right shape
 * @param spec.retraining - when new sets are due
 * @param spec.support - the support window
 * @param spec.training - the sessions
 * @returns what does not fit together
 */
export function supportFindings({ retraining, support, training }: ShapedSpec): readonly Finding[] {
  const sessions = training?.sessions ?? [];
  return [
    ...(retraining ? retrainingFindings(retraining) : []),
    ...(support ? [...windowFindings(support), ...checkInFindings(support), ...healthFindings(support)] : []),
    ...twice(sessions.map(({ number }, place) => ({ path: ["training", "sessions", place, "number"], value: number }))),
  ];
}

function retrainingFindings({ everyMonths, events, next, newRecords }: RetrainingSpec): readonly Finding[] {
  const isPlanned = everyMonths !== undefined || events !== undefined;
  return [
    ...mustHold(isPlanned, ["retraining", "everyMonths"], rules["retraining-unplanned"]()),
    ...next.slice(1).flatMap((date, place) => {
      return mustHold(date > (next[place] ?? ""), ["retraining", "next", place + 1], rules["dates-unordered"]());
    }),
    ...mustHold(
      newRecords.target >= newRecords.minimum,
      ["retraining", "newRecords", "target"],
      rules["below-minimum"]({ other: "minimum" }),
    ),
  ];
}

function windowFindings({ handoffDate, endDate }: SupportSpec): readonly Finding[] {
  return mustHold(endDate > handoffDate, ["support", "endDate"], rules["ends-before"]({ start: handoffDate }));
}

function checkInFindings({ handoffDate, endDate, checkIns }: SupportSpec): readonly Finding[] {
  return checkIns.flatMap(({ day, date }, place) => {
    const path = ["support", "checkIns", place, "date"];
    const [from, to] = [daysAfter(handoffDate, day), daysAfter(handoffDate, day + checkInDays)];
    return [
      ...mustHold(
        handoffDate <= date && date <= endDate,
        path,
        rules["outside-window"]({ from: handoffDate, to: endDate }),
      ),
      ...mustHold(from <= date && date <= to, path, rules["not-that-day"]({ day, from, to })),
    ];
  });
}

function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * millisecondsADay).toISOString().slice(0, "2026-11-16".length);
}

function healthFindings({ health }: SupportSpec): readonly Finding[] {
  return health.flatMap(({ worse, watch, act }, place) => {
    const isBeyond = worse === "above" ? act > watch : act < watch;
    return mustHold(
      isBeyond,
      ["support", "health", place, "act"],
      rules["act-before-watch"]({ worse, watch: String(watch) }),
    );
  });
}
