import { createAutosave, type SaveState } from "../../../../src/embedded/files/autosave";

const at = "2026-11-24T09:41:00.000Z";

function keeper(write: (changed: ReadonlySet<string>) => Promise<string>) {
  const states: SaveState["kind"][] = [];
  const autosave = createAutosave({ write, onState: ({ kind }) => states.push(kind), delayMs: 700 });
  return { autosave, states };
}

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  jest.useRealTimers();
});

test("changes within the delay are one write, of the changed sheets alone", async () => {
  const written: string[][] = [];
  const { autosave, states } = keeper((changed) => {
    written.push([...changed]);
    return Promise.resolve(at);
  });
  autosave.changed("one");
  autosave.changed("two");
  autosave.changed("one");
  autosave.changed(null);
  await jest.advanceTimersByTimeAsync(699);
  expect(written).toEqual([]);
  await jest.advanceTimersByTimeAsync(1);
  expect(written).toEqual([["one", "two"]]);
  expect(states).toEqual(["saving", "saved"]);
});

test("what changes while a write is open is written next, never at the same time", async () => {
  const ends: (() => void)[] = [];
  const written: string[][] = [];
  const { autosave } = keeper((changed) => {
    written.push([...changed]);
    return new Promise((resolve) => {
      ends.push(() => {
        resolve(at);
      });
    });
  });
  autosave.changed("one");
  await jest.advanceTimersByTimeAsync(700);
  autosave.changed("two");
  await jest.advanceTimersByTimeAsync(5000);
  expect(written).toEqual([["one"]]);
  ends[0]?.();
  await jest.advanceTimersByTimeAsync(0);
  expect(written).toEqual([["one"], ["two"]]);
});

test("a write that fails is told, and its sheets are written with the next one", async () => {
  const written: string[][] = [];
  const { autosave, states } = keeper((changed) => {
    written.push([...changed].sort());
    return written.length === 1 ? Promise.reject(new Error("The disk is full.")) : Promise.resolve(at);
  });
  autosave.changed("one");
  await autosave.flush();
  autosave.changed("two");
  await autosave.flush();
  expect(written).toEqual([["one"], ["one", "two"]]);
  expect(states).toEqual(["saving", "failed", "saved"]);
});

test("nothing changed, nothing written; stopped, nothing written either", async () => {
  const write = jest.fn(() => Promise.resolve(at));
  const { autosave } = keeper(write);
  await autosave.flush();
  autosave.changed("one");
  autosave.stop();
  await autosave.flush();
  expect(write).not.toHaveBeenCalled();
});
