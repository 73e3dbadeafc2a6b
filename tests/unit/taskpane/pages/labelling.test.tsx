import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import {
  annotators,
  openBatch,
  overview,
  queue,
  queueItem,
  specThatAsksWhy,
  specWithLabels,
} from "../harness/builders";
import { actions } from "../harness/mockedActions";
import { renderPane, resetActions } from "../harness/renderPane";
import { onCard, press } from "../states/pageCase";

beforeEach(resetActions);

const onLabel = { page: "label" } as const;
const subject = (place: number) => screen.findByRole("heading", { name: `Subject of mail ${place}` });
const saved = () => ({ contactId: actions.saveAnswer.mock.lastCall?.[1], ...actions.saveAnswer.mock.lastCall?.[0] });

it("answers with a key, saves at once, and goes on with the focus on the next text", async () => {
  await renderPane(onLabel);
  const text = await screen.findByRole("region", { name: "Record text" });
  fireEvent.keyDown(text, { key: "3" });
  expect(saved()).toStrictEqual({
    contactId: "ada_pell",
    recordId: "m1",
    before: null,
    after: { kind: "label", labelId: "newsletter" },
  });
  expect(screen.getByRole("button", { name: "Newsletter" }).getAttribute("aria-pressed")).toBe("true");
  fireEvent.keyDown(text, { key: "1" });
  expect(actions.saveAnswer).toHaveBeenCalledTimes(1);
  await subject(2);
  expect(document.activeElement).toBe(screen.getByRole("region", { name: "Record text" }));
  expect(screen.getByRole("status").textContent).toBe("Saved. 1 of 3 done.");
  expect(screen.getByText("Saved in this workbook 09:41")).toBeDefined();
});

it("answers by mouse, and takes the answer back with Z", async () => {
  const { user } = await renderPane(onLabel);
  await user.click(await screen.findByRole("button", { name: "Work" }));
  await subject(2);
  await user.keyboard("z");
  await subject(1);
  await waitFor(() => {
    expect(saved()).toMatchObject({ recordId: "m1", before: { labelId: "work" }, after: null });
  });
  await user.keyboard("z");
  expect(screen.getByRole("status").textContent).toBe("Nothing to undo yet.");
});

it("moves with arrows, skips with S, and shows the last answer", async () => {
  const { user } = await renderPane(onLabel);
  await onCard(user, "{ArrowRight}");
  await subject(2);
  await user.keyboard("{ArrowLeft}");
  await subject(1);
  await user.keyboard("s");
  await subject(2);
  await user.keyboard("1");
  await subject(3);
  await user.click(screen.getByRole("button", { name: "Show it" }));
  await subject(2);
  expect(screen.getByText("Your answer:", { exact: false }).textContent).toBe("Your answer: Spam");
});

it("asks why when a note is required, keeps keys out of the field, and saves the note with the answer", async () => {
  const { user } = await renderPane({ ...onLabel, overview: overview({ spec: specThatAsksWhy() }) });
  await onCard(user, "u");
  await press(user, "Save and next");
  expect(screen.getByText("Write a few words first.")).toBeDefined();
  await user.keyboard("digest, 1 or 2?");
  expect(actions.saveAnswer).not.toHaveBeenCalled();
  await user.keyboard("{Control>}{Enter}{/Control}");
  expect(saved()).toMatchObject({ recordId: "m1", after: { kind: "unsure", note: "digest, 1 or 2?" } });
  await subject(2);
});

it("leaves the note with Escape and gives the keys back", async () => {
  const { user } = await renderPane(onLabel);
  await onCard(user, "n");
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("textbox")).toBeNull();
  await user.keyboard("2");
  await subject(2);
});

it("writes a note beside the answer", async () => {
  const { user } = await renderPane(onLabel);
  await onCard(user, "n");
  await user.keyboard("check the sender");
  await press(user, "Save note");
  await user.keyboard("2");
  expect(saved()).toMatchObject({ after: { kind: "label", labelId: "personal", note: "check the sender" } });
});

it("keeps a note that was begun while another page is looked at", async () => {
  const { user } = await renderPane(onLabel);
  await onCard(user, "n");
  await user.keyboard("ask Jo about");
  await user.click(screen.getByRole("button", { name: "Home" }));
  await user.click(await screen.findByRole("button", { name: /^Label, / }));
  await onCard(user, "n");
  expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Note" }).value).toBe("ask Jo about");
  expect(actions.saveAnswer).not.toHaveBeenCalled();
});

