import { exportVerdicts, type ExportedBatch } from "../../../../src/pipeline/quality/exportVerdicts";
import { gateSpec, type GateSpec } from "../../../../src/pipeline/spec/quality";
import { sampleSpec } from "../../../specs";

const { taxonomy } = sampleSpec();
const labels = ["spam", "work"] as const;

function gateWith(changes: Partial<GateSpec> = {}): GateSpec {
  return gateSpec.parse({
    ...{ id: "g", title: "Gate", measure: "agreement", coefficient: "percent", scope: "batch" },
    ...{ relabelBelow: 0.8, reviewBelow: 0.6, minimumRecords: 10, blocksExport: true, why: "Because." },
    ...changes,
  });
}

interface Answered {
  readonly batch: string;
  readonly records: number;
  /** On how many of them two people differ. */
  readonly differ: number;
}

function verdictOf(gate: GateSpec, batches: readonly Answered[], given: readonly string[] = labels) {
  const answers = batches.flatMap(({ batch, records, differ }) =>
    Array.from({ length: records }, (_, at) => {
      const label = (step: number) => given[(at + step) % given.length] ?? null;
      return { batch, id: `${batch}-${String(at)}`, first: label(0), second: label(at < differ ? 1 : 0) };
    }),
  );
  const ids = answers.map(({ id }) => id);
  const columns = [
    { ids, labels: answers.map(({ first }) => first) },
    { ids, labels: answers.map(({ second }) => second) },
  ];
  const parts: readonly ExportedBatch[] = batches.map(({ batch }) => ({
    batch,
    records: answers.filter((one) => one.batch === batch).map(({ id }) => id),
  }));
  const spec = { quality: { confidence: 0.95, gates: [gate] }, taxonomy };
  return exportVerdicts({ spec, gates: [gate], batches: parts, columns })[0];
}

const good = { batch: "B001", records: 90, differ: 2 };

test.each([
  [
    "a batch that is not passed decides, and is named",
    [{ batch: "B002", records: 10, differ: 5 }],
    { verdict: "review", batch: "B002", value: 0.5, n: 10 },
  ],
  [
    "the worst of several decides",
    [
      { batch: "B002", records: 10, differ: 3 },
      { batch: "B003", records: 10, differ: 6 },
    ],
    { verdict: "review", batch: "B003", n: 10 },
  ],
  [
    "a batch that is too small counts with the others",
    [{ batch: "B002", records: 5, differ: 5 }],
    { verdict: "pass", n: 95, value: 88 / 95 },
  ],
] as const)("%s", (_, others, expected) => {
  const state = verdictOf(gateWith(), [good, ...others]);
  expect(state).toMatchObject(expected);
  if (!("batch" in expected)) expect(state).not.toHaveProperty("batch");
});

test("a gate on an export takes its batches together, and so does one batch alone", () => {
  const bad = { batch: "B002", records: 10, differ: 5 };
  expect(verdictOf(gateWith({ scope: "export" }), [good, bad])).toMatchObject({ verdict: "pass", n: 100, value: 0.93 });
  expect(verdictOf(gateWith(), [bad])).not.toHaveProperty("batch");
});

test("many batches that are too small each are judged together", () => {
  const small = ["B001", "B002", "B003"].map((batch) => ({ batch, records: 5, differ: 4 }));
  expect(verdictOf(gateWith(), small)).toMatchObject({ verdict: "review", n: 15 });
});

test("an export of nothing, and what answers do not measure, have no verdict", () => {
  expect(verdictOf(gateWith(), [])).toMatchObject({ verdict: "undefined", n: 0 });
  const spotCheck = gateWith({ measure: "spot-check-agreement", coefficient: undefined });
  expect(verdictOf(spotCheck, [good])).toMatchObject({ verdict: "undefined", value: null });
  const share = gateWith({ measure: "labelled-share", coefficient: undefined });
  expect(verdictOf(share, [good])).toMatchObject({ verdict: "pass", value: 1 });
});
