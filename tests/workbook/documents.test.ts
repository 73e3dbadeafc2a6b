import { changePipeline } from "../../src/taskpane/actions/changePipeline";
import { listDocuments, updateDocuments } from "../../src/taskpane/actions/documents";
import { readOverview } from "../../src/taskpane/actions/readOverview";
import { onSheet } from "../host/inExcel";
import { openHost, type OpenHost } from "../host/openHost";
import { exampleTexts, specOf, textWith } from "../specs";
import { person, quiet } from "./people";
import { openSample } from "./samplePipeline";
import { wholeTrail } from "./trail";

jest.setTimeout(240_000);

const sheets = ["Operations manual", "Labelling guidelines"] as const;
let host: OpenHost;

beforeEach(async () => {
  host = await openHost();
});

afterEach(() => {
  host.close();
});

const cellsOf = (sheet: string) =>
  onSheet((page) => {
    const used = page.getUsedRangeOrNullObject().load("values");
    return () =>
      (used.values as unknown[][])
        .flat()
        .filter((cell) => cell !== "")
        .map(String);
  }, sheet);

async function issueAll(actor: string) {
  const who = person(actor);
  const ids = (await listDocuments(null, who)).filter(({ isFresh }) => !isFresh).map(({ id }) => id);
  return updateDocuments({ ids, figures: null }, who, quiet);
}

const onHome = async (actor: string) =>
  (await readOverview(person(actor)))?.documents.map(({ edition, state }) => `${edition} ${state}`);

const everything = async () => (await Promise.all(sheets.map(cellsOf))).flat().join("\n");

// Names of people, organisations and pipelines that only one of the two has.
const own = (text: string) => {
  const { client, provider, pipeline, contacts } = specOf(text);
  return [client.name, client.shortName, provider.name, pipeline.name, ...contacts.map(({ name }) => name)];
};

it.each([
  ["mailTriage", "supportDesk"],
  ["supportDesk", "mailTriage"],
] as const)("writes the documents of %s with no word of %s", async (one, other) => {
  const text = exampleTexts[one];
  await openSample(person(specOf(text).contacts[0]?.id ?? ""), 0, text);
  const issued = await issueAll(specOf(text).contacts[0]?.id ?? "");
  expect(issued.map(({ edition, sheet }) => [sheet, edition])).toStrictEqual(sheets.map((sheet) => [sheet, 1]));
  const told = `${await everything()}\n${issued.map(({ file }) => file.text).join("\n")}`;
  expect(told).toContain(specOf(text).pipeline.name);
  const strange = own(exampleTexts[other]).filter((word) => !own(text).includes(word));
  expect(strange.length).toBeGreaterThan(3);
  expect(strange.filter((word) => told.includes(word))).toStrictEqual([]);
  expect((await wholeTrail()).filter((action) => action.startsWith("document."))).toHaveLength(2);
});

it("makes documents old by a role, a limit and a label's name, and then changes every mention", async () => {
  const text = exampleTexts.mailTriage;
  const spec = specOf(text);
  const editor = spec.contacts[0]?.id ?? "";
  const gate = spec.quality.gates.find(({ measure }) => measure === "agreement");
  const [label] = spec.taxonomy.labels;
  const [role] = spec.roles;
  if (!gate || !label || !role) throw new Error("the example has no gate, label or role");
  await openSample(person(editor), 0, text);
  await issueAll(editor);
  expect((await listDocuments(null, person(editor))).map(({ isFresh }) => isFresh)).toStrictEqual([true, true]);
  expect(await onHome(editor)).toStrictEqual(["1 current", "1 current"]);
  const outcome = await changePipeline(
    {
      version: spec.pipeline.version,
      edits: [
        { path: `taxonomy.labels[${label.id}].name`, value: "Zebra post" },
        { path: `quality.gates[${gate.id}].relabelBelow`, value: 0.8123 },
        { path: `roles[${role.id}].title`, value: "Zebra keeper" },
      ],
      reason: "To see it.",
    },
    person(editor),
  );
  expect(outcome).toMatchObject({ ok: true });
  expect((await listDocuments(null, person(editor))).map(({ isFresh, edition }) => [isFresh, edition])).toStrictEqual([
    [false, 2],
    [false, 2],
  ]);
  expect(await onHome(editor)).toStrictEqual(["1 out-of-date", "1 out-of-date"]);
  await issueAll(editor);
  const told = await Promise.all(sheets.map(cellsOf));
  expect(told.map((cells) => cells.join("\n").includes("Zebra post"))).toStrictEqual([true, true]);
  expect(told.flat().join("\n")).toContain("0.8123");
  expect(told.flat().join("\n")).toContain("Zebra keeper");
  // The old words stand in the table of changes only.
  const old = told.flat().filter((cell) => cell.includes(role.title) && !cell.includes("→"));
  expect(old).toStrictEqual([]);
  expect((await listDocuments(null, person(editor))).map(({ isFresh }) => isFresh)).toStrictEqual([true, true]);
});

it("writes texts that look like formulas as texts", async () => {
  const name = '=HYPERLINK("https://evil.example","x")';
  const text = textWith(exampleTexts.mailTriage, [["contacts", 0, "name"], name]);
  await openSample(person(specOf(text).contacts[0]?.id ?? ""), 0, text);
  await issueAll(specOf(text).contacts[0]?.id ?? "");
  expect(await cellsOf("Operations manual")).toContain(name);
});
