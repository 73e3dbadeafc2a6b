import { screen, waitFor } from "@testing-library/react";
import { HandoffError } from "../../../../src/pipeline/errors";
import { overview, quality } from "../harness/builders";
import { actions } from "../harness/mockedActions";
import { renderPane, resetActions } from "../harness/renderPane";
import { checkItem, drawn, escalation, openDraw, spotCheck } from "../harness/spotCheckBuilders";
import { onCard, press } from "../states/pageCase";

beforeEach(resetActions);

const onSpotCheck = { page: "spot-check", person: "jo_whitlow" } as const;
const said = () => screen.getByRole("status").textContent;
const shows = (draw: ReturnType<typeof openDraw>) => {
  actions.readSpotCheck.mockResolvedValue(spotCheck({ draw }));
};

it("draws the sample and shows the first record", async () => {
  actions.drawSpotCheck.mockImplementation(() => {
    shows(openDraw());
    return Promise.resolve("S001");
  });
  const { user } = await renderPane(onSpotCheck);
  await press(user, "Draw 20 records");
  expect(await screen.findByRole("heading", { name: "Subject of mail 3" })).toBeDefined();
  expect(actions.drawSpotCheck.mock.lastCall?.[0]).toBe("");
});

it("saves by key, says what was there before only then, and goes on with the focus on the next text", async () => {
  shows(openDraw());
  const { user } = await renderPane(onSpotCheck);
  actions.checkRecord.mockImplementation(() => {
    shows(openDraw({ toCheck: [checkItem(4)] }));
    return Promise.resolve({ recordId: "m3", old: "Work", new: "Spam", agrees: false });
  });
  await onCard(user, "1");
  expect(actions.checkRecord.mock.lastCall?.[0]).toStrictEqual({ entry: "S001/m3", labelId: "spam" });
  expect(await screen.findByRole("heading", { name: "Subject of mail 4" })).toBeDefined();
  expect(said()).toBe("Saved: Spam. It was Work.");
  await waitFor(() => {
    expect(document.activeElement).toBe(screen.getByRole("region", { name: "Record text" }));
  });
});

it("takes unsure by its key, and the last check back by another", async () => {
  shows(openDraw());
  const { user } = await renderPane(onSpotCheck);
  await onCard(user, "u");
  expect(actions.checkRecord.mock.lastCall?.[0]).toStrictEqual({ entry: "S001/m3", labelId: null });
  await screen.findByText("Undo the last check", { exact: false });
  await onCard(user, "z");
  expect(actions.uncheckRecord.mock.lastCall?.[0]).toBe("S001/m3");
  expect(said()).toBe("Check of m1 taken back.");
});

it("draws another sample only with a reason", async () => {
  shows(openDraw());
  const { user } = await renderPane(onSpotCheck);
  await press(user, "Draw another sample");
  await user.type(screen.getByRole("textbox"), "too short");
  await press(user, "Draw another sample");
  expect(actions.drawSpotCheck).not.toHaveBeenCalled();
  await user.type(screen.getByRole("textbox"), ", no");
  await press(user, "Draw another sample");
  expect(actions.drawSpotCheck.mock.lastCall?.[0]).toBe("too short, no");
});

it("says what happened when somebody checked the record meanwhile", async () => {
  shows(openDraw());
  actions.checkRecord.mockRejectedValue(new HandoffError("checked-meanwhile", { record: "m3", by: "Ada Pell" }));
  const { user } = await renderPane(onSpotCheck);
  await onCard(user, "1");
  expect(await screen.findByText("Record m3 was checked by Ada Pell since you opened it.")).toBeDefined();
});

it("shows the records to label again", async () => {
  const { result } = drawn();
  shows(
    drawn({ toRelabel: ["m4", "m9"], result: { ...result, verdict: "relabel", route: "relabel", relabel: ["spam"] } }),
  );
  const { user } = await renderPane(onSpotCheck);
  await press(user, "Show 2 records to label again");
  expect(actions.showRows.mock.lastCall?.[0]).toMatchObject({ table: "Records", ids: ["m4", "m9"] });
});

it("leads from Home to a spot check that is due, for those whose part it is", async () => {
  const standing = { due: "check", draw: { id: "S001", open: 18, recordIds: [] }, state: null } as const;
  const given = { overview: overview({ spotCheck: standing, annotators: [] }) };
  actions.readQuality.mockResolvedValue(quality({ verdict: "pass" }));
  const { user } = await renderPane({ ...given, person: "jo_whitlow" });
  await press(user, "Check 18 records");
  expect(await screen.findByRole("heading", { level: 1, name: "Spot check" })).toBeDefined();
});

it("notes a settled verdict once, and not again when it is noted", async () => {
  const [state] = quality().gates;
  if (!state) throw new Error("no gate");
  const findings = [{ subject: "B001", state, pairs: [], ids: [] }];
  actions.readQuality.mockResolvedValue(quality({ findings }));
  actions.recordVerdicts.mockImplementation(() => {
    const judgements = [
      { subject: "B001", gate: "agreement", verdict: "relabel" as const, figure: 0.7, at: "2026-11-24T09:41:00Z" },
    ];
    actions.readOverview.mockResolvedValue(overview({ judgements, escalations: [escalation()] }));
    return Promise.resolve(2);
  });
  await renderPane({ person: "jo_whitlow" });
  expect(await screen.findByText("E001: Agreement is too low")).toBeDefined();
  expect(actions.recordVerdicts).toHaveBeenCalledTimes(1);
});

it("answers an escalation from Home", async () => {
  actions.answerEscalation.mockImplementation(() => {
    actions.readOverview.mockResolvedValue(overview());
    return Promise.resolve();
  });
  const { user } = await renderPane({ person: "jo_whitlow", overview: overview({ escalations: [escalation()] }) });
  await press(user, "Answer E001");
  await user.type(screen.getByRole("textbox", { name: "What was decided" }), "A rule is added.");
  await press(user, "Save the answer");
  expect(actions.answerEscalation.mock.lastCall?.[0]).toStrictEqual({ id: "E001", answer: "A rule is added." });
  await waitFor(() => {
    expect(screen.queryByText("E001: Agreement is too low")).toBeNull();
  });
});

it("leads from a question to Review, where it is answered, and names the event where the trail broke", async () => {
  const question = escalation({ about: "question", gate: "", subject: "m7", entry: "question/ada_pell/m7" });
  const broken = escalation({ id: "E002", title: "The trail", about: "trail", gate: "", subject: "12" });
  const { user } = await renderPane({ person: "jo_whitlow", overview: overview({ escalations: [question, broken] }) });
  expect(screen.getByText("Question about m7")).toBeDefined();
  expect(screen.getByText("Audit trail, event 12")).toBeDefined();
  expect(screen.queryByRole("button", { name: "Answer E001" })).toBeNull();
  await press(user, "Open Review");
  expect(await screen.findByRole("heading", { name: "Review", level: 1 })).toBeDefined();
});
