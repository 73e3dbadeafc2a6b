import fc from "fast-check";
import { assignRecords, type AssignmentOrder } from "../../../../src/pipeline/label/assignRecords";

type Annotation = AssignmentOrder["annotation"];

const people = ["ada", "ben", "cleo"];

function rules(changes: Partial<Annotation> = {}): Annotation {
  return { annotators: people, overlap: 2, overlapShare: 1, assignment: "balanced", seed: "test", ...changes };
}

function records(count: number, group: (place: number) => string | null = () => null) {
  return Array.from({ length: count }, (_, place) => ({ id: `r${place}`, group: group(place) }));
}

function packsOf(candidates: AssignmentOrder["candidates"], annotation: Annotation, loads = new Map<string, number>()) {
  return Object.fromEntries(assignRecords({ candidates, annotation, loads }));
}

function readersOf(packs: Record<string, readonly string[]>): ReadonlyMap<string, number> {
  const ids = Object.values(packs).flat();
  return new Map(ids.map((id) => [id, ids.filter((other) => other === id).length]));
}

test("the packs of six records for three people, as drawn from the seed", () => {
  expect(packsOf(records(6), rules({ seed: "library" }))).toMatchInlineSnapshot(`
   {
     "ada": [
       "r3",
       "r4",
       "r2",
       "r0",
     ],
     "ben": [
       "r1",
       "r3",
       "r5",
       "r0",
     ],
     "cleo": [
       "r1",
       "r4",
       "r2",
       "r5",
     ],
   }
  `);
});

test("nobody gets a pack of nothing but everybody is named", () => {
  expect(packsOf([], rules())).toEqual({ ada: [], ben: [], cleo: [] });
});

test("two annotators with overlap 2 label the same records in the same order", () => {
  const { ada, ben } = packsOf(records(50), rules({ annotators: ["ada", "ben"] }));
  expect(ada).toEqual(ben);
  expect(ada).toHaveLength(50);
});

test("one annotator alone gets everything", () => {
  const { ada } = packsOf(records(5), rules({ annotators: ["ada"], overlap: 1 }));
  expect(ada).toHaveLength(5);
});

test("everything goes to everybody where the assignment is all", () => {
  const packs = packsOf(records(9), rules({ assignment: "all" }));
  expect([...readersOf(packs).values()]).toEqual(Array(9).fill(3));
});

test("records of one field value stay with the same people", () => {
  const fields = records(60, (place) => (place % 5 === 0 ? null : `g${place % 5}`));
  const packs = packsOf(fields, rules({ assignment: "by-field", overlapShare: 0 }));
  for (const group of ["g1", "g2", "g3", "g4"]) {
    const ids = new Set(fields.filter((one) => one.group === group).map(({ id }) => id));
    const readers = Object.values(packs).filter((pack) => pack.some((id) => ids.has(id)));
    expect(readers).toHaveLength(1);
  }
});

test("another seed draws other packs", () => {
  expect(packsOf(records(40), rules({ seed: "a" }))).not.toEqual(packsOf(records(40), rules({ seed: "b" })));
});

const orders = fc.record({
  count: fc.nat(60),
  annotators: fc.integer({ min: 2, max: 6 }).map((size) => Array.from({ length: size }, (_, place) => `a${place}`)),
  overlapShare: fc.double({ min: 0, max: 1, noNaN: true }),
  seed: fc.string({ minLength: 1 }),
});

test("the order of the rows changes nothing", () => {
  fc.assert(
    fc.property(orders, fc.array(fc.nat()), ({ count, ...annotation }, keys) => {
      const given = records(count);
      const mixed = given
        .map((one, place) => ({ one, key: keys[place] ?? 0 }))
        .sort((a, b) => a.key - b.key)
        .map(({ one }) => one);
      expect(packsOf(mixed.reverse(), rules(annotation))).toEqual(packsOf(given, rules(annotation)));
    }),
  );
});

test("every record is handed out, as many twice as the share says, nobody gets one twice, and packs differ by one at most", () => {
  fc.assert(
    fc.property(orders, ({ count, ...annotation }) => {
      const packs = packsOf(records(count), rules(annotation));
      const readers = [...readersOf(packs).values()];
      expect(readers).toHaveLength(count);
      expect(readers.filter((number) => number === 2)).toHaveLength(Math.round(annotation.overlapShare * count));
      const sizes = Object.values(packs).map((pack) => pack.length);
      expect(Object.values(packs).every((pack) => new Set(pack).size === pack.length)).toBe(true);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    }),
  );
});

test("whoever has fewer records already is given more", () => {
  const loads = new Map([["ada", 10]]);
  const packs = packsOf(records(40), rules({ overlapShare: 0 }), loads);
  const totals = Object.entries(packs).map(([name, pack]) => pack.length + (loads.get(name) ?? 0));
  expect(totals.toSorted()).toEqual([16, 17, 17]);
});
