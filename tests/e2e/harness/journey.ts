// The main job from end to end: 500 real mails, 20 of them broken, become a training set; nothing is lost on the way.
import { texts } from "../../../src/messages/catalogue";
import figures from "../../fixtures/agreement/figures.json";
import { exportedFiles, sha256 } from "./files";
import { inOrder } from "./inOrder";
import { readCells, readName, readTable, type TableRow } from "./grid";
import {
  agreed,
  answersOf,
  bodyHeading,
  fileName,
  kept,
  keyed,
  lineOf,
  mails,
  nameOf,
  people,
  pipelineFile,
  whyUnsure,
} from "./mails";
import { closeBrowser, openWorkbook, type Options, type OpenWorkbook } from "./openWorkbook";
import { arrive, goToStop, inPane, press, settle } from "./pane";
import { allSaved, answer, takeBack, become, importFile, importSum, openPipeline, shareOut } from "./steps";

const { bytes, expected } = mails;
const wrong = "newsletter";
const whyAnyway = "A first set, to try the training.";

let workbook: OpenWorkbook;

/** Describes the whole journey as tests of one browser. */
export function journey(options: Options): void {
  const step = inOrder(() => workbook);

  beforeAll(async () => {
    workbook = await openWorkbook(options);
  });

  afterAll(closeBrowser);

  it("opens a pipeline file as Ada", step(opensPipeline));
  it("imports 500 mails: the sum closes, broken rows wait in Quarantine by their cause", step(importsMails));
  it("keeps every text whole, and none became a formula", step(keepsTexts));
  it("adds nothing when the same file comes again", step(knowsThem));
  it("shares all records out to both annotators", step(sharesOut));
  it.each([0, 1] as const)("lets annotator %i answer 60 records by keys, in the person's own sheet", step(labels));
  it("shows the agreement that published packages compute, in cells and in words", step(agrees));
  it("exports what both agree on, with a reason because the gate is not passed; every line is right", step(exportsSet));
  it("causes no error and no request off this computer", () => {
    expect(workbook.problems).toStrictEqual([]);
  });
}

function opensPipeline(): Promise<void> {
  return openPipeline(workbook, pipelineFile, people[0].name);
}

async function importsMails(): Promise<void> {
  await importFile(workbook, { name: fileName, content: bytes }, expected.rowsRead);
  await arrive(workbook, "import/done");
  await showsSum({ added: kept.size, known: 0, quarantined: expected.quarantined.length });
  const rows = await readTable(workbook.pane(), "Quarantine");
  const { locator, code } = texts.sheets.quarantine;
  expect(rows.map((row) => `${String(row[locator])}: ${String(row[code])}`)).toStrictEqual(
    expected.quarantined.map((row) => `row ${row.row}: ${row.code}`),
  );
}

async function showsSum(parts: Parameters<typeof importSum>[0]): Promise<void> {
  await inPane(workbook)
    .getByRole("img", { name: importSum(parts), exact: true })
    .waitFor();
}

async function keepsTexts(): Promise<void> {
  const rows = await readTable(workbook.pane(), "Records");
  const hashes = new Map(rows.map((row) => [row[texts.sheets.records.record], sha256(wholeText(row))]));
  expect(hashes.size).toBe(kept.size);
  expect([...kept].filter(([id, { text }]) => hashes.get(id) !== sha256(text)).map(([id]) => id)).toStrictEqual([]);
  const { values, formulas } = await readCells(workbook.pane(), "Records");
  const shown = values.flat();
  expect(formulas.flat().filter((formula, place) => formula !== shown[place])).toStrictEqual([]);
}

// A text over 32,767 characters goes on in the columns beside it.
function wholeText(row: TableRow): string {
  return Object.keys(row)
    .filter((heading) => heading === bodyHeading || heading.startsWith(`${bodyHeading}, part `))
    .map((heading) => String(row[heading]))
    .join("");
}

async function knowsThem(): Promise<void> {
  await press(workbook, texts.shell.back);
  await importFile(workbook, { name: fileName, content: bytes }, expected.rowsRead);
  await arrive(workbook, "import/done");
  await showsSum({ added: 0, known: kept.size, quarantined: expected.quarantined.length });
  expect(await readTable(workbook.pane(), "Records")).toHaveLength(kept.size);
}

