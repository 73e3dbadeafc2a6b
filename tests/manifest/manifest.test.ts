/**
 * The manifest beyond its schema; each check is broken once to see it caught.
 *
 * @jest-environment jsdom
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { commandPages } from "../../src/taskpane/commands";
import { manifestProblems } from "./manifestProblems";

const root = join(__dirname, "../..");
const manifest = readFileSync(join(root, "manifest.xml"), "utf8");
const shipped = ["taskpane.html", "taskpane.js", "functions.json"];

// A PNG file begins with its signature and a header that holds width and height.
function sizeOfIcon(path: string): readonly [number, number] | null {
  if (!path.startsWith("assets/") || !existsSync(join(root, path))) return null;
  const png = readFileSync(join(root, path));
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

function problemsOf(text: string): readonly string[] {
  const document = new DOMParser().parseFromString(text, "text/xml");
  return manifestProblems(document, { sizeOfIcon, commands: Object.keys(commandPages), files: shipped });
}

it("has nothing wrong", () => {
  expect(problemsOf(manifest)).toStrictEqual([]);
});

it("declares the floor of the design: a shared runtime that lives as long as the workbook", () => {
  expect(manifest).toContain('<Set Name="SharedRuntime" MinVersion="1.1" />');
  expect(manifest).toContain('<Runtime resid="Pane.Url" lifetime="long" />');
});

const broken: readonly (readonly [problem: string, was: string, becomes: string])[] = [
  ["resource Nothing.Label is used and not defined", 'resid="Open.Label"', 'resid="Nothing.Label"'],
  [
    "resource Old.Label is defined and not used",
    "<bt:ShortStrings>",
    '<bt:ShortStrings><bt:String id="Old.Label" DefaultValue="" />',
  ],
  [
    "resource Open.Tip is defined twice",
    "<bt:LongStrings>",
    '<bt:LongStrings><bt:String id="Open.Tip" DefaultValue="" />',
  ],
  [
    "http://handoff.example/taskpane.js is not https",
    "https://handoff.example/taskpane.js",
    "http://handoff.example/taskpane.js",
  ],
  ["https://localhost/taskpane.js is local", "https://handoff.example/taskpane.js", "https://localhost/taskpane.js"],
  ["more than one origin", "https://handoff.example/taskpane.js", "https://elsewhere.example/taskpane.js"],
  ["other.js is not shipped", "https://handoff.example/taskpane.js", "https://handoff.example/other.js"],
  ["there must be one runtime", '<Runtime resid="Pane.Url" lifetime="long" />', ""],
  [
    "Script.Url runs outside the shared runtime",
    '<FunctionFile resid="Pane.Url" />',
    '<FunctionFile resid="Script.Url" />',
  ],
  ["Runtimes must come first", "<Runtimes>", "<AllFormFactors /><Runtimes>"],
  [
    "TaskpaneId breaks the shared runtime",
    '<Action xsi:type="ShowTaskpane">',
    '<Action xsi:type="ShowTaskpane"><TaskpaneId>A</TaskpaneId>',
  ],
  ["icon of Handoff.Import lacks 20 px", '<bt:Image size="20" resid="Icon.Import.20" />', ""],
  ["Icon.Import.20 is of another size", "import-20.png", "import-24.png"],
  ["command vanish does nothing", "<FunctionName>openImport<", "<FunctionName>vanish<"],
  ["command openImport is on no button", "<FunctionName>openImport<", "<FunctionName>openExport<"],
  ["control Handoff.Open stands twice", 'id="Handoff.Import"', 'id="Handoff.Open"'],
];

it.each(broken)("says: %s", (problem, was, becomes) => {
  expect(manifest).toContain(was);
  expect(problemsOf(manifest.replace(was, becomes))).toContain(problem);
});
