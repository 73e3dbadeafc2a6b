import { waitFor } from "@testing-library/react";
import { texts } from "../../../src/messages/catalogue";
import { capital } from "../../../src/messages/format";
import { sampleSpec } from "../../specs";
import { actions } from "./harness/mockedActions";
import { plainText, pseudoText } from "./harness/pseudoTexts";
import { renderPane, resetActions } from "./harness/renderPane";
import { allStates } from "./states/allStates";

jest.mock("../../../src/messages/catalogue", () => {
  const actual = jest.requireActual<{ readonly texts: object }>("../../../src/messages/catalogue");
  const { pseudoTexts } = jest.requireActual<{ readonly pseudoTexts: (all: object) => object }>(
    "./harness/pseudoTexts",
  );
  return { texts: pseudoTexts(actual.texts) };
});

// States that a person reaches by pressing buttons are found by their English names, so they are looked at in English only.
const states = Object.entries(allStates).filter(([, { reach }]) => reach === undefined);

// What a person hears or is shown beside the text.
const attributes = ["aria-description", "aria-label", "aria-valuetext", "alt", "placeholder", "title"];

// Where something stands in the pipeline file, as the file calls it: documents[training-pack].id.
const pathInSpec = /^\w+(?:\.\w+|\[[\w-]+\])+$/;

beforeEach(resetActions);

it("accents every letter, keeps the places of parts, is a third longer, and can be read back", () => {
  expect(pseudoText("Show {n} rows")).toBe("Šĥóŵ {n} řóŵš~~~~~");
  expect(plainText("Šĥóŵ 3 řóŵš~~~~~")).toBe("Show 3 rows");
  expect(texts.shell.tryAgain).toBe(pseudoText("Try again"));
});

it("finds texts and names that do not come from the catalogue, also beside such as do", () => {
  const planted = document.createElement("main");
  planted.innerHTML = `<b>${pseudoText("From")} inbox.csv: 12 rows</b><i title="Import">Ada Pell</i><u>12 · 3</u>`;
  expect(untranslated(planted, ["inbox.csv", "Ada Pell"])).toStrictEqual(["Import", `${pseudoText("From")} : 12 rows`]);
});

it.each(states)("%s shows no text that bypasses the catalogue", async (_, { given, prepare, title, says }) => {
  prepare?.();
  const { container } = await renderPane(given);
  await waitFor(() => {
    const shown = plainText(container.querySelector("main")?.textContent ?? "");
    for (const words of [title, ...says]) expect(shown).toContain(words);
  });
  expect(untranslated(container, await shownData())).toStrictEqual([]);
});

/** What is neither of the pseudo-language nor data of the workbook. */
function untranslated(root: HTMLElement, data: readonly string[]): readonly string[] {
  const known = knownTexts(data);
  const rests = textsIn(root).map((text) => (pathInSpec.test(text) ? "" : text.replace(known, "").trim()));
  return rests.filter((rest) => /(?<!\p{L})[a-z]{2,}(?!\p{L})/iu.test(rest));
}

function textsIn(root: HTMLElement): readonly string[] {
  const named = [...root.querySelectorAll("*")].flatMap((element) =>
    attributes.flatMap((name) => element.getAttribute(name) ?? []),
  );
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const read: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) read.push(node.textContent?.trim() ?? "");
  return [...named, ...read];
}

/** Any of the texts, as whole words, also at the beginning of a sentence. */
function knownTexts(data: readonly string[]): RegExp {
  const longestFirst = [...new Set([...data, ...data.map(capital)])].toSorted((a, b) => b.length - a.length);
  const escaped = longestFirst.map((text) => text.trim().replace(/[\^$.*+?()[\]{}|/\\]/g, "\\$&"));
  return new RegExp(`(?<![\\p{L}\\d])(?:${escaped.join("|")})(?![\\p{L}\\d])`, "gu");
}

// What the actions gave: records, names and labels are shown as they are. Sheets keep their names, and so do the
// sections of the pipeline file.
async function shownData(): Promise<readonly string[]> {
  const results = Object.values(actions).flatMap(({ mock }) => mock.results.map(({ value }) => value as unknown));
  const settled = await Promise.allSettled(results.map((value) => Promise.race([value, Promise.resolve(null)])));
  const given = settled.map((one) => (one.status === "fulfilled" ? one.value : null));
  const shown = stringsIn([given, texts.sheets, Object.keys(sampleSpec())]).filter((text) => /\p{L}/u.test(text));
  return [...shown, ...shown.flatMap(firstName)];
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (value instanceof File) return [value.name];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

// Home greets a person by the first name.
function firstName(text: string): readonly string[] {
  return /^(\p{Lu}\p{L}+) \p{Lu}\p{L}+$/u.exec(text)?.slice(1) ?? [];
}