async function sharesOut(): Promise<void> {
  await shareOut(workbook, kept.size);
  for (const { table } of people) expect(await readTable(workbook.pane(), table)).toHaveLength(kept.size);
}

async function labels(column: 0 | 1): Promise<void> {
  const { name, table } = people[column];
  const given = answersOf(column);
  await become(workbook, name);
  await goToStop(workbook, "label");
  await arrive(workbook, "label/card");
  await answer(workbook, keyed(wrong));
  await takeBack(workbook);
  for (const label of given) await answer(workbook, keyed(label));
  await allSaved(workbook);
  await settle(workbook);
  const rows = (await readTable(workbook.pane(), table)).slice(0, given.length);
  const { label, note } = texts.sheets.label;
  expect(rows.map((row) => [row[label], row[note]])).toStrictEqual(
    given.map((id) => [nameOf(id), id === "" ? whyUnsure : ""]),
  );
}

async function agrees(): Promise<void> {
  await goToStop(workbook, "quality");
  await arrive(workbook, "quality/live");
  await settle(workbook);
  const [, [, ...agreement] = []] = await readName(workbook.pane(), "QualityAgreement");
  const { krippendorffAlpha, alphaInterval, n } = figures;
  const wanted = [krippendorffAlpha, ...alphaInterval].map((figure) => expect.closeTo(figure, 9) as number);
  expect(agreement.slice(0, 4)).toStrictEqual([...wanted, n]);
  expect(agreement.at(-1)).toBe(`⚠ ${texts.quality.verdicts.relabel}`);
  const byLabel = new Map((await readName(workbook.pane(), "QualityLabels")).slice(1).map((row) => [row[0], row[1]]));
  for (const [label, alpha] of Object.entries(figures.alphaByLabel)) {
    expect(byLabel.get(nameOf(label === "business" ? "work" : label))).toBeCloseTo(alpha, 9);
  }
  await inPane(workbook).getByText(texts.quality.verdictTitle.relabel).waitFor();
}

async function exportsSet(): Promise<void> {
  await goToStop(workbook, "export");
  await arrive(workbook, "export/checks");
  await press(workbook, texts.export.anyway);
  await inPane(workbook).getByLabel(texts.export.anywayWhy).fill(whyAnyway);
  const [data = "", manifest = ""] = await exportedFiles(workbook, () =>
    press(workbook, texts.export.exportRecords({ records: agreed.length })),
  );
  const lines = data
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as ExportedLine);
  const queue = await readTable(workbook.pane(), people[0].table);
  const wanted = agreed.map(({ place, label }) => lineOf(String(queue[place]?.[texts.sheets.label.record]), label));
  expect(lines.map(essence)).toStrictEqual(wanted.sort((a, b) => (a.id < b.id ? -1 : 1)));
  checkManifest(JSON.parse(manifest) as Manifest, data);
}

interface ExportedLine {
  readonly id: string;
  readonly text: string;
  readonly label: string;
  readonly label_basis: string;
  readonly annotators: number;
  readonly source_file: string;
  readonly source_locator: string;
  readonly labelled_at: string;
}

function essence(line: ExportedLine): ReturnType<typeof lineOf> {
  const { id, text, label, label_basis: basis, annotators, source_file: file, source_locator: locator } = line;
  expect(Date.parse(line.labelled_at)).toBeGreaterThan(Date.now() - 3_600_000);
  return { id, text: sha256(text), label, basis, annotators, file, locator };
}

interface Manifest {
  readonly files: readonly object[];
  readonly counts: {
    readonly assigned: number;
    readonly exported: number;
    readonly excluded: Readonly<Record<string, number>>;
  };
  readonly exportedAnyway: string | null;
}

function checkManifest({ files, counts, exportedAnyway }: Manifest, data: string): void {
  const left = Object.values(counts.excluded).reduce((sum, records) => sum + records, 0);
  expect(files).toMatchObject([{ records: agreed.length, bytes: Buffer.byteLength(data), sha256: sha256(data) }]);
  expect(counts).toMatchObject({ assigned: kept.size, exported: agreed.length });
  expect(counts.exported + left).toBe(counts.assigned);
  expect(exportedAnyway).toBe(whyAnyway);
}
