import type { Json } from "../../../../src/pipeline/canonicalJson";
import { changeRequest } from "../../../../src/pipeline/spec/changeRequest";
import { lockOf } from "../../../../src/pipeline/spec/lockOf";
import { parsePipelineSpec } from "../../../../src/pipeline/spec/parsePipelineSpec";
import { withSection, type SectionEdit } from "../../../../src/pipeline/spec/withSection";
import { exampleTexts, mailTriage, sampleSpec, sampleText, specOf, textWith } from "../../../specs";

const session = { now: () => "2026-12-01T10:00:00Z", actor: "helen_marsh" };
const newPerson = { id: "ali_noor", name: "Ali Noor", roles: ["annotator"], email: "ali@fernhill.example" };

const edits: readonly (readonly [string, string, Json | undefined])[] = [
  ["a contact who is new", "contacts[ali_noor]", newPerson],
  ["annotators", "annotation.annotators", ["milo_strand", "ada_pell"]],
  ["a label's name", "taxonomy.labels[spam].name", "Junk"],
  [
    "a gate added",
    "quality.gates[coverage]",
    { ...sampleSpec().quality.gates[0], id: "coverage", title: "Again" } as unknown as Json,
  ],
  ["a default written out", "contacts[jo_whitlow].hours", "Mon-Fri 08:00-16:00"],
  ["an option taken out", "pipeline.timeZone", undefined],
  ["a member by its place", "exports[training_set].columns[2].as", "headline"],
];

const refused: readonly (readonly [string, string, Json | undefined, string])[] = [
  ["limits that cross", "quality.gates[agreement].reviewBelow", 0.9, "quality.gates[agreement].reviewBelow"],
  ["an annotator who is nobody", "annotation.annotators", ["ada_pell", "zoe"], "annotation.annotators[2]"],
  ["a contact who is needed", "contacts[uma_reyes]", undefined, "exports[training_set].receiverRole"],
  ["a key that is not known", "contacts[ada_pell].nick", "A", "contacts[ada_pell].nick"],
  ["a section that must be there", "taxonomy", undefined, "taxonomy"],
  ["a place that is not there", "augmentation.maximumShare", 0.2, "augmentation.maximumShare"],
  ["a key in a list", "contacts.name", "x", "contacts[6]"],
  ["the whole file", "", {}, "the file"],
];

describe("an edit", () => {
  test("changes its own place and leaves every other byte as it was", () => {
    const edited = withSection(sampleText, { path: "quality.gates[agreement].relabelBelow", value: 0.85 });
    if (!edited.ok) throw new Error(JSON.stringify(edited.problems));
    expect(edited.text).toBe(sampleText.replace('"relabelBelow": 0.8,', '"relabelBelow": 0.85,'));
    expect(edited.spec).toEqual(specOf(edited.text));
    expect(edited.spec.quality.gates[0]?.relabelBelow).toBe(0.85);
  });

  test.each(edits)("%s", (_, path, value) => {
    const edited = withSection(sampleText, { path, value });
    expect(edited).toMatchObject({ ok: true });
    if (edited.ok) expect(parsePipelineSpec(edited.text)).toEqual({ ok: true, spec: edited.spec });
  });

  test.each(refused)(
    "that gives %s is refused with the problems that loading would give",
    (_, ...[path, value, place]) => {
      const edited = withSection(sampleText, { path, value });
      expect(edited.ok ? [] : edited.problems.map((problem) => problem.path)).toContain(place);
      if (!edited.ok) expect(edited.problems.every(({ rule, remedy }) => rule !== "" && remedy !== "")).toBe(true);
    },
  );

  test("a name of a newer version that stands there already does not stop it; a new one does", () => {
    const newer = textWith(exampleTexts.mailTriage, [["cleaning", "steps", 3, "step"], "translate"]);
    expect(withSection(newer, { path: "contacts[ali_noor]", value: newPerson })).toMatchObject({ ok: true });
    expect(withSection(newer, { path: "cleaning.steps[near].step", value: "nearDedupe" })).toMatchObject({
      ok: false,
      problems: [{ path: "cleaning.steps[near].step", value: '"nearDedupe"' }],
    });
  });

  test("a byte order mark does not get in the way", () => {
    const edited = withSection(`\uFEFF${sampleText}`, { path: "client.team", value: "Desk" });
    expect(edited).toMatchObject({ ok: true, spec: { client: { team: "Desk" } } });
  });
});

describe("a lock", () => {
  test.each([
    ["taxonomy.labels[spam].name", "taxonomy"],
    ["quality", "quality"],
    ["changeControl.lockedSections", "changeControl"],
  ])("on %s names the section, the role that is asked and the time", (path, section) => {
    expect(lockOf(mailTriage(), path)).toEqual({
      section,
      requestToRole: "provider_support",
      decideWithinWorkingHours: 40,
    });
  });

  test("is not on other sections, nor anywhere without change control, nor on what is no section", () => {
    expect(lockOf(mailTriage(), "contacts[helen_marsh].phone")).toBeNull();
    expect(lockOf(mailTriage(), "taxonomyX")).toBeNull();
    expect(lockOf(sampleSpec(), "taxonomy")).toBeNull();
  });
});

const limit = "quality.gates[agreement].relabelBelow";
const ask = (wish: SectionEdit & { readonly reason: string }) => changeRequest(exampleTexts.mailTriage, wish, session);

describe("a change request", () => {
  test("is a plain document that says what, why, who and when", () => {
    const requested = ask({ path: limit, value: 0.85, reason: "Our model needs it." });
    expect(requested).toEqual({
      ok: true,
      request: {
        format: "handoff-change-request/1",
        pipeline: "mail_triage",
        version: "1.1.0",
        section: "quality",
        path: "quality.gates[agreement].relabelBelow",
        from: 0.8,
        to: 0.85,
        reason: "Our model needs it.",
        by: "helen_marsh",
        at: "2026-12-01T10:00:00Z",
      },
    });
    expect(JSON.parse(JSON.stringify(requested))).toEqual(requested);
  });

  test("says by an absent key that nothing stands there, or that nothing shall", () => {
    const added = ask({ path: "contacts[ali_noor]", value: newPerson, reason: "New." });
    expect(added).toMatchObject({ ok: true, request: { section: "contacts", to: newPerson } });
    expect(added.ok && "from" in added.request).toBe(false);
    const removed = ask({ path: "pipeline.timeZone", value: undefined, reason: "No." });
    expect(removed).toMatchObject({ ok: true, request: { from: "UK time" } });
    expect(removed.ok && "to" in removed.request).toBe(false);
  });

  test("that changes nothing, or after which the pipeline would not load, is refused", () => {
    const same = { path: limit, value: 0.8, reason: "?" };
    expect(ask(same)).toMatchObject({
      ok: false,
      problems: [{ path: same.path, rule: "A request changes something." }],
    });
    expect(ask({ ...same, value: 0.5 })).toMatchObject({
      ok: false,
      problems: [{ path: "quality.gates[agreement].reviewBelow" }],
    });
  });
});
