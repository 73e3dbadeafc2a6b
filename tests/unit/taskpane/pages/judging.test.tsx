import { screen, waitFor } from "@testing-library/react";
import { batch, check, checks, exported, failedGate, ids, overview, quality } from "../harness/builders";
import { actions } from "../harness/mockedActions";
import { renderPane, resetActions } from "../harness/renderPane";
import { press } from "../states/pageCase";

beforeEach(resetActions);

const heading = (name: string) => screen.findByRole("heading", { level: 1, name });

describe("Quality", () => {
  it("leads from the verdict to the records on which annotators differ", async () => {
    const { user } = await renderPane({ page: "quality" });
    await press(user, "Show 38 disagreements");
    expect(actions.showRows.mock.lastCall?.[0]).toMatchObject({ table: "Records", ids: ids(38) });
  });

  it("says where figure, interval and limits lie", async () => {
    await renderPane({ page: "quality" });
    const name = "0.77, interval 0.70 to 0.84, review limit 0.67, relabel limit 0.80";
    expect(await screen.findByRole("img", { name })).toBeDefined();
  });

  it("explains the coefficient on demand", async () => {
    const { user } = await renderPane({ page: "quality" });
    await press(user, "Explain 0.77");
    expect(screen.getByText(/1 is full agreement, 0 is chance/)).toBeDefined();
  });

  it("lists the worst label first", async () => {
    await renderPane({ page: "quality" });
    const bars = await screen.findAllByRole("progressbar", { name: /0\.\d\d$/ });
    expect(bars.map((bar) => bar.getAttribute("aria-label"))).toStrictEqual(["Notification 0.65", "Spam 0.88"]);
  });
});

describe("Quality's limits", () => {
  it("lists no labels before any record was labelled twice", async () => {
    actions.readQuality.mockResolvedValue(quality({ verdict: "undefined", labelledTwice: [], figure: null }));
    await renderPane({ page: "quality" });
    await screen.findByText("Gates");
    expect(screen.queryByText("By label")).toBeNull();
  });

  it("says nothing about a limit that the interval does not touch", async () => {
    actions.readQuality.mockResolvedValue(quality({ figure: { value: 0.74, low: 0.7, high: 0.78, n: 900 } }));
    await renderPane({ page: "quality" });
    await screen.findByText("0.74");
    expect(screen.queryByText(/either side of the limit/)).toBeNull();
  });

  it("opens its sheet", async () => {
    const { user } = await renderPane({ page: "quality" });
    await press(user, "Open sheet");
    expect(actions.openSheet).toHaveBeenCalledWith("Quality");
  });

  it("shows no verdict before anybody labelled, and asks no sheet for one", async () => {
    const workbook = await actions.readOverview({ now: () => "", actor: "", writer: "", random: () => "" });
    if (!workbook) throw new Error("no workbook");
    await renderPane({ page: "quality", overview: { ...workbook, annotators: [] } });
    expect(await screen.findByText("No agreement yet")).toBeDefined();
    expect(actions.readQuality).not.toHaveBeenCalled();
  });
});

describe("Quality of closed batches", () => {
  it("keeps in view how a batch was judged that is closed", async () => {
    const judgement = { subject: "B001", gate: "agreement", verdict: "relabel" as const, figure: 0.77 };
    await renderPane({
      page: "quality",
      overview: overview({
        annotators: [],
        batches: [batch({ stage: "closed" })],
        judgements: [
          { ...judgement, at: "2026-03-01T14:13:00.000Z" },
          { ...judgement, subject: "B002", at: "2026-03-02T14:13:00.000Z" },
        ],
      }),
    });
    expect(await screen.findByText("No labels on the Label sheets")).toBeDefined();
    expect(screen.getByText(/^B001: Agreement/)).toBeDefined();
    expect(screen.getByText("0.77, judged 1 March")).toBeDefined();
    expect(screen.queryByText(/B002/)).toBeNull();
  });
});

