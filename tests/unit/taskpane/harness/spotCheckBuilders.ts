// What the actions on spot checks and escalations answer in tests of the pane.
import type { Overview } from "../../../../src/taskpane/actions/readOverview";
import type { CheckItem, DrawnSpotCheck, SpotCheckState } from "../../../../src/taskpane/actions/readSpotCheck";
import { sampleSpec } from "../../../specs";
import { ids } from "./builders";

/** A record of the sample. */
export function checkItem(place: number): CheckItem {
  return { entry: `S001/m${place}`, recordId: `m${place}`, labelId: null };
}

type Result = DrawnSpotCheck["result"];

/** One of twenty labels was wrong. */
export function result(part: Partial<Result> = {}): Result {
  return {
    ...{ value: 0.95, low: 0.764, high: 0.991, n: 20, confirmed: 19, open: 0 },
    ...{ verdict: "pass", code: null, weighted: 0.96, route: "accept", relabel: [] },
    differences: [{ recordId: "m4", labelId: "notification", checkedLabelId: "newsletter" }],
    ...part,
  };
}

/** A sample of twenty that is checked. */
export function drawn(part: Partial<DrawnSpotCheck> = {}): DrawnSpotCheck {
  return {
    ...{ id: "S001", at: "2026-11-24T09:00:00Z", seed: "library-mail-spot", checker: "jo_whitlow", leftOut: 0 },
    ...{ recordIds: ids(20), toCheck: [], forOthers: [], result: result(), toRelabel: [] },
    ...part,
  };
}

/** A sample of twenty of which eighteen are left. */
export function openDraw(part: Partial<DrawnSpotCheck> = {}): DrawnSpotCheck {
  const none = { value: 1, low: 0.342, high: 1, n: 2, confirmed: 2, open: 18, differences: [] };
  return drawn({
    toCheck: [checkItem(3), checkItem(4)],
    result: result({ ...none, verdict: "undefined", code: "too-few-records", route: "check" }),
    ...part,
  });
}

/** The spot check of the sample. */
export function spotCheck(part: Partial<SpotCheckState> = {}): SpotCheckState {
  const gate = sampleSpec().quality.gates.find(({ id }) => id === "spot_check");
  if (!gate) throw new Error("The sample has no spot check");
  return { gate, settled: ids(900), draw: null, typed: [], unknown: [], ...part };
}

/** Agreement was too low, and nobody answered yet. */
export function escalation(part: Partial<Overview["escalations"][number]> = {}): Overview["escalations"][number] {
  return {
    ...{ id: "E001", escalation: "agreement_low", title: "Agreement is too low", subject: "B001" },
    ...{ about: "gate" as const, gate: "agreement", entry: "" },
    ...{ toRole: "owner", openedAt: "2026-11-24T09:00:00Z", dueAt: "2026-11-25T09:00:00Z" },
    ...{ thenRole: "provider_support", thenDueAt: "2026-11-27T09:00:00Z" },
    evidence: { "gate-report": { n: 212 }, "confusion-pairs": [] },
    toAttach: ["support-bundle"],
    answer: null,
    ...part,
  };
}
