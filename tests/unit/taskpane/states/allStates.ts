// Every state of every page of the registry.
import type { PageState } from "../../../../src/taskpane/pages/registry";
import { cleanStates } from "./cleanStates";
import { auditStates } from "./auditStates";
import { checkStates } from "./checkStates";
import { homeStates } from "./homeStates";
import { importStates, quarantineStates } from "./importStates";
import { exportStates, qualityStates } from "./judgeStates";
import { labelStates } from "./labelStates";
import { handoffStates } from "./handoffStates";
import { helpStates, keyboardStates, selfTestStates } from "./otherStates";
import { reviewStates } from "./reviewStates";
import { setupStates } from "./setupStates";
import { spotCheckStates } from "./spotCheckStates";
import type { PageCase } from "./pageCase";

/** A case for each state; the type makes none of the registry go missing. */
export const allStates: Readonly<Record<PageState, PageCase>> = {
  ...homeStates,
  ...importStates,
  ...quarantineStates,
  ...cleanStates,
  ...labelStates,
  ...reviewStates,
  ...qualityStates,
  ...spotCheckStates,
  ...exportStates,
  ...setupStates,
  ...checkStates,
  ...selfTestStates,
  ...keyboardStates,
  ...helpStates,
  ...handoffStates,
  ...auditStates,
};
