// The icon of each verdict.
import type { Verdict } from "../../../pipeline/gateState";
import type { StatusKind } from "../../components/Status";

/** By verdict. */
export const verdictIcons = {
  pass: "pass",
  relabel: "warn",
  review: "stop",
  undefined: "none",
} as const satisfies Record<Verdict, StatusKind>;
