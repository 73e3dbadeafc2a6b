import { screen, waitFor } from "@testing-library/react";
import { batch, decidedCase, ids, openCase, overview, quietReview, reviewState } from "../harness/builders";
import { actions } from "../harness/mockedActions";
import { renderPane, resetActions } from "../harness/renderPane";
import { fillIn, onCard, press } from "../states/pageCase";

beforeEach(resetActions);

const onReview = { page: "review", person: "jo_whitlow" } as const;
const subject = (place: number) => screen.findByRole("heading", { name: `Subject of mail ${place}` });
const said = () => screen.getByRole("status").textContent;

it("decides a record with label, reason and rule, and goes on with the focus on the next text", async () => {
  const { user } = await renderPane(onReview);
  await subject(1);
  await fillIn(user, { label: "Newsletter", reason: "Gap in the guidelines" });
  await user.type(screen.getByRole("textbox", { name: "Rule for the next time" }), "A digest is a newsletter.");
  await press(user, "Decide and next");
  expect(actions.decideRecord.mock.lastCall?.[0]).toStrictEqual({
    ...{ recordId: "m1", labelId: "newsletter", reason: "Gap in the guidelines" },
    rule: "A digest is a newsletter.",
  });
  await subject(2);
  expect(document.activeElement).toBe(screen.getByRole("region", { name: "Record text" }));
  expect(said()).toBe("Decided, Newsletter. 1 record left.");
  expect(screen.getByRole("tab", { name: "Disagreements 1" })).toBeDefined();
  expect(screen.queryByText("Gap in the guidelines")).toBeNull();
});

it("writes nothing until a label and a reason are chosen", async () => {
  const { user } = await renderPane(onReview);
  await subject(1);
  await press(user, "Decide and next");
  await user.click(screen.getByRole("radio", { name: "Spam" }));
  await press(user, "Decide and next");
  expect(screen.getByText("Choose a reason.")).toBeDefined();
  expect(actions.decideRecord).not.toHaveBeenCalled();
});

it("skips to the next record and comes round to the first again", async () => {
  const { user } = await renderPane(onReview);
  await subject(1);
  await press(user, "Skip");
  await subject(2);
  expect(screen.getByText("Record 2 of 2")).toBeDefined();
  await press(user, "Skip");
  await subject(1);
});

it("says who decides to somebody whose part it is not, and does not propose it", async () => {
  const { user } = await renderPane({ ...onReview, person: "milo_strand" });
  await subject(1);
  expect(screen.getByText("Deciding is for Jo Whitlow (Head librarian).")).toBeDefined();
  expect(screen.getByRole("button", { name: "Decide and next" }).hasAttribute("data-primary")).toBe(false);
  await fillIn(user, { label: "Spam", reason: "Edge case" });
  await press(user, "Decide and next");
  await subject(2);
});

it("leaves a record that one answered to the other adjudicator, unless one takes it", async () => {
  const mine = [openCase(1, { isYours: true }), openCase(2, { isYours: true })];
  actions.readReview.mockResolvedValue(reviewState({ disagreements: mine }));
  const { user } = await renderPane({ ...onReview, person: "ada_pell" });
  await subject(1);
  expect(screen.queryByRole("radio", { name: "Spam" })).toBeNull();
  await press(user, "Leave it to Jo Whitlow");
  await subject(2);
  await press(user, "Decide it yourself");
  expect(screen.getByRole("radio", { name: "Spam" })).toBeDefined();
});

it("shows nobody's answer to somebody who still has to answer alone", async () => {
  const blind = openCase(1, { isBlind: true, answers: [] });
  actions.readReview.mockResolvedValue(reviewState({ disagreements: [blind] }));
  await renderPane({ ...onReview, person: "milo_strand" });
  await subject(1);
  expect(screen.getByText(/Answer it there first/)).toBeDefined();
  expect(screen.queryByRole("button", { name: "Decide and next" })).toBeNull();
});

it("starts the review and shows the first record", async () => {
  actions.readReview.mockResolvedValue(quietReview({ toStart: ["m1"] }));
  actions.startReview.mockImplementation(() => {
    actions.readReview.mockResolvedValue(reviewState());
    return Promise.resolve(1);
  });
  const { user } = await renderPane(onReview);
  await press(user, "Start review of 1 record");
  await subject(1);
});

it("takes over what was decided in the sheet, and looks again", async () => {
  actions.readReview.mockResolvedValue(quietReview({ inSheet: ids(2) }));
  actions.takeOverDecisions.mockImplementation(() => {
    actions.readReview.mockResolvedValue(quietReview({ decided: [decidedCase(1), decidedCase(2)] }));
    return Promise.resolve(2);
  });
  const { user } = await renderPane(onReview);
  await press(user, "Take over 2 decisions");
  expect(await screen.findByText("Everything is decided")).toBeDefined();
});

it("takes a decision back", async () => {
  actions.readReview.mockResolvedValue(quietReview({ decided: [decidedCase(1)] }));
  const { user } = await renderPane(onReview);
  await user.click(await screen.findByRole("tab", { name: /^Decided/ }));
  await press(user, "Take back the decision on d1");
  expect(actions.reopenRecord.mock.lastCall?.[0]).toBe("d1");
});

it("tries again when Review could not be read", async () => {
  actions.readReview.mockRejectedValueOnce(new Error("GeneralException"));
  const { user } = await renderPane(onReview);
  await press(user, "Try again");
  await subject(1);
});

it("sends a question from the card and puts the record last; words are kept when it fails", async () => {
  const { user } = await renderPane({ page: "label" });
  await onCard(user, "a");
  await press(user, "Send and next");
  expect(screen.getByText("Write your question first.")).toBeDefined();
  actions.askAdjudicator.mockRejectedValueOnce(new Error("GeneralException"));
  await user.type(screen.getByRole("textbox"), "Is a reminder work?");
  await press(user, "Send and next");
  await waitFor(() => {
    expect(actions.askAdjudicator).toHaveBeenCalledTimes(1);
  });
  expect(screen.getByRole<HTMLTextAreaElement>("textbox").value).toBe("Is a reminder work?");
  await press(user, "Send and next");
  expect(actions.askAdjudicator.mock.lastCall?.[0]).toStrictEqual({
    contactId: "ada_pell",
    recordId: "m1",
    question: "Is a reminder work?",
  });
  await subject(2);
  await user.keyboard("1");
  await subject(3);
  await user.keyboard("1");
  await subject(1);
});

it("closes a judged batch, says so, and opens it again", async () => {
  const judged = overview({ batches: [batch({ stage: "judged", settled: ids(482) })] });
  actions.closeBatch.mockImplementation(() => {
    actions.readOverview.mockResolvedValue(
      overview({ annotators: [], batches: [batch({ stage: "closed", settled: ids(482) })] }),
    );
    return Promise.resolve({ batch: "B001", records: 482, withGold: 480 });
  });
  const { user } = await renderPane({ page: "label", person: "jo_whitlow", overview: judged });
  const [close] = await screen.findAllByRole("button", { name: "Close batch B001" });
  if (close) await user.click(close);
  expect(await screen.findByText("Batch B001 is closed: 480 of 482 records have a gold label.")).toBeDefined();
  await press(user, "Open again");
  expect(actions.takeBackBatch.mock.lastCall?.[0]).toStrictEqual({ batch: "B001", act: "batch.closed" });
});
