// The states of Spot check.
import { screen } from "@testing-library/react";
import type { SpotCheckState } from "../../../../src/taskpane/actions/readSpotCheck";
import { actions } from "../harness/mockedActions";
import { checkItem, drawn, openDraw, result, spotCheck } from "../harness/spotCheckBuilders";
import { ids } from "../harness/builders";
import { onCard, press, type CasesOf } from "./pageCase";

const given = { page: "spot-check", person: "jo_whitlow" } as const;
const title = "Spot check";
const text = async () => {
  await screen.findByRole("region", { name: "Record text" });
};
const with_ = (part: Partial<SpotCheckState>) => () => {
  actions.readSpotCheck.mockResolvedValue(spotCheck(part));
};
const wrong = (verdict: "relabel" | "review") =>
  drawn({
    toRelabel: ids(47),
    result: result({
      ...{ value: 0.9, low: 0.699, high: 0.972, confirmed: 18, verdict, route: verdict, relabel: ["notification"] },
      differences: ["m4", "m5"].map((recordId) => ({
        recordId,
        labelId: "notification",
        checkedLabelId: "newsletter",
      })),
    }),
  });

export const spotCheckStates: CasesOf<"spot-check"> = {
  "spot-check/plan": {
    given,
    title,
    says: ["No records are drawn yet", "before each export", "20 of 900", "Seed library-mail-spot", "Checked blind"],
    primary: "Draw 20 records",
  },
  "spot-check/nothing-settled": {
    given,
    prepare: with_({ settled: [] }),
    title,
    says: ["nothing to check"],
    primary: "Label",
  },
  "spot-check/check": {
    given,
    prepare: with_({ draw: openDraw() }),
    reach: text,
    title,
    says: ["2 of 20 records checked", "stays hidden", "Newsletter", "Unsure"],
    primary: null,
  },
  "spot-check/after-check": {
    given,
    prepare: with_({ draw: openDraw() }),
    reach: (user) => onCard(user, "1"),
    title,
    says: ["Saved: Spam, as before.", "Undo the last check"],
    primary: null,
  },
  "spot-check/redraw": {
    given,
    prepare: with_({ draw: openDraw() }),
    reach: async (user) => {
      await text();
      await press(user, "Draw another sample");
    },
    title,
    says: ["Why another sample?", "counts no more"],
    primary: null,
  },
  "spot-check/for-others": {
    given: { ...given, person: "ada_pell" },
    prepare: with_({ draw: openDraw({ toCheck: [], forOthers: ids(18) }) }),
    title,
    says: ["The rest is for somebody else", "18 records", "Jo Whitlow (Head librarian)"],
    primary: "Quality",
  },
  "spot-check/typed": {
    given,
    prepare: with_({ draw: openDraw({ toCheck: [checkItem(3)] }), typed: ["S001/m1"], unknown: ["S001/m2"] }),
    reach: text,
    title,
    says: ["1 check typed in the sheet", "They count already", "1 row with an unknown label", "Fill in"],
    primary: null,
  },
  "spot-check/accept": {
    given,
    prepare: with_({ draw: drawn() }),
    title,
    says: [
      "Accept: 1 of 20 labels was wrong",
      "95% of the labels",
      "76.4% and 99.1%",
      "Notification should be Newsletter",
    ],
    primary: "Check and export",
  },
  "spot-check/relabel": {
    given,
    prepare: with_({ draw: wrong("relabel") }),
    title,
    says: ["Relabel: 2 of 20 labels were wrong", "To label again: Notification."],
    primary: "Show 47 records to label again",
  },
  "spot-check/review-pipeline": {
    given,
    prepare: with_({ draw: wrong("review") }),
    title,
    says: ["Review pipeline: 2 of 20 labels were wrong", "guidelines are reviewed"],
    primary: "See the escalation",
  },
  "spot-check/too-few-checked": {
    given,
    prepare: with_({
      draw: drawn({ result: result({ n: 12, verdict: "undefined", code: "too-few-records", route: "check" }) }),
    }),
    title,
    says: ["No verdict: 12 records checked, 20 are needed"],
    primary: "Check and export",
  },
};
