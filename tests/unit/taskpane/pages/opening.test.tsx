import { screen, waitFor } from "@testing-library/react";
import { sampleText } from "../../../specs";
import { freshOverview, overview, preview } from "../harness/builders";
import { actions } from "../harness/mockedActions";
import { renderPane, resetActions } from "../harness/renderPane";
import { chooseFile, press } from "../states/pageCase";

beforeEach(resetActions);

// From then on the workbook holds a pipeline.
function opens(): void {
  actions.openPipeline.mockImplementation(() => {
    actions.readOverview.mockResolvedValue(freshOverview());
    return Promise.resolve({ ok: true, overview: freshOverview() });
  });
}

const newcomer = { overview: null, person: null };
const pipelineFile = () => new File([sampleText], "library-mail.handoff.json");
const heading = (name: string) => screen.findByRole("heading", { level: 1, name });

it("opens a pipeline in the name of the person who was chosen, and remembers the person", async () => {
  opens();
  const { user } = await renderPane(newcomer);
  await chooseFile("Pipeline file", pipelineFile());
  await press(user, "Milo Strand");
  await heading("Library mail");
  expect(actions.openPipeline.mock.lastCall).toMatchObject([
    { fileName: "library-mail.handoff.json", text: sampleText },
    { actor: "milo_strand" },
  ]);
  expect(screen.getByRole("button", { name: "You are Milo Strand. Switch person" })).toBeDefined();
  expect(localStorage.getItem("handoff.person.library_mail")).toBe("milo_strand");
});

it("shows what the workbook says against a file, and lets another one be chosen", async () => {
  const problem = { path: "fields[a].type", value: '"colour"', rule: "must be a known type", remedy: "Use text." };
  actions.openPipeline.mockResolvedValue({ ok: false, problems: [problem] });
  const { user } = await renderPane(newcomer);
  await chooseFile("Pipeline file", pipelineFile());
  await press(user, "Ada Pell");
  await heading("Open your pipeline file");
  for (const words of ["fields[a].type", "It says “colour”", "must be a known type", "Use text."]) {
    expect(screen.getByText(words)).toBeDefined();
  }
  await press(user, "Back");
  await heading("Welcome to Handoff");
});

it("tries the sample: loads it from the add-in's own address and goes on to its mails", async () => {
  const fetched = jest.fn((address: string) =>
    Promise.resolve({
      ok: true,
      blob: () => Promise.resolve(new Blob([address.endsWith("json") ? sampleText : "id"])),
    }),
  );
  Object.assign(globalThis, { fetch: fetched });
  opens();
  actions.previewFile.mockResolvedValue(preview());
  const { user } = await renderPane(newcomer);
  await press(user, "Try it with sample mail");
  await press(user, "Ada Pell");
  await heading("Check the columns");
  expect(fetched.mock.calls.map(([address]) => address)).toStrictEqual([
    "samples/mail-triage.handoff.json",
    "samples/inbox.csv",
  ]);
});

it("says what to do when the sample is not there", async () => {
  Object.assign(globalThis, { fetch: () => Promise.resolve({ ok: false }) });
  const { user } = await renderPane(newcomer);
  await press(user, "Try it with sample mail");
  expect(await screen.findByText("The sample mail-triage.handoff.json could not be loaded.")).toBeDefined();
  expect(screen.getByRole("button", { name: "Choose file" })).toBeDefined();
});

it("says what failed when the sheets cannot be made, and offers the file again", async () => {
  actions.openPipeline.mockRejectedValue(new Error("GeneralException"));
  const { user } = await renderPane(newcomer);
  await chooseFile("Pipeline file", pipelineFile());
  await press(user, "Ada Pell");
  expect(await screen.findByText("Excel did not do it: GeneralException.")).toBeDefined();
  await heading("Welcome to Handoff");
});

it("asks who you are in a browser that does not know, and again for somebody else", async () => {
  const { user } = await renderPane({ person: null });
  await heading("Who are you?");
  expect(screen.queryByRole("navigation")).toBeNull();
  await press(user, "Jo Whitlow");
  await heading("Library mail");
  await press(user, "You are Jo Whitlow. Switch person");
  await user.click(await screen.findByRole("menuitem", { name: "Someone else…" }));
  await heading("Who are you?");
  expect(localStorage.getItem("handoff.person.library_mail")).toBeNull();
});

it("does not know a person who left the pipeline", async () => {
  await renderPane({ person: "somebody_gone" });
  await heading("Who are you?");
});

it("looks again when the workbook could not be read", async () => {
  actions.readOverview.mockRejectedValue(new Error("GeneralException"));
  const { user } = await renderPane();
  await heading("The workbook could not be read.");
  actions.readOverview.mockResolvedValue(overview());
  await press(user, "Try again");
  await heading("Library mail");
});

it("names sheets that are gone before anything else, and leads to what restores them", async () => {
  const { user } = await renderPane({ overview: overview({ missing: ["Label Ada Pell", "Records"] }) });
  expect(await screen.findByText("These sheets are gone: Label Ada Pell and Records.")).toBeDefined();
  await press(user, "Check workbook");
  await heading("Check workbook");
  await waitFor(() => {
    expect(actions.checkWorkbook).toHaveBeenCalled();
  });
});