describe("Export", () => {
  it("exports, and shows files, fingerprints and where they went", async () => {
    actions.exportSet.mockResolvedValue(exported());
    const { user } = await renderPane({ page: "export" });
    await press(user, "Export 900 records");
    await screen.findByText("900 records exported.");
    expect(actions.exportSet.mock.lastCall?.[0]).toStrictEqual({ exportId: "training_set" });
    await press(user, "261");
    expect(actions.showRows.mock.lastCall?.[0]).toMatchObject({ table: "Records", ids: ids(261, "u") });
  });

  it("says once where the files are when all were downloaded", async () => {
    const done = exported();
    const files = done.files.map((file) => ({ ...file, savedWhere: { kind: "download" } as const }));
    actions.exportSet.mockResolvedValue({ ...done, files });
    const { user } = await renderPane({ page: "export" });
    await press(user, "Export 900 records");
    await screen.findByText(/The files are where this browser keeps downloads\./);
    expect(screen.queryByText(/the pane cannot see that folder/)).toBeNull();
  });

  it("asks for a reason of ten characters before it exports against a gate", async () => {
    actions.checkExport.mockResolvedValue(checks({ checks: [failedGate] }));
    actions.exportSet.mockResolvedValue(exported());
    const { user } = await renderPane({ page: "export" });
    await press(user, "Export anyway…");
    await press(user, "Export 900 records");
    expect(screen.getByText("Write at least 10 characters.")).toBeDefined();
    expect(document.activeElement).toBe(screen.getByRole("textbox"));
    await user.keyboard("A trial for the training team");
    await press(user, "Export 900 records");
    await screen.findByText("900 records exported.");
    expect(actions.exportSet.mock.lastCall?.[0]).toMatchObject({ reason: "A trial for the training team" });
  });

  it("cannot be made against a check that nobody may overrule", async () => {
    actions.checkExport.mockResolvedValue(checks({ checks: [check("ids", { state: "stop" })] }));
    await renderPane({ page: "export" });
    expect(await screen.findByText("This has to be repaired first; it cannot be overruled.")).toBeDefined();
    expect(screen.queryByRole("button", { name: /^Export \d/ })).toBeNull();
  });
});

describe("Export's checks and copies", () => {
  it("leads from a failed check to its repair and to its records", async () => {
    const unresolved = check("unresolved", { state: "stop", repair: "label", ids: ids(43) });
    actions.checkExport.mockResolvedValue(checks({ checks: [unresolved] }));
    const { user } = await renderPane({ page: "export" });
    await press(user, "43 records");
    expect(actions.showRows.mock.lastCall?.[0]).toMatchObject({ table: "Records", ids: ids(43) });
    await user.click(screen.getByRole("button", { name: "Label" }));
    await heading("Label");
  });

  it("unfolds the checks that passed", async () => {
    const { user } = await renderPane({ page: "export" });
    await press(user, "Show");
    expect(screen.getByText("Sentence of ids.")).toBeDefined();
  });

  it("copies a summary; where the browser forbids it, the text is there to be copied by hand", async () => {
    actions.exportSet.mockResolvedValue(exported());
    const { user } = await renderPane({ page: "export" });
    await press(user, "Export 900 records");
    await press(user, "Copy a summary");
    expect(await navigator.clipboard.readText()).toContain("v001: 900 records exported, 304 left out");

    jest.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("NotAllowedError"));
    await press(user, "Copy a summary");
    const report = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Report" });
    expect(report.value).toContain("library-mail_v001.jsonl, 9.8 MB, SHA-256 7c1e");
  });

  it("copies a whole file, for who finds nothing in the downloads", async () => {
    actions.exportSet.mockResolvedValue(exported());
    const { user } = await renderPane({ page: "export" });
    await press(user, "Export 900 records");
    await press(user, "Copy the text of library-mail_v001.jsonl");
    expect(await navigator.clipboard.readText()).toBe('{"id":"m1","label":"spam"}\n');
  });
});

describe("Export that fails", () => {
  it("says what failed and keeps the checks", async () => {
    actions.exportSet.mockRejectedValue(new Error("GeneralException"));
    const { user } = await renderPane({ page: "export" });
    await press(user, "Export 900 records");
    await waitFor(() => {
      expect(screen.getByRole("main").textContent).toContain("Excel did not do it: GeneralException.");
    });
    expect(await screen.findByRole("button", { name: "Export 900 records" })).toBeDefined();
  });
});

it("leaves out what an earlier set held, where only new records are wanted", async () => {
  actions.exportSet.mockResolvedValue(exported());
  const lastExport = { version: "v001", at: "2026-11-20T08:00:00Z", records: 412 };
  const { user } = await renderPane({ page: "export", overview: overview({ lastExport }) });
  await user.click(await screen.findByRole("checkbox", { name: /no earlier set/ }));
  expect(actions.checkExport.mock.lastCall).toStrictEqual(["training_set", { onlyNew: true }]);
  await press(user, "Export 900 records");
  expect(actions.exportSet.mock.lastCall?.[0]).toStrictEqual({ exportId: "training_set", onlyNew: true });
});
