import fc from "fast-check";
import { appendEvent, chainStart, type AuditEvent, type ChainHead } from "../../../../src/pipeline/audit/event";
import { verifyChain } from "../../../../src/pipeline/audit/verifyChain";
import { sha256Hex } from "../../../../src/pipeline/sha256";

/** A trail of writers a and b, in the order given; each event has seen the other's last hash. */
function trailOf(writers: readonly string[]): readonly AuditEvent[] {
  const ends = new Map<string, ChainHead>();
  return writers.map((writer, place) => {
    const others = [...ends].filter(([name]) => name !== writer).map(([name, { hash }]) => [name, hash]);
    const event = appendEvent(ends.get(writer) ?? chainStart, {
      writer,
      at: `2026-03-02T09:00:${String(place % 60).padStart(2, "0")}Z`,
      actor: "ada_pell",
      action: "label.set",
      subject: `mail-${place}`,
      detail: { before: null, after: "spam", place },
      heads: Object.fromEntries(others) as Record<string, string>,
    });
    ends.set(writer, event);
    return event;
  });
}

const trail = trailOf(["a", "a", "b", "a", "b"]);

test("the hash is SHA-256 over the hash before and the canonical JSON of the event", () => {
  const [first] = trailOf(["a"]);
  const text =
    '{"action":"label.set","actor":"ada_pell","at":"2026-03-02T09:00:00Z",' +
    '"detail":{"after":"spam","before":null,"place":0},"heads":{},"seq":1,"subject":"mail-0","writer":"a"}';
  expect(first).toMatchObject({ seq: 1, prev: "0".repeat(64), hash: sha256Hex("0".repeat(64) + text) });
});

test("an untouched trail of two writers is intact, and tells the end of each chain", () => {
  const report = verifyChain(trail);
  expect(report).toMatchObject({ state: "intact", events: 5 });
  const heads = report.state === "intact" ? report.heads : new Map<string, ChainHead>();
  expect([...heads.keys()]).toEqual(["a", "b"]);
  expect(heads.get("a")).toEqual({ seq: 3, hash: trail[3]?.hash });
});

test("an empty trail is intact", () => {
  expect(verifyChain([])).toMatchObject({ state: "intact", events: 0 });
});

test("a changed value is found at its event", () => {
  const forged = trail.map((event, at) => (at === 1 ? { ...event, actor: "milo_strand" } : event));
  expect(verifyChain(forged)).toEqual({ state: "broken", kind: "changed", at: 1, writer: "a", seq: 2 });
});

test("an event that was forged whole, with a hash of its own, breaks the next one", () => {
  const [first, second] = trail;
  if (!first || !second) throw new Error("The trail is too short.");
  const forged = appendEvent(first, { ...second, subject: "mail-9" });
  expect(verifyChain([first, forged, ...trail.slice(2)])).toMatchObject({ kind: "missing", at: 3, writer: "a" });
});

test("a last event that is gone is missed by the other writer", () => {
  expect(verifyChain(trail.filter((_, at) => at !== 3))).toMatchObject({ state: "broken", kind: "cut", at: 3 });
});

test("last events that nobody else has seen are missed by the known ends", () => {
  const last = trail[4];
  const known = new Map([["b", last ?? chainStart]]);
  expect(verifyChain(trail.slice(0, 4))).toMatchObject({ state: "intact" });
  expect(verifyChain(trail.slice(0, 4), known)).toMatchObject({ kind: "cut", at: 4, writer: "b", seq: 2 });
});

const trails = fc.array(fc.constantFrom("a", "b", "c"), { minLength: 2, maxLength: 12 }).map(trailOf);
const place = fc.nat();

test("any changed character of any value is found", () => {
  const keys = ["writer", "at", "actor", "action", "subject", "prev", "hash"] as const;
  fc.assert(
    fc.property(trails, place, fc.constantFrom(...keys), (events, where, key) => {
      const at = where % events.length;
      const forged = events.map((event, index) => (index === at ? { ...event, [key]: `${event[key]}x` } : event));
      expect(verifyChain(forged).state).toBe("broken");
    }),
  );
});

test("any deleted event but the very last of a chain is found, whoever wrote it", () => {
  fc.assert(
    fc.property(trails, place, (events, where) => {
      const at = where % events.length;
      const isLast = events.slice(at + 1).every(({ writer }) => writer !== events[at]?.writer);
      fc.pre(!isLast);
      expect(verifyChain(events.filter((_, index) => index !== at)).state).toBe("broken");
    }),
  );
});

test("swapping two events of one chain, or putting one in twice, is found", () => {
  fc.assert(
    fc.property(trails, place, (events, where) => {
      const at = where % events.length;
      const event = events.slice(at, at + 1);
      const between = events.slice(at + 1);
      expect(verifyChain([...events, ...event]).state).toBe("broken");
      const next = between.findIndex(({ writer }) => writer === event[0]?.writer);
      fc.pre(next >= 0);
      const other = between.slice(next, next + 1);
      const swapped = [
        ...events.slice(0, at),
        ...other,
        ...between.slice(0, next),
        ...event,
        ...between.slice(next + 1),
      ];
      expect(verifyChain(swapped).state).toBe("broken");
    }),
  );
});
