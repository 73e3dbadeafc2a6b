import { versionEdits } from "../../../../src/pipeline/spec/newVersion";
import { withSections, type SectionEdit } from "../../../../src/pipeline/spec/withSection";
import { sampleSpec, sampleText } from "../../../specs";

const note = { by: "wren_castell", date: "2026-11-24", reason: "Fewer records go back." };

function changed(...edits: readonly SectionEdit[]) {
  const edited = withSections(sampleText, [...edits, ...versionEdits(sampleSpec(), edits, note)]);
  if (!edited.ok) throw new Error(JSON.stringify(edited.problems));
  return edited.spec;
}

test("a change makes a version with a line of its own in the history", () => {
  const spec = changed({ path: "quality.gates[agreement].relabelBelow", value: 0.75 });
  expect(spec.pipeline.version).toBe("1.1.0");
  expect(spec.history[0]).toEqual({
    ...{ version: "1.1.0", ...note },
    changes: ["quality.gates[agreement].relabelBelow: 0.8 → 0.75"],
  });
  expect(spec.history).toHaveLength(sampleSpec().history.length + 1);
  expect(spec.taxonomy.version).toBe(sampleSpec().taxonomy.version);
});

test("a label's wording is a patch of the taxonomy, what is offered a minor version", () => {
  const [major = "", minor = "", patch = ""] = sampleSpec().taxonomy.version.split(".");
  const wording = changed({ path: "taxonomy.labels[spam].name", value: "Junk" });
  expect(wording.taxonomy.version).toBe(`${major}.${minor}.${Number(patch) + 1}`);
});

test("a clock that is behind makes no history that goes backwards", () => {
  const edits: readonly SectionEdit[] = [{ path: "contacts[jo_whitlow].phone", value: "+44 20 7946 0000" }];
  const early = versionEdits(sampleSpec(), edits, { ...note, date: "2001-01-01" });
  const edited = withSections(sampleText, [...edits, ...early]);
  expect(edited.ok && edited.spec.history[0]?.date).toBe(sampleSpec().history[0]?.date);
});

test("several places are judged together: limits that swap over are fine once both are set", () => {
  const gate = "quality.gates[agreement]";
  const alone = withSections(sampleText, [{ path: `${gate}.relabelBelow`, value: 0.6 }]);
  expect(alone.ok ? [] : alone.problems.map(({ path }) => path)).toEqual([`${gate}.reviewBelow`]);
  const together = [
    { path: `${gate}.relabelBelow`, value: 0.6 },
    { path: `${gate}.reviewBelow`, value: 0.5 },
  ];
  expect(withSections(sampleText, together)).toMatchObject({ ok: true });
});
