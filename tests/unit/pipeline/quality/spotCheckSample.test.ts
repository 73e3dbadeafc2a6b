import fc from "fast-check";
import {
  drawSpotCheck,
  type SampleOrder,
  type SpotCheckCandidate,
} from "../../../../src/pipeline/quality/spotCheckSample";
import { sha256Hex } from "../../../../src/pipeline/sha256";

function candidates(counts: Readonly<Record<string, number>>): readonly SpotCheckCandidate[] {
  return Object.entries(counts).flatMap(([labelId, count]) =>
    Array.from({ length: count }, (_, at) => ({ id: `${labelId}-${at}`, labelId, readers: ["ada_pell"] })),
  );
}

function order(given: readonly SpotCheckCandidate[], changes: Partial<SampleOrder["spotCheck"]> = {}): SampleOrder {
  return {
    candidates: given,
    labels: ["spam", "work", "rare"],
    checker: "milo_strand",
    spotCheck: {
      ...{ sampleSize: 60, minimumPerLabel: 6, stratifyBy: "label", seed: "check", checkerMayHaveLabelled: false },
      ...changes,
    },
  };
}

const drawnBy = (ids: readonly string[]) =>
  Object.fromEntries(["spam", "work", "rare"].map((name) => [name, ids.filter((id) => id.startsWith(name)).length]));

test("every label gets its share, and its minimum where the share is less", () => {
  const { ids, population } = drawSpotCheck(order(candidates({ spam: 600, work: 380, rare: 20 })));
  expect(drawnBy(ids)).toEqual({ spam: 34, work: 20, rare: 6 });
  expect(new Set(ids).size).toBe(60);
  expect(Object.fromEntries(population)).toEqual({ spam: 600, work: 380, rare: 20 });
});

test("a label with fewer records than its minimum is checked whole", () => {
  expect(drawnBy(drawSpotCheck(order(candidates({ spam: 100, work: 100, rare: 4 }))).ids)).toEqual({
    ...{ spam: 28, work: 28, rare: 4 },
  });
});

test("fewer records than the sample are all checked", () => {
  expect(drawSpotCheck(order(candidates({ spam: 5, work: 3 }))).ids).toHaveLength(8);
});

test("within a label the order of SHA-256 over seed, label and id decides", () => {
  const pool = candidates({ spam: 40 });
  const { ids } = drawSpotCheck(order(pool, { sampleSize: 5, minimumPerLabel: 0 }));
  const expected = pool
    .map(({ id }) => ({ id, draw: sha256Hex(`check|spam|${id}`) }))
    .sort((a, b) => (a.draw < b.draw ? -1 : 1))
    .slice(0, 5)
    .map(({ id }) => id);
  expect([...ids].sort()).toEqual(expected.sort());
});

test("without strata the labels fall as they may", () => {
  const { ids } = drawSpotCheck(order(candidates({ spam: 500, rare: 10 }), { stratifyBy: "none", sampleSize: 20 }));
  expect(ids).toHaveLength(20);
  expect(drawnBy(ids)["rare"]).toBeLessThan(6);
});

test("records that the checker labelled are left out and named, unless the spec allows them", () => {
  const pool = candidates({ spam: 8 }).map((one, at) => (at === 3 ? { ...one, readers: ["milo_strand"] } : one));
  expect(drawSpotCheck(order(pool)).leftOut).toEqual(["spam-3"]);
  expect(drawSpotCheck(order(pool)).ids).not.toContain("spam-3");
  expect(drawSpotCheck(order(pool, { checkerMayHaveLabelled: true })).ids).toContain("spam-3");
});

test("the order of the rows changes nothing, another seed does", () => {
  const pool = candidates({ spam: 60, work: 40, rare: 9 });
  const drawn = drawSpotCheck(order(pool)).ids;
  fc.assert(
    fc.property(fc.shuffledSubarray([...pool], { minLength: pool.length }), (shuffled) => {
      expect(drawSpotCheck(order(shuffled)).ids).toEqual(drawn);
    }),
    { numRuns: 10 },
  );
  expect(drawSpotCheck(order(pool, { seed: "another" })).ids).not.toEqual(drawn);
});

test("a sample is as large as asked for, without doubles, and holds every label's minimum", () => {
  const counts = fc.record({ spam: fc.nat(80), work: fc.nat(80), rare: fc.nat(80) });
  fc.assert(
    fc.property(counts, (given) => {
      const total = given.spam + given.work + given.rare;
      const { ids } = drawSpotCheck(order(candidates(given)));
      expect(new Set(ids).size).toBe(Math.min(60, total));
      const drawn = drawnBy(ids);
      for (const label of ["spam", "work", "rare"] as const) {
        expect(drawn[label]).toBeGreaterThanOrEqual(Math.min(6, given[label]));
      }
    }),
    { numRuns: 30 },
  );
});
