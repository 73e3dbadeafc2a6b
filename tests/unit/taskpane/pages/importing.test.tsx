import { screen, waitFor, within } from "@testing-library/react";
import { HandoffError } from "../../../../src/pipeline/errors";
import { changeQuestion, ids, interrupted, overview, preview, summary } from "../harness/builders";
import { actions, never } from "../harness/mockedActions";
import { renderPane, resetActions } from "../harness/renderPane";
import { chooseFile, press } from "../states/pageCase";

beforeEach(resetActions);

const onImport = { page: "import" } as const;
const heading = (name: string) => screen.findByRole("heading", { level: 1, name });

async function showColumns(part: Parameters<typeof preview>[0] = {}) {
  actions.previewFile.mockResolvedValue(preview(part));
  const { user } = await renderPane(onImport);
  await heading("Import");
  await chooseFile("File to import", new File(["id"], "inbox.csv"));
  await heading("Check the columns");
  return user;
}

it("imports with the proposed columns", async () => {
  actions.importFile.mockResolvedValue(summary());
  const user = await showColumns();
  await press(user, "Import 1,284 rows");
  await screen.findByText("1,204 records added.");
  expect(actions.importFile.mock.lastCall).toMatchObject([
    { sourceId: "mail_table", mapping: preview().proposals[0]?.mapping },
    { actor: "ada_pell" },
    {},
  ]);
});

it("imports with the column that the person chose", async () => {
  actions.importFile.mockResolvedValue(summary());
  const user = await showColumns();
  await user.click(screen.getByRole("combobox", { name: "Subject" }));
  await user.click(await screen.findByRole("option", { name: "Flags" }));
  await press(user, "Import 1,284 rows");
  await screen.findByText("1,204 records added.");
  const mapping = actions.importFile.mock.lastCall?.[0].mapping ?? [];
  expect(mapping.find(({ to }) => to === "subject")).toStrictEqual({ from: ["Flags"], to: "subject", as: "text" });
});

it("counts the rows again with the columns that the person chose, and only with the last of them", async () => {
  const user = await showColumns();
  expect(screen.getByText(/^14 of 1,284 rows cannot be read/)).toBeDefined();
  const asked: { subject: unknown; signal: { readonly aborted: boolean } }[] = [];
  actions.previewFile.mockImplementation(({ chosen }, { signal }) => {
    const subject = chosen?.mapping.find(({ to }) => to === "subject");
    asked.push({ subject, signal });
    return asked.length === 1 ? never() : Promise.resolve(preview({ wouldQuarantine: 3 }));
  });
  const choose = async (column: string) => {
    await user.click(screen.getByRole("combobox", { name: "Subject" }));
    await user.click(await screen.findByRole("option", { name: column }));
  };
  await choose("Flags");
  expect(screen.getByText(/^Counting the rows/)).toBeDefined();
  await waitFor(() => {
    expect(asked).toHaveLength(1);
  });
  await choose("group");
  expect(await screen.findByText(/^3 of 1,284 rows cannot be read/)).toBeDefined();
  expect(asked.map(({ subject }) => subject)).toMatchObject([{ from: ["Flags"] }, { from: ["group"] }]);
  expect(asked.map(({ signal }) => signal.aborted)).toStrictEqual([true, false]);
});

it("says when the rows cannot be counted", async () => {
  const user = await showColumns();
  actions.previewFile.mockRejectedValue(new HandoffError("import-stopped"));
  await user.click(screen.getByRole("combobox", { name: "Subject" }));
  await user.click(await screen.findByRole("option", { name: "Flags" }));
  expect(await screen.findByText(/^The rows could not be counted/)).toBeDefined();
});

it("asks for a column of a required field, and puts the focus there", async () => {
  const user = await showColumns({ headings: ["id", "content"], samples: [] });
  await press(user, "Import 1,284 rows");
  expect(screen.getByText("Text needs a column")).toBeDefined();
  expect(document.activeElement).toBe(screen.getByRole("combobox", { name: /^Text/ }));
  expect(actions.importFile).not.toHaveBeenCalled();
});