it("shows the guide of the label in focus, and all guidelines with G", async () => {
  const { user } = await renderPane(onLabel);
  await subject(1);
  act(() => {
    screen.getByRole("button", { name: "Notification" }).focus();
  });
  expect(screen.getByRole("group", { name: "Guidelines of Notification" })).toBeDefined();
  await user.keyboard("g");
  expect(await screen.findByRole("dialog", { name: "Guidelines of Notification" })).toBeDefined();
  expect(screen.getByText("Does not belong here")).toBeDefined();
});

it("pages through twenty labels with 0; the next record starts on the first page again", async () => {
  const { user } = await renderPane({ ...onLabel, overview: overview({ spec: specWithLabels(20) }) });
  await onCard(user, "0");
  await user.keyboard("3");
  expect(saved()).toMatchObject({ after: { labelId: "label_12" } });
  await subject(2);
  expect(screen.getByRole("button", { name: "A rather long name of label_1" })).toBeDefined();
});

it("finds one of 34 labels by its name", async () => {
  const { user } = await renderPane({ ...onLabel, overview: overview({ spec: specWithLabels(34) }) });
  await onCard(user, "/");
  await user.keyboard("label_29");
  await user.click(await screen.findByRole("button", { name: "A rather long name of label_29" }));
  expect(saved()).toMatchObject({ after: { labelId: "label_29" } });
});

it("does not answer by keys when they are switched off in Setup", async () => {
  const { user } = await renderPane({ page: "setup" });
  await user.click(await screen.findByRole("switch", { name: "Answer with single keys on Label" }));
  await user.click(screen.getByRole("button", { name: "Label, 99+ waiting" }));
  await onCard(user, "1");
  expect(actions.saveAnswer).not.toHaveBeenCalled();
  expect(screen.getByText("Choose a label to answer and move on")).toBeDefined();
  await user.click(screen.getByRole("button", { name: "Spam" }));
  expect(actions.saveAnswer).toHaveBeenCalledTimes(1);
  await user.click(screen.getByRole("button", { name: "More" }));
  await user.click(await screen.findByRole("menuitem", { name: "Setup" }));
  await user.click(await screen.findByRole("switch", { name: "Answer with single keys on Label" }));
});

it("keeps unsaved answers in the browser and says so in the strip", async () => {
  actions.saveAnswer.mockRejectedValue(new Error("GeneralException"));
  const { user } = await renderPane(onLabel);
  await onCard(user, "1");
  expect(await screen.findByText("Not saved yet: 1 label")).toBeDefined();
  expect(screen.getByRole("alert").textContent).toBe("Not saved yet: 1 label.");
  const kept = localStorage.getItem("handoff.unsaved.library_mail.ada_pell") ?? "";
  expect(JSON.parse(kept)).toMatchObject([{ recordId: "m1", after: { labelId: "spam" } }]);
  actions.saveAnswer.mockResolvedValue("saved");
  await press(user, "Try again");
  expect(await screen.findByText("Saved in this workbook 09:41")).toBeDefined();
  expect(localStorage.getItem("handoff.unsaved.library_mail.ada_pell")).toBeNull();
});

it("says which record is gone from the sheet, and gives the answer to it up when asked", async () => {
  actions.saveAnswer.mockResolvedValue("gone");
  const { user } = await renderPane(onLabel);
  await onCard(user, "1");
  expect(await screen.findByText(/The record m1 is not on your Label sheet any more\./)).toBeDefined();
  await press(user, "Give up answers to records that are gone");
  expect(screen.queryByText("Not saved yet: 1 label")).toBeNull();
  expect(localStorage.getItem("handoff.unsaved.library_mail.ada_pell")).toBeNull();
});

it("keeps the events of answers in the browser while they wait, for the records of this workbook", async () => {
  await renderPane(onLabel);
  await subject(1);
  const [session, shelf, recordIds] = actions.keepAnswerEvents.mock.lastCall ?? [];
  expect([session?.actor, recordIds]).toStrictEqual(["ada_pell", overview().recordIds]);
  const event = { at: "2026-11-24T09:41:00.000Z", recordId: "m1", annotator: "ada_pell", old: null, new: "Spam" };
  shelf?.keep([{ ...event, labelId: "spam", taxonomyVersion: "1.0.0" }]);
  expect(localStorage.getItem("handoff.events.library_mail.ada_pell-test")).not.toBeNull();
  expect(shelf?.kept()).toMatchObject([event]);
  shelf?.keep([]);
  expect(localStorage.getItem("handoff.events.library_mail.ada_pell-test")).toBeNull();
});

