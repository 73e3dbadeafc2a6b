import fc from "fast-check";
import {
  auditColumns,
  cellsOfEvent,
  type AuditCells,
  type AuditColumn,
} from "../../../../src/pipeline/audit/auditCells";
import { appendEvent, chainStart, type AuditEvent, type ChainHead } from "../../../../src/pipeline/audit/event";
import { trailRow, verifyChain, type ChainReport } from "../../../../src/pipeline/audit/verifyChain";
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
      detail: { old: place % 2 === 0 ? null : "ham", new: "spam", place },
      heads: Object.fromEntries(others) as Record<string, string>,
    });
    ends.set(writer, event);
    return event;
  });
}

function rowsOf(writers: readonly string[]): readonly AuditCells[] {
  return trailOf(writers).map(cellsOfEvent);
}

function verify(cells: readonly AuditCells[], known?: ReadonlyMap<string, ChainHead>): ChainReport {
  return verifyChain(cells.map(trailRow), known);
}

/** The ends of the chains as `_handoff` keeps them. */
function endsOf(events: readonly AuditEvent[]): ReadonlyMap<string, ChainHead> {
  return new Map(events.map(({ writer, seq, hash }) => [writer, { seq, hash }]));
}

const trail = trailOf(["a", "a", "b", "a", "b"]);
const rows = trail.map(cellsOfEvent);

test("the hash is SHA-256 over the hash before and the canonical JSON of the event", () => {
  const [first] = trailOf(["a"]);
  const text =
    '{"action":"label.set","actor":"ada_pell","at":"2026-03-02T09:00:00Z",' +
    '"detail":{"new":"spam","old":null,"place":0},"heads":{},"seq":1,"subject":"mail-0","writer":"a"}';
  expect(first).toMatchObject({ seq: 1, prev: "0".repeat(64), hash: sha256Hex("0".repeat(64) + text) });
});

test("an untouched trail of two writers is intact, and tells the end of each chain", () => {
  const report = verify(rows, endsOf(trail));
  expect(report).toMatchObject({ state: "intact", events: 5 });
  const heads = report.state === "intact" ? report.heads : new Map<string, ChainHead>();
  expect(heads).toEqual(endsOf(trail));
});

test("an empty trail is intact", () => {
  expect(verify([])).toMatchObject({ state: "intact", events: 0 });
});

test.each(auditColumns)("a changed cell of the column %s is found at its event", (column) => {
  const forged = rows.map((row, at) => (at === 1 ? { ...row, [column]: `${row[column] ?? ""}1` } : row));
  expect(verify(forged)).toMatchObject({ state: "broken", kind: "changed", event: 2 });
});

test("an event that was forged whole, with a hash of its own, breaks the next one", () => {
  const [first, second] = trail;
  if (!first || !second) throw new Error("The trail is too short.");
  const forged = cellsOfEvent(appendEvent(first, { ...second, subject: "mail-9" }));
  const report = verify(rows.with(1, forged));
  // b, the third event, had seen the one that was replaced.
  expect(report).toEqual({ state: "broken", kind: "missing", event: 3, writer: "a", seq: 3 });
});

test("a missing event is named with its number", () => {
  expect(verify(rows.toSpliced(1, 1))).toEqual({
    ...{ state: "broken", kind: "missing", event: 2, writer: "a", seq: 2 },
  });
});

test("the last event of a chain that is gone is missed by the other writer", () => {
  expect(verify(rows.toSpliced(3, 1))).toMatchObject({ kind: "missing", event: 4, writer: "a", seq: 3 });
});

test("last events that nobody else has seen are missed by the ends kept elsewhere", () => {
  const known = endsOf(trail);
  expect(verify(rows.slice(0, 4))).toMatchObject({ state: "intact" });
  expect(verify(rows.slice(0, 4), known)).toEqual({
    ...{ state: "broken", kind: "missing", event: 5, writer: "b", seq: 2 },
  });
  expect(verify([], known)).toMatchObject({ kind: "missing", event: 1, writer: "a", seq: 1 });
});

test("two rows that changed places are found, of one writer and of two", () => {
  const swapped = (first: number, second: number) =>
    rows.map((row, at) => (at === first ? rows[second] : at === second ? rows[first] : row) ?? row);
  expect(verify(swapped(0, 1))).toMatchObject({ kind: "moved", event: 1, writer: "a", seq: 2 });
  expect(verify(swapped(3, 4))).toMatchObject({ kind: "moved", event: 4, writer: "b", seq: 2 });
});

test("a row that stands there twice is found where it stands again", () => {
  expect(verify(rows.toSpliced(3, 0, ...rows.slice(1, 2)))).toMatchObject({
    ...{ state: "broken", kind: "repeated", event: 4, writer: "a", seq: 2 },
  });
});

/** One tampering of a sheet: the rows as they stand after it, and the last event from the top that is surely whole. */
interface Tampering {
  readonly rows: readonly AuditCells[];
  readonly firstTouched: number;
}

const change = (row: AuditCells, column: AuditColumn, pick: number): AuditCells => {
  const text = String(row[column] ?? "");
  const at = text === "" ? 0 : pick % text.length;
  const other = text[at] === "7" ? "8" : "7";
  const how = pick % 3;
  const changed =
    how === 0 ? text.slice(0, at) + other + text.slice(at + 1) : text.slice(0, at) + other + text.slice(at);
  const shorter = text.slice(0, at) + text.slice(at + 1);
  return { ...row, [column]: how === 2 && text !== "" ? shorter : changed };
};

const tamperings: Readonly<Record<string, (rows: readonly AuditCells[], pick: readonly number[]) => Tampering>> = {
  change: (sheet, [place = 0, column = 0, pick = 0]) => {
    const at = place % sheet.length;
    const name = auditColumns[column % auditColumns.length] ?? "event";
    return { rows: sheet.map((row, index) => (index === at ? change(row, name, pick) : row)), firstTouched: at };
  },
  delete: (sheet, [place = 0]) => ({
    rows: sheet.toSpliced(place % sheet.length, 1),
    firstTouched: place % sheet.length,
  }),
  swap: (sheet, [place = 0, other = 0]) => {
    const first = place % (sheet.length - 1);
    const second = first + 1 + (other % (sheet.length - first - 1));
    const swapped = sheet.map((row, at) => (at === first ? sheet[second] : at === second ? sheet[first] : row) ?? row);
    return { rows: swapped, firstTouched: first };
  },
  insert: (sheet, [place = 0, other = 0, pick = 0]) => {
    const at = place % (sheet.length + 1);
    const copy = sheet[other % sheet.length] ?? rows[0];
    if (!copy) throw new Error("The trail is empty.");
    const inserted = pick % 2 === 0 ? copy : change(copy, "subject", pick);
    return { rows: sheet.toSpliced(at, 0, inserted), firstTouched: at };
  },
};

test("200 seeded tamperings with rows are all found, none of them above the first row that was touched", () => {
  const writers = fc.array(fc.constantFrom("a", "b", "c"), { minLength: 3, maxLength: 14 });
  const kinds = fc.constantFrom(...Object.values(tamperings));
  fc.assert(
    fc.property(writers, kinds, fc.tuple(fc.nat(), fc.nat(), fc.nat()), (names, tamper, pick) => {
      const known = endsOf(trailOf(names));
      const { rows: sheet, firstTouched } = tamper(rowsOf(names), pick);
      const report = verify(sheet, known);
      expect(report.state).toBe("broken");
      const found = report.state === "broken" ? report.event : 0;
      expect(found).toBeGreaterThan(firstTouched);
    }),
    { numRuns: 200, seed: 20261124 },
  );
});
