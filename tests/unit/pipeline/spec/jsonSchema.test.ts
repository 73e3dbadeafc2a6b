import { readFileSync } from "node:fs";
import Ajv from "ajv";
import { pipelineSpecJsonSchema } from "../../../../src/pipeline/spec/jsonSchema";
import { parsePipelineSpec } from "../../../../src/pipeline/spec/parsePipelineSpec";
import { exampleTexts, sampleText, textWith, type SpecChange } from "../../../specs";

// Ajv of the 6th line knows no formats of draft 7; the patterns beside them say the same.
const accepts = new Ajv({ unknownFormats: "ignore" }).compile(pipelineSpecJsonSchema());

test.each([...Object.entries(exampleTexts), ["the sample", sampleText]])("%s keeps the JSON Schema", (_, text) => {
  accepts(JSON.parse(text));
  expect(accepts.errors ?? []).toEqual([]);
});

const broken: readonly (readonly [string, SpecChange])[] = [
  ["an unknown key at the top", [["extra"], 1]],
  ["an unknown key in a list", [["contacts", 0, "nick"], "H"]],
  ["an unknown key below a choice", [["sources", 0, "mapping", 0, "unit"], "kg"]],
  ["a section that is missing", [["escalations"], undefined]],
  ["a key that is missing", [["support", "channel"], undefined]],
  ["null", [["client", "team"], null]],
  ["a number for a text", [["workspace", "backup"], 7]],
  ["an empty text", [["limitations", 0, "text"], ""]],
  ["an id in capitals", [["roles", 0, "id"], "Owner"]],
  ["a day that no calendar has", [["support", "endDate"], "2027-02-30"]],
  ["a date of another kind", [["history", 0, "date"], "16.11.2026"]],
  ["a version of two parts", [["taxonomy", "version"], "1.1"]],
  ["a share above 1", [["pii", "kinds", 2, "minimumScore"], 1.2]],
  ["a half record", [["spotCheck", "sampleSize"], 60.5]],
  ["a session of number 4", [["training", "sessions", 0, "number"], 4]],
  ["an unknown choice", [["documents", 0, "forms"], ["pdf"]]],
  ["an unknown step", [["cleaning", "steps", 0, "step"], "repairMojibakes"]],
  ["an unknown coefficient", [["quality", "gates", 0, "coefficient"], "alpha"]],
  ["a reference without its kind", [["limitations", 0, "about", 0], "sa_corpus"]],
  ["a column of another kind", [["exports", 0, "columns", 0, "from"], "label.spam"]],
  ["six examples", [["taxonomy", "labels", 0, "positive"], Array.from({ length: 6 }, () => ({ text: "t", why: "w" }))]],
  ["another layout", [["format"], "handoff-spec/2"]],
];

test.each(broken)("loading and the JSON Schema both refuse %s", (_, change) => {
  const text = textWith(exampleTexts.mailTriage, change);
  expect(parsePipelineSpec(text).ok).toBe(false);
  expect(accepts(JSON.parse(text))).toBe(false);
});

test("the file beside the provider's guide is this schema", () => {
  const published: unknown = JSON.parse(readFileSync("docs/provider/handoff-spec-1.schema.json", "utf8"));
  expect(published).toEqual(JSON.parse(JSON.stringify(pipelineSpecJsonSchema())));
});
