import { documents, editionNumber, fingerprintOf, freshnessOf } from "../../../../src/pipeline/handoff/documents";
import type { PipelineSpec } from "../../../../src/pipeline/spec/pipelineSpec";
import { example, firstEdition, mailTriageInput } from "./examples";

const spec = example("mail-triage");
const version = "1.0.0";

function staleChapters(id: keyof typeof documents, now: PipelineSpec) {
  const found = freshnessOf(fingerprintOf(id, spec, version), fingerprintOf(id, now, version));
  return found.state === "stale" ? found.chapters : [];
}

const withLabels = (change: (name: string) => string): PipelineSpec => ({
  ...spec,
  taxonomy: { ...spec.taxonomy, labels: spec.taxonomy.labels.map((label) => ({ ...label, name: change(label.name) })) },
});

test("a document is fresh while spec and product are the same", () => {
  for (const id of ["operations-manual", "labeling-guidelines"] as const) {
    const now = fingerprintOf(id, example("mail-triage"), version);
    expect(freshnessOf(fingerprintOf(id, spec, version), now)).toEqual({ state: "fresh" });
  }
});

test("work that goes on makes no document old: its state is no part of what it is bound to", () => {
  const { make } = documents["operations-manual"];
  expect(make(mailTriageInput())).not.toEqual(make(firstEdition(spec)));
  expect(Object.keys(fingerprintOf("operations-manual", spec, version))).toContain("2. Check data quality");
});

test("a renamed label makes the chapters old that name it", () => {
  const renamed = withLabels((name) => (name === "Spam" ? "Junk" : name));
  expect(staleChapters("labeling-guidelines", renamed)).toEqual(
    expect.arrayContaining(["2. How to decide", "3. The labels", "4. Find a rule by the pair of labels"]),
  );
  expect(staleChapters("operations-manual", renamed)).toEqual(["3. Label new data"]);
});

test("a document that does not read a section stays fresh when the section changes", () => {
  const moved = { ...spec, exports: spec.exports.map((one) => ({ ...one, destination: "Elsewhere" })) };
  expect(staleChapters("labeling-guidelines", moved)).toEqual([]);
  expect(staleChapters("operations-manual", moved)).toEqual(["Where things are", "4. Export a training set"]);
});

test("a new version of the product shows on the front of the manual only", () => {
  const now = fingerprintOf("operations-manual", spec, "1.1.0");
  expect(freshnessOf(fingerprintOf("operations-manual", spec, version), now)).toEqual({
    state: "stale",
    chapters: [""],
  });
});

test("made again without change, a document keeps its edition", () => {
  const fingerprint = fingerprintOf("labeling-guidelines", spec, version);
  expect(editionNumber(null, fingerprint)).toBe(1);
  expect(editionNumber({ number: 3, fingerprint }, fingerprint)).toBe(3);
  const now = fingerprintOf(
    "labeling-guidelines",
    withLabels((name) => `${name}s`),
    version,
  );
  expect(editionNumber({ number: 3, fingerprint }, now)).toBe(4);
});
