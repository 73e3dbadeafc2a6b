import { screen, waitFor } from "@testing-library/react";
import { auditLine, auditNews, outsideEdit } from "../harness/auditBuilders";
import { actions } from "../harness/mockedActions";
import { renderPane, resetActions } from "../harness/renderPane";
import { press } from "../states/pageCase";

beforeEach(resetActions);

const open = () => renderPane({ page: "audit" });

it("verifies, and reads the trail again to show what was found", async () => {
  actions.verifyTrail.mockResolvedValue({ state: "intact", events: 4, heads: new Map() });
  const { user } = await open();
  await screen.findByText("Nobody has verified it lately.", { exact: false });
  const verified = { at: "2026-11-24T09:41:00Z", state: "intact", events: 4, event: null, kind: null } as const;
  actions.readAudit.mockResolvedValue(auditNews({ verified }));
  await press(user, "Verify");
  expect(await screen.findByText("Intact. All 4 events are in order and none was changed.")).toBeDefined();
});

it("shows the rows of folded labels on the sheet", async () => {
  const { user } = await open();
  await press(user, "Ada Pell labelled 2 records");
  expect(actions.showRows.mock.lastCall?.[0]).toMatchObject({ table: "Audit", ids: ["hash-18203", "hash-18202"] });
});

it("finds events by their words, old and new labels too", async () => {
  const { user } = await open();
  await user.type(await screen.findByRole("searchbox", { name: "Find in the trail" }), "personal");
  await waitFor(() => {
    expect(screen.queryByText("Ada Pell imported inbox.csv")).toBeNull();
  });
  expect(screen.getByText("Jo Whitlow decided m7")).toBeDefined();
});

it("filters by kind", async () => {
  const { user } = await open();
  await user.click(await screen.findByRole("combobox", { name: "Kind of event" }));
  await user.click(await screen.findByRole("option", { name: "Imports" }));
  expect(screen.getByText("Ada Pell imported inbox.csv")).toBeDefined();
  expect(screen.queryByText("Jo Whitlow decided m7")).toBeNull();
});

it("reads more events only when it is asked to", async () => {
  const { user } = await open();
  await press(user, "Show earlier events");
  await waitFor(() => {
    expect(actions.readAudit.mock.calls.map(([most]) => most)).toStrictEqual([500, 1000]);
  });
});

it("draws of a long trail only what is on screen", async () => {
  const lines = Array.from({ length: 400 }, (_, at) => auditLine(400 - at, { action: "review.decided" }));
  actions.readAudit.mockResolvedValue(auditNews({ total: 400, lines }));
  await open();
  const list = await screen.findByRole("list", { name: "Audit trail" });
  expect(list.querySelectorAll("[role=listitem]").length).toBeLessThan(50);
});

it("keeps one outside edit, and puts all back", async () => {
  const [first, second] = [outsideEdit(), outsideEdit({ recordId: "m2" })];
  actions.readOutsideEdits.mockResolvedValue([first, second]);
  actions.settleEdits.mockResolvedValue();
  const { user } = await open();
  const [keep] = await screen.findAllByRole("button", { name: "Keep" });
  if (keep) await user.click(keep);
  expect(actions.settleEdits.mock.lastCall?.[0]).toStrictEqual({ edits: [first], settlement: "keep" });
  await press(user, "Put all 2 back");
  expect(actions.settleEdits.mock.lastCall?.[0]).toStrictEqual({ edits: [first, second], settlement: "put-back" });
});
