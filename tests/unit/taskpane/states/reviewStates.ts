// The states of Review.
import { screen } from "@testing-library/react";
import { HandoffError } from "../../../../src/pipeline/errors";
import { decidedCase, ids, openCase, questionCase, quietReview, reviewState } from "../harness/builders";
import { actions } from "../harness/mockedActions";
import { fillIn, press, type CasesOf } from "./pageCase";

const given = { page: "review", person: "jo_whitlow" } as const;
const text = () => screen.findByRole("region", { name: "Record text" });
const onText = async () => {
  await text();
};

export const reviewStates: CasesOf<"review"> = {
  "review/nothing": {
    given,
    prepare: () => actions.readReview.mockResolvedValue(quietReview()),
    title: "Review",
    says: ["Nothing to decide", "Disagreements 0", "Questions 0"],
    primary: "Label",
  },
  "review/to-start": {
    given,
    prepare: () => actions.readReview.mockResolvedValue(quietReview({ toStart: ids(38) })),
    title: "Review",
    says: ["Annotators differ on 38 records", "without names"],
    primary: "Start review of 38 records",
  },
  "review/disagreement": {
    given,
    reach: onText,
    title: "Review",
    says: ["Record 1 of 2", "Disagreements 2", "Annotator A", "Newsletter", "“Many items”", "Annotator B", "No note"],
    primary: "Decide and next",
  },
  "review/question": {
    given,
    prepare: () =>
      actions.readReview.mockResolvedValue(reviewState({ disagreements: [], questions: [questionCase(3)] })),
    reach: onText,
    title: "Review",
    says: ["Questions 1", "“Is a reminder work?”", "Nobody has answered this record yet.", "What makes it hard?"],
    primary: "Decide and next",
  },
  "review/yours": {
    given: { page: "review", person: "ada_pell" },
    prepare: () =>
      actions.readReview.mockResolvedValue(reviewState({ disagreements: [openCase(1, { isYours: true })] })),
    reach: onText,
    title: "Review",
    says: ["You answered this one", "Leave it to Jo Whitlow?", "Decide it yourself"],
    primary: "Leave it to Jo Whitlow",
  },
  "review/missing": {
    given,
    reach: async (user) => {
      await text();
      await press(user, "Decide and next");
    },
    title: "Review",
    says: ["Choose the right label.", "Choose a reason."],
    primary: "Decide and next",
  },
  "review/in-sheet": {
    given,
    prepare: () => actions.readReview.mockResolvedValue(reviewState({ inSheet: ids(3), unknown: ids(2, "u") })),
    reach: onText,
    title: "Review",
    says: ["3 rows decided in the sheet", "Take over 3 decisions", "2 rows of Review name no label"],
    primary: "Decide and next",
  },
  "review/decided-meanwhile": {
    given,
    prepare: () =>
      actions.decideRecord.mockRejectedValue(new HandoffError("decided-meanwhile", { record: "m1", by: "Lena Falk" })),
    reach: async (user) => {
      await text();
      await fillIn(user, { label: "Newsletter", reason: "Edge case" });
      await press(user, "Decide and next");
    },
    title: "Review",
    says: ["Record m1 was decided by Lena Falk since you opened it.", "That decision stands; yours was not written."],
    primary: "Decide and next",
  },
  "review/all-decided": {
    given,
    prepare: () => actions.readReview.mockResolvedValue(quietReview({ decided: [decidedCase(1), decidedCase(2)] })),
    title: "Review",
    says: ["Everything is decided", "2 records have a decision."],
    primary: "Label",
  },
  "review/decided": {
    given,
    prepare: () => actions.readReview.mockResolvedValue(quietReview({ decided: [decidedCase(1), decidedCase(2)] })),
    reach: async (user) => {
      await user.click(await screen.findByRole("tab", { name: /^Decided/ }));
    },
    title: "Review",
    says: ["Spam", "d1", "Edge case · Jo Whitlow, 24 November", "Take back"],
    primary: null,
  },
};
