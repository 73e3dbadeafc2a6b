import { coefficients } from "../../../../src/pipeline/quality/coefficients";
import { marks, type Ability } from "../../../../src/pipeline/spec/marks";
import { parsePipelineSpec } from "../../../../src/pipeline/spec/parsePipelineSpec";
import { pipelineSpecSchema } from "../../../../src/pipeline/spec/pipelineSpec";
import { unavailable, type Abilities } from "../../../../src/pipeline/spec/unavailable";
import { placesOf } from "../../../../src/pipeline/spec/walkSpec";
import { exampleTexts, specOf, textWith } from "../../../specs";

// Everything that the two examples ask for, found by another way than `unavailable` goes.
function abilitiesOf(...texts: readonly string[]): Abilities {
  const found: Partial<Record<Ability, string[]>> = {};
  for (const { schema, value } of texts.flatMap((text) => placesOf(pipelineSpecSchema, specOf(text)))) {
    const mark = marks.get(schema);
    if (mark?.ability !== undefined) (found[mark.ability] ??= []).push(mark.feature ?? String(value));
  }
  return found as Abilities;
}

const all = abilitiesOf(exampleTexts.mailTriage, exampleTexts.supportDesk);

test("nothing is missing where the product can do all that a spec asks for", () => {
  expect(unavailable(specOf(exampleTexts.mailTriage), all)).toEqual([]);
  expect(unavailable(specOf(exampleTexts.supportDesk), all)).toEqual([]);
});

test("a coefficient that the registry does not hold is named at every gate that asks for it", () => {
  expect(unavailable(specOf(exampleTexts.supportDesk), { ...all, coefficients: Object.keys(coefficients) })).toEqual([
    { path: "quality.gates[agreement].coefficient", what: "coefficient gwet-ac1" },
    { path: "quality.gates[label_agreement].coefficient", what: "coefficient gwet-ac1" },
  ]);
});

test("steps, formats, shapes, kinds of personal data and switches are each found by their own list", () => {
  const abilities = {
    ...all,
    cleaningSteps: all.cleaningSteps.filter((name) => name !== "nearDedup"),
    sourceFormats: ["csv", "jsonl", "json", "xlsx", "docx"],
    exportFormats: ["jsonl", "csv"],
    exportShapes: ["plain"],
    piiKinds: ["email", "phone", "card", "iban", "custom"],
    features: ["splits", "dataset-card"],
    sections: ["spotCheck", "pii", "retraining", "support", "training", "changeControl"],
  };
  expect(unavailable(specOf(exampleTexts.supportDesk), abilities)).toEqual([
    { path: "sources[port_letters].formats[1]", what: "files of format pdf" },
    { path: "sources[port_letters].ocr", what: "feature ocr" },
    { path: "cleaning.steps[near].step", what: "cleaning step nearDedup" },
    { path: "annotation.hiddenGoldShare", what: "feature hidden-gold" },
    { path: "pii.kinds[7].kind", what: "personal data of kind person-name" },
    { path: "augmentation", what: "section augmentation" },
    { path: "exports[train_chat].shape", what: "export shape messages" },
    { path: "exports[train_table].format", what: "export format parquet" },
  ]);
});

test("a switch that is off and a share of 0 ask for nothing", () => {
  const text = textWith(
    exampleTexts.mailTriage,
    [["annotation", "hiddenGoldShare"], 0],
    [["exports", 0, "withDatasetCard"], false],
    [["exports", 1, "protectFormulas"], false],
    [["exports", 0, "splits"], undefined],
    [["exports", 0, "fileName"], "mail_{version}.jsonl"],
  );
  expect(unavailable(specOf(text), { ...all, features: [] })).toEqual([]);
});

test("what a newer version knows is refused in a file, kept in a workbook, and listed there", () => {
  const text = textWith(
    exampleTexts.mailTriage,
    [["cleaning", "steps", 3, "step"], "translate"],
    [["quality", "gates", 0, "coefficient"], "peer-weighted"],
    [["pii", "kinds", 0, "kind"], "passport"],
  );
  const opened = parsePipelineSpec(text);
  expect(opened.ok ? [] : opened.problems.map(({ path }) => path)).toEqual([
    "cleaning.steps[quotes].step",
    "quality.gates[agreement].coefficient",
    "pii.kinds[1].kind",
  ]);
  const stored = parsePipelineSpec(text, { newerNames: "keep" });
  if (!stored.ok) throw new Error(JSON.stringify(stored.problems));
  expect(unavailable(stored.spec, all).map(({ what }) => what)).toEqual([
    "cleaning step translate",
    "coefficient peer-weighted",
    "personal data of kind passport",
  ]);
});

test("what is no name at all is refused also in a workbook", () => {
  const text = textWith(exampleTexts.mailTriage, [["cleaning", "steps", 3, "step"], "Trim it"]);
  expect(parsePipelineSpec(text, { newerNames: "keep" })).toMatchObject({
    ok: false,
    problems: [{ path: "cleaning.steps[quotes].step", rule: "It must be a step's name such as trimWhitespace." }],
  });
});
