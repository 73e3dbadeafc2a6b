import { checkPipeline, notAvailable } from "../../../src/taskpane/actions/checkPipeline";
import { exampleTexts, sampleText, specOf } from "../../specs";

test("the sample and both example specs load whole, with the options of their steps judged", () => {
  for (const text of [sampleText, exampleTexts.mailTriage, exampleTexts.supportDesk]) {
    expect(checkPipeline(text)).toMatchObject({ ok: true });
  }
});

test("an option that its step does not know is named with its place", () => {
  const text = exampleTexts.mailTriage.replace('"form": "NFC"', '"form": "NFX"');
  const parsed = checkPipeline(text);
  expect(parsed.ok ? [] : parsed.problems.map(({ path }) => path)).toEqual([expect.stringContaining("options.form")]);
});

test("what this version cannot do is listed, what it can is not", () => {
  const whats = notAvailable(specOf(exampleTexts.supportDesk)).map(({ what }) => what);
  expect(whats).toContain("document qa-procedures");
  expect(whats).not.toContain("document operations-manual");
  expect(whats.filter((what) => /^feature (splits|dataset-card|protect-formulas)$/.test(what))).toEqual([]);
  expect(whats).not.toContain("cleaning step trimWhitespace");
});