it("settles two answers for one record as the person chooses", async () => {
  actions.saveAnswer.mockResolvedValueOnce({ inSheet: { kind: "unsure", note: "?" } });
  const { user } = await renderPane(onLabel);
  await onCard(user, "1");
  expect(await screen.findByText("Not saved yet: 1 label")).toBeDefined();
  await press(user, "Use Spam");
  await waitFor(() => {
    expect(saved()).toMatchObject({ recordId: "m1", before: { kind: "unsure" }, after: { labelId: "spam" } });
  });
  await screen.findByRole("heading", { level: 1, name: "Label" });
});

it("shares records out and goes on to the first of them", async () => {
  actions.handOut.mockImplementation(() => {
    actions.readOverview.mockResolvedValue(overview());
    return Promise.resolve({ batch: "B001", handedOut: 482 });
  });
  const { user } = await renderPane({ ...onLabel, overview: overview({ annotators: [], batches: [openBatch(482)] }) });
  await press(user, "Share out 482 records");
  await subject(1);
});

it("looks through the answers of a finished queue, and only the unsure ones", async () => {
  actions.readQueue.mockResolvedValue(
    queue([
      queueItem(1, { answer: { kind: "label", labelId: "spam" } }),
      queueItem(2, { answer: { kind: "unsure", note: "digest?" } }),
    ]),
  );
  const { user } = await renderPane({ ...onLabel, overview: overview({ annotators: annotators([482, 482]) }) });
  await press(user, "Look through the unsure ones");
  await subject(2);
  await press(user, "What to show");
  await user.click(await screen.findByRole("menuitemradio", { name: "All records" }));
  await subject(1);
});

it("says what failed when the queue cannot be read, and tries again", async () => {
  actions.readQueue.mockRejectedValueOnce(new Error("GeneralException"));
  const { user } = await renderPane(onLabel);
  expect(await screen.findByText("Excel did not do it: GeneralException.")).toBeDefined();
  await press(user, "Try again");
  await subject(1);
});

it("leads from the source of a record to its row in Records", async () => {
  const { user } = await renderPane(onLabel);
  await subject(1);
  await press(user, "inbox.csv, row 2");
  expect(actions.showRows.mock.lastCall?.[0]).toMatchObject({ table: "Records", ids: ["m1"] });
});

/** As Excel tells it: a person selected the row of a record. */
function pick(recordId: string): void {
  act(() => {
    const [watch] = actions.watchSelection.mock.lastCall ?? [];
    if (watch?.hears("B7") === true) watch.onPick(recordId);
  });
}

const selections = () => actions.selectRecord.mock.calls.map(([{ recordId, brings }]) => [recordId, brings]);

it("brings the person's sheet when labelling begins, and then follows the card in it", async () => {
  const { user } = await renderPane(onLabel);
  await onCard(user, "{ArrowRight}");
  await subject(2);
  await waitFor(() => {
    expect(selections()).toStrictEqual([
      ["m1", true],
      ["m2", false],
    ]);
  });
});

it("shows the record whose row is selected, leaves the focus where it is, and selects nothing itself", async () => {
  await renderPane(onLabel);
  await screen.findByRole("region", { name: "Record text" });
  const inGrid = jest.spyOn(document, "hasFocus").mockReturnValue(false);
  act(() => {
    (document.activeElement as HTMLElement | null)?.blur();
  });
  pick("m3");
  await subject(3);
  expect(document.activeElement).toBe(document.body);
  expect(selections()).toStrictEqual([["m1", true]]);
  inGrid.mockRestore();
  fireEvent.focus(window);
  expect(document.activeElement).toBe(screen.getByRole("region", { name: "Record text" }));
});

it("keeps the record while a note is written, whatever row is selected", async () => {
  const { user } = await renderPane(onLabel);
  await onCard(user, "n");
  await user.keyboard("half of it");
  pick("m3");
  await user.keyboard("{Control>}{Enter}{/Control}");
  await subject(1);
  pick("m3");
  await subject(3);
});
