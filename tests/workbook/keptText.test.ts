import type { OpenHost } from "../host/openHost";
import { openHandoffSheet, sharedRegion } from "../../src/workbook/handoffSheet";
import { openRegion, readEntry } from "../../src/workbook/region";
import type { KeepEdit } from "../../src/workbook/edit";
import { animal, animals, append, apply, change, openZoo, undo } from "./zoo";
import { wholeTrail } from "./trail";

jest.setTimeout(120_000);

let host: OpenHost;

beforeEach(async () => {
  host = await openZoo();
});

afterEach(() => {
  host.close();
});

const keep = (before: string | null, after: string): KeepEdit => ({ kind: "keep", entry: "rules", before, after });

const held = () =>
  Excel.run(async (context) => {
    const handoff = await openHandoffSheet(context);
    if (!handoff) throw new Error("no _handoff");
    const region = await openRegion(context, handoff, handoff.regions.get(sharedRegion) ?? 0);
    return readEntry(context, region, "rules");
  });

it("keeps a text with the rows of its change, and takes both back", async () => {
  await apply(change(keep(null, "first")));
  const second = change(append(animal("1", "cow", "moo")), keep("first", "second".repeat(10_000)));
  expect(await apply(second)).toMatchObject({ written: 2, conflicts: [] });
  expect(await held()).toBe("second".repeat(10_000));
  expect(await undo(second.id)).toMatchObject({ left: [] });
  expect(await held()).toBe("first");
  expect(await animals()).toStrictEqual([]);
  expect(await wholeTrail()).toStrictEqual(["animals.changed", "animals.changed", "animals.undone"]);
});

it("writes nothing at all where another text stands by now", async () => {
  await apply(change(keep(null, "theirs")));
  const result = await apply(change(append(animal("1", "cow", "moo")), keep(null, "ours")));
  expect(result).toMatchObject({ written: 0, conflicts: [{ key: "rules", expected: null, found: "theirs" }] });
  expect(await held()).toBe("theirs");
  expect(await animals()).toStrictEqual([]);
});

it("leaves and names a text that somebody changed since", async () => {
  const first = change(keep(null, "first"));
  await apply(first);
  await apply(change(keep("first", "theirs")));
  expect((await undo(first.id)).left).toMatchObject([{ key: "rules", found: "theirs" }]);
  expect(await held()).toBe("theirs");
});

it("takes a text out that was not there before", async () => {
  const first = change(keep(null, "first"));
  await apply(first);
  await undo(first.id);
  expect(await held()).toBeNull();
});