it("asks for the order of dates that can be read in two ways", async () => {
  actions.importFile.mockResolvedValue(summary());
  const [proposal] = preview().proposals;
  if (!proposal) throw new Error("no proposal");
  const user = await showColumns({
    proposals: [{ ...proposal, askDateOrder: ["sent_at"] }],
    samples: [["m1", "03/04/2026", "a@b.example", "s", "t", "", "", ""]],
  });
  await user.click(screen.getByRole("combobox", { name: "Dates such as 03/04/2026 are read as" }));
  await user.click(await screen.findByRole("option", { name: "Day, month, year" }));
  await press(user, "Import 1,284 rows");
  await screen.findByText("1,204 records added.");
  const mapping = actions.importFile.mock.lastCall?.[0].mapping ?? [];
  expect(mapping.find(({ to }) => to === "sent_at")).toMatchObject({ dateOrder: "day-month-year" });
});

it("shows another row as example", async () => {
  const user = await showColumns();
  expect(screen.getByText("Trolleys")).toBeDefined();
  await press(user, "Show another row");
  expect(screen.getByText("Keys")).toBeDefined();
  expect(screen.getByText("Examples from row 3")).toBeDefined();
});

it("shows what a cell becomes where that is something else than the file says", async () => {
  await showColumns();
  expect(screen.getByText("2026-03-01T15:13:00Z → 1 Mar 2026, 15:13")).toBeDefined();
  expect(screen.getByText("ola@library.example → library.example")).toBeDefined();
});

it("keeps the columns while another page is shown", async () => {
  const user = await showColumns();
  await user.click(screen.getByRole("combobox", { name: "Subject" }));
  await user.click(await screen.findByRole("option", { name: "Not in this file" }));
  await press(user, "Home");
  await heading("Library mail");
  await user.click(within(screen.getByRole("navigation")).getByRole("button", { name: "Import" }));
  await heading("Check the columns");
  expect(screen.getByRole("combobox", { name: "Subject" }).textContent).toBe("Not in this file");
});

it("refuses a file without rows in plain words", async () => {
  await showColumns({ rowsRead: 0, samples: [], wouldQuarantine: 0 });
  expect(screen.getByText("This file has a header but no rows.")).toBeDefined();
  expect(screen.queryByRole("button", { name: /^Import 0/ })).toBeNull();
});

it("Stop asks the action to stop; the import goes on while another page is shown", async () => {
  actions.importFile.mockImplementation((_order, _session, { signal, onProgress }) => {
    onProgress({ stage: "parsing", done: 100, of: 1284 });
    return new Promise((_, reject) => {
      (signal as AbortSignal).addEventListener("abort", () => {
        reject(new HandoffError("import-stopped"));
      });
    });
  });
  const user = await showColumns();
  await press(user, "Import 1,284 rows");
  await heading("Importing");
  await press(user, "Home");
  await user.click(await screen.findByRole("button", { name: "Import, running" }));
  await press(user, "Stop");
  await heading("Import");
  expect(screen.getByRole("main").textContent).toContain("Import stopped.Nothing was written.");
});

it("announces a quarter of the progress at a time", async () => {
  actions.importFile.mockImplementation((_order, _session, { onProgress }) => {
    onProgress({ stage: "writing", done: 700, of: 1284 });
    return never();
  });
  const user = await showColumns();
  await press(user, "Import 1,284 rows");
  await waitFor(() => {
    expect(screen.getByRole("status").textContent).toBe("Writing to the workbook: 50%");
  });
});

it("undoes an import after asking, also one of an earlier sitting", async () => {
  actions.undoImport.mockResolvedValue();
  const { user } = await renderPane(onImport);
  await press(user, "Undo import of inbox.csv");
  expect(await screen.findByText(/1,204 records leave Records and 0 rows leave Quarantine/)).toBeDefined();
  await press(user, "Undo import");
  expect(await screen.findByText("The import of inbox.csv was undone.")).toBeDefined();
  expect(actions.undoImport.mock.lastCall?.[0]).toBe("I001");
});

it("keeps the import when the person says so", async () => {
  const { user } = await renderPane(onImport);
  await press(user, "Undo import of inbox.csv");
  await press(user, "Keep it");
  expect(actions.undoImport).not.toHaveBeenCalled();
});

