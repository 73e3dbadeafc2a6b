// The states of Label.
import { screen, waitFor } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import {
  annotators,
  batch,
  freshOverview,
  ids,
  openBatch,
  overview,
  queue,
  queueItem,
  specThatAsksWhy,
  specWithLabels,
} from "../harness/builders";
import { actions } from "../harness/mockedActions";
import { onCard, type CasesOf } from "./pageCase";

const given = { page: "label" } as const;
const onSecond = async (user: UserEvent, keys: string) => {
  await onCard(user, keys);
  await screen.findByRole("heading", { name: "Subject of mail 2" });
};
const card = async () => {
  await screen.findByRole("region", { name: "Record text" });
};

export const labelStates: CasesOf<"label"> = {
  "label/card": {
    given,
    reach: card,
    title: "Label",
    says: ["0 of 3 done · 3 left", "1 Mar 2026, 15:13", "Subject of mail 1", "Keys 1 to 5 answer and move on", "Spam"],
    primary: null,
  },
  "label/card-after-answer": {
    given,
    reach: (user) => onSecond(user, "2"),
    title: "Label",
    says: ["1 of 3 done · 2 left", "Last one: Personal, saved", "Show it"],
    primary: null,
  },
  "label/twenty-labels": {
    given: { ...given, overview: overview({ spec: specWithLabels(20) }) },
    reach: (user) => onCard(user, "0"),
    title: "Label",
    says: ["A rather long name of label_10", "A rather long name of label_18", "Labels, page 2 of 3"],
    primary: null,
  },
  "label/many-labels": {
    given: { ...given, overview: overview({ spec: specWithLabels(34) }) },
    reach: async (user) => {
      await onCard(user, "/");
      await user.keyboard("label_3");
    },
    title: "Label",
    says: ["A rather long name of label_3", "A rather long name of label_34"],
    primary: null,
  },
  "label/unsure-note": {
    given: { ...given, overview: overview({ spec: specThatAsksWhy() }) },
    reach: (user) => onCard(user, "u"),
    title: "Label",
    says: ["Why are you unsure?", "What makes this one hard?", "The record stays without a label."],
    primary: "Save and next",
  },
  "label/ask": {
    given,
    reach: (user) => onCard(user, "a"),
    title: "Label",
    says: ["Ask Jo Whitlow", "The record goes to the end of your queue, and Jo Whitlow gets your question."],
    primary: "Send and next",
  },
  "label/not-saved": {
    given,
    prepare: () => actions.saveAnswer.mockRejectedValue(new Error("GeneralException")),
    reach: (user) => onSecond(user, "2"),
    title: "Label",
    says: [
      "Not saved yet: 1 label.",
      "They are kept here and written as soon as the sheet answers.",
      "Last one: Personal",
    ],
    primary: null,
  },
  "label/conflict": {
    given,
    prepare: () => actions.saveAnswer.mockResolvedValue({ inSheet: { kind: "label", labelId: "newsletter" } }),
    reach: async (user) => {
      await onCard(user, "2");
      await screen.findByRole("heading", { level: 1, name: "Two answers for one record" });
    },
    title: "Two answers for one record",
    says: ["Your label was not written.", "In the sheet now", "Newsletter", "Yours", "Personal"],
    primary: "Keep Newsletter",
  },
  "label/queue-empty": {
    given: { ...given, overview: overview({ annotators: annotators([482, 400]) }) },
    prepare: () =>
      actions.readQueue.mockResolvedValue(
        queue([
          queueItem(1, { answer: { kind: "unsure", note: "digest?" } }),
          queueItem(2, { answer: { kind: "label", labelId: "spam" } }),
        ]),
      ),
    reach: async () => {
      await waitFor(() => screen.getByText("Your queue is empty"));
    },
    title: "Label",
    says: ["You answered 2 records; all are stored in your sheet. You were unsure about 1.", "Milo Strand", "82 left"],
    primary: "See agreement",
  },
  "label/not-shared": {
    given: { ...given, overview: overview({ annotators: [], batches: [openBatch(300)] }) },
    title: "Label",
    says: ["No records are shared out to you yet", "Batch B001 is open: 300 records of 500.", "Hand out batch B001"],
    primary: "Share out 300 records",
  },
  "label/to-clean": {
    given: { ...given, overview: overview({ annotators: [], batches: [openBatch(300)], toClean: ids(300) }) },
    title: "Label",
    says: ["Records wait to be cleaned", "300 records wait for the pipeline's cleaning steps."],
    primary: "Clean 300 records",
  },
  "label/not-annotator": {
    given: { ...given, person: "jo_whitlow" },
    title: "Label",
    says: [
      "Jo Whitlow is not an annotator",
      "Ada Pell and Milo Strand label records",
      "236 of 482 answered",
      "All answered",
    ],
    primary: "See agreement",
  },
  "label/only-reserve": {
    given: { ...given, overview: overview({ annotators: [], batches: [], reserve: ids(120) }) },
    title: "Label",
    says: ["120 records are in reserve and in no batch.", "Reserve"],
    primary: "Put into a batch",
  },
  "label/batch-judged": {
    given: {
      ...{ ...given, person: "jo_whitlow" },
      overview: overview({ batches: [batch({ stage: "judged", settled: ids(482) })] }),
    },
    title: "Label",
    says: ["Batch B001 is judged", "482 records are settled.", "482 of 482 settled", "Judged"],
    primary: "Close batch B001",
  },
  "label/no-records": {
    given: { ...given, overview: freshOverview() },
    title: "Label",
    says: ["Nothing to label yet", "Records appear here after the first import."],
    primary: "Import",
  },
};
