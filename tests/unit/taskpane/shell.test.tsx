import { act, screen, waitFor } from "@testing-library/react";
import { HandoffError } from "../../../src/pipeline/errors";
import { ids, interrupted, overview, quarantined, queue, queueItem } from "./harness/builders";
import { actions } from "./harness/mockedActions";
import { renderPane, resetActions } from "./harness/renderPane";

beforeEach(resetActions);

const heading = (name: string) => screen.findByRole("heading", { level: 1, name });

function focused(): string | null | undefined {
  return document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent;
}

describe("the rail", () => {
  it("is one tab stop; arrows, Home and End move along it, also to More", async () => {
    const { user } = await renderPane();
    await heading("Library mail");
    await user.tab();
    expect(focused()).toBe("Home");
    await user.keyboard("{ArrowRight}");
    expect(focused()).toBe("Import");
    await user.keyboard("{End}");
    expect(focused()).toBe("More");
    await user.keyboard("{ArrowRight}");
    expect(focused()).toBe("Home");
    await user.tab();
    expect(screen.getByRole("navigation").contains(document.activeElement)).toBe(false);
  });

  it("marks the page, also for its sub-pages, and says what waits", async () => {
    await renderPane({
      page: "quarantine",
      overview: overview({ openQuarantine: ids(14).map((_, row) => quarantined(row)) }),
    });
    await heading("Quarantine");
    const stop = screen.getByRole("button", { name: "Import, 14 waiting" });
    expect(stop.getAttribute("aria-current")).toBe("page");
    expect(screen.getByRole("button", { name: "Label, 99+ waiting" }).getAttribute("aria-current")).toBeNull();
  });

  it("is absent until a pipeline is open", async () => {
    await renderPane({ overview: null, person: null });
    await heading("Welcome to Handoff");
    expect(screen.queryByRole("navigation")).toBeNull();
  });

  it("opens the pages behind More, and shows the open one", async () => {
    const { user } = await renderPane();
    await heading("Library mail");
    await user.click(screen.getByRole("button", { name: "More" }));
    await user.click(await screen.findByRole("menuitem", { name: "Setup" }));
    await heading("Setup");
    expect(screen.getByRole("button", { name: "Setup" }).getAttribute("aria-current")).toBe("page");
  });
});

describe("focus", () => {
  it("goes to the heading of a new page, and back to what had led there", async () => {
    const { user } = await renderPane({ page: "setup" });
    await heading("Setup");
    await user.click(screen.getByRole("button", { name: "Self-test" }));
    await heading("Self-test");
    expect(focused()).toBe("Self-test");
    await user.keyboard("{Escape}");
    await heading("Setup");
    expect(focused()).toBe("Self-test");
  });

  it("moves round the regions with F6 and Shift+F6", async () => {
    const { user } = await renderPane({ page: "clean" });
    await heading("Clean");
    await user.keyboard("{F6}");
    expect(screen.getByRole("navigation").contains(document.activeElement)).toBe(true);
    await user.keyboard("{F6}");
    expect(focused()).toBe("Clean");
    await user.keyboard("{F6}");
    expect(focused()).toBe("Home");
    await user.keyboard("{Shift>}{F6}{/Shift}");
    expect(focused()).toBe("Clean");
  });
});

describe("keys", () => {
  it("Ctrl+Enter presses the primary button", async () => {
    const { user } = await renderPane();
    await heading("Library mail");
    await user.keyboard("{Control>}{Enter}{/Control}");
    await heading("Label");
  });

  it("? lists the keys, but not while a text is typed", async () => {
    const { user } = await renderPane();
    await heading("Library mail");
    await user.keyboard("?");
    await heading("Keyboard");
  });
});

describe("numbers", () => {
  it("show their rows in the sheet and say so; the tag brings all rows back", async () => {
    const { user } = await renderPane();
    await heading("Library mail");
    await user.click(await screen.findByRole("button", { name: "246" }));
    expect(actions.showRows).toHaveBeenCalledWith({
      table: "Label_ada_pell",
      ids: ids(482).slice(236),
      what: "Records that wait for your label",
    });
    expect(await screen.findByText("246 rows shown in Label_ada_pell.")).toBeDefined();
    const tag = await screen.findByText("Showing 246 rows: Records that wait for your label");
    expect(tag).toBeDefined();
    await user.click(screen.getByRole("button", { name: /Showing 246 rows/ }));
    await waitFor(() => {
      expect(actions.clearShownRows).toHaveBeenCalledTimes(1);
    });
    expect(screen.queryByText("Showing 246 rows: Records that wait for your label")).toBeNull();
  });

  it("say why when the rows cannot be shown", async () => {
    actions.showRows.mockRejectedValue(new HandoffError("table-missing", { table: "Records" }));
    const { user } = await renderPane();
    await user.click(await screen.findByRole("button", { name: "1,204" }));
    expect((await screen.findAllByText("The sheet Records is gone.")).length).toBeGreaterThan(0);
    expect(screen.getByRole("alert").textContent).toBe("The sheet Records is gone.");
  });
});

it("shows the page that the ribbon asks for", async () => {
  const { asked } = await renderPane();
  await heading("Library mail");
  act(() => {
    asked.set("export");
  });
  await heading("Export");
});

it("says in the strip which rows are not written", async () => {
  await renderPane({ overview: overview({ interrupted: interrupted() }) });
  expect(await screen.findByText("Not saved: rows 813 to 1,284")).toBeDefined();
});

it("says in the strip that all rows are written of a run that did not end", async () => {
  await renderPane({ overview: overview({ interrupted: interrupted({ written: 45, of: 45 }) }) });
  expect(await screen.findByText("All is written, but not ended: see Home")).toBeDefined();
});

it("reads the workbook again when a sheet changed, but not after each answer on the card", async () => {
  let changed: () => void = () => undefined;
  actions.watchWorkbook.mockImplementation((onChange) => {
    changed = onChange;
    return Promise.resolve(() => undefined);
  });
  actions.readQueue.mockResolvedValue(queue([queueItem(1)]));
  const { user } = await renderPane();
  await heading("Library mail");
  const before = actions.readOverview.mock.calls.length;
  act(changed);
  await waitFor(() => {
    expect(actions.readOverview.mock.calls.length).toBe(before + 1);
  });
  await user.click(screen.getByRole("button", { name: "Label, 99+ waiting" }));
  await heading("Label");
  act(changed);
  expect(actions.readOverview.mock.calls.length).toBe(before + 1);
  await user.click(screen.getByRole("button", { name: "Home" }));
  await heading("Library mail");
  await waitFor(() => {
    expect(actions.readOverview.mock.calls.length).toBe(before + 2);
  });
});

it("says so when the workbook cannot be watched", async () => {
  actions.watchWorkbook.mockRejectedValue(new Error("GeneralException"));
  await renderPane();
  expect((await screen.findAllByText("Excel did not do it: GeneralException.")).length).toBeGreaterThan(0);
});