it("goes on with an interrupted import, and shows its sum", async () => {
  actions.continueImport.mockImplementation(() => {
    actions.readOverview.mockResolvedValue(overview());
    return Promise.resolve(summary());
  });
  const { user } = await renderPane({ ...onImport, overview: overview({ interrupted: interrupted() }) });
  await press(user, "Go on from row 813");
  expect(await screen.findByText("1,204 records added.")).toBeDefined();
  expect(actions.continueImport.mock.lastCall?.[0]).toBe("c9");
});

it("takes an interrupted import back by the id of its change", async () => {
  actions.undoImport.mockImplementation(() => {
    actions.readOverview.mockResolvedValue(overview({ imports: [] }));
    return Promise.resolve();
  });
  const { user } = await renderPane({ ...onImport, overview: overview({ interrupted: interrupted() }) });
  await press(user, "Undo 812 rows");
  expect(await screen.findByText("The import of inbox.csv was undone.")).toBeDefined();
  expect(actions.undoImport.mock.lastCall?.[0]).toBe("c9");
});

it("says that another change went on to its end", async () => {
  actions.continueImport.mockImplementation(() => {
    actions.readOverview.mockResolvedValue(overview());
    return Promise.resolve(null);
  });
  const sharing = interrupted({ action: "records.handed-out", fileName: "" });
  const { user } = await renderPane({ ...onImport, overview: overview({ interrupted: sharing }) });
  expect(await screen.findByText("The sharing out of records was interrupted at 09:04.")).toBeDefined();
  await press(user, "Go on from row 813");
  expect(await screen.findByText("What was interrupted is finished.")).toBeDefined();
});

it("an interrupted undo can only go on", async () => {
  await renderPane({ ...onImport, overview: overview({ interrupted: interrupted({ isUndo: true }) }) });
  await screen.findByRole("button", { name: "Go on" });
  expect(screen.queryByRole("button", { name: /^Undo/ })).toBeNull();
  expect(screen.getByText("An undo was interrupted at 09:04.")).toBeDefined();
});

it.each([
  { choice: /^Take the new/, answer: "take" },
  { choice: /^Keep the old/, answer: "keep" },
])("asks what to do with known records that changed, and goes on with the answer: $answer", async ({ choice, answer }) => {
  actions.importFile.mockImplementationOnce((order) => Promise.resolve(changeQuestion(order)));
  actions.importFile.mockResolvedValueOnce(summary({ known: [], changed: ids(66, "k"), isChangeTaken: answer === "take" }));
  const user = await showColumns();
  await press(user, "Import 1,284 rows");
  await heading("Keep the old or take the new?");
  await user.click(screen.getByRole("radio", { name: choice }));
  await press(user, "Import 1,284 rows");
  await screen.findByText("1,204 records added.");
  expect(actions.importFile.mock.calls.map(([order]) => order.changed)).toStrictEqual([undefined, answer]);
}); // prettier-ignore

it("goes back to the columns from the question, with nothing imported", async () => {
  actions.importFile.mockImplementation((order) => Promise.resolve(changeQuestion(order)));
  const user = await showColumns();
  await press(user, "Import 1,284 rows");
  await heading("Keep the old or take the new?");
  await press(user, "Cancel");
  await heading("Check the columns");
  expect(actions.importFile).toHaveBeenCalledTimes(1);
});

it("reads the sheet that the person chooses", async () => {
  const how = { format: "workbook", sheet: "Inbox", headingRow: 1, sheets: [{ name: "Inbox", isHidden: false }, { name: "Old", isHidden: true }] } as const; // prettier-ignore
  const user = await showColumns({ how });
  await user.click(screen.getByRole("combobox", { name: "Which sheet?" }));
  await user.click(await screen.findByRole("option", { name: "Old (hidden)" }));
  await heading("Check the columns");
  expect(actions.previewFile.mock.lastCall?.[0]).toMatchObject({ sheet: "Old" });
});

it("leads home when nothing but changed records came", async () => {
  const nothingElse = { added: [], quarantined: [], known: ids(1218), changed: ids(66, "k"), isChangeTaken: true };
  actions.importFile.mockResolvedValue(summary(nothingElse));
  const user = await showColumns();
  await press(user, "Import 1,284 rows");
  await screen.findByText("66 records took the new content.", { exact: false });
  expect(document.querySelector("[data-primary]")?.textContent).toBe("Home");
});
