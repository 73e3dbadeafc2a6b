import { createDesk, choiceShownMs } from "../../../../src/taskpane/labelling/desk";
import { answeredOf, currentItem, type Save } from "../../../../src/taskpane/labelling/deskState";
import type { Answer, QueueItem } from "../../../../src/taskpane/actions/readQueue";
import type { SaveOutcome } from "../../../../src/taskpane/actions/saveAnswers";
import { queue, queueItem } from "../harness/builders";

const spam: Answer = { kind: "label", labelId: "spam" };
const work: Answer = { kind: "label", labelId: "work" };

jest.useFakeTimers();

function setUp(items: readonly QueueItem[] = [1, 2, 3].map((place) => queueItem(place)), kept: readonly Save[] = []) {
  const write = jest.fn<Promise<SaveOutcome>, [Save]>().mockResolvedValue("saved");
  const keep = jest.fn<undefined, [readonly Save[]]>();
  const onConflict = jest.fn();
  const desk = createDesk({
    read: () => Promise.resolve(queue(items)),
    write: (saves) => Promise.all(saves.map((save) => write(save))),
    later: (act, milliseconds) => {
      setTimeout(act, milliseconds);
    },
    now: () => "2026-11-24T09:41:00Z",
    kept: () => kept,
    keep,
    onSaved: jest.fn(),
    onConflict,
  });
  const shown = () => currentItem(desk.state.get())?.recordId ?? null;
  return { desk, write, keep, onConflict, shown };
}

const choiceOver = () => jest.advanceTimersByTimeAsync(choiceShownMs);

it("opens at the first record without an answer", async () => {
  const { desk, shown } = setUp([queueItem(1, { answer: spam }), queueItem(2), queueItem(3)]);
  await desk.open();
  expect(shown()).toBe("m2");
});

it("writes an answer at once, shows it, and ignores keys until the next record is there", async () => {
  const { desk, write, shown } = setUp();
  await desk.open();
  desk.answer(spam);
  expect(write).toHaveBeenCalledWith({ recordId: "m1", before: null, after: spam });
  expect(desk.state.get().chosen).toStrictEqual(spam);
  desk.answer(work);
  desk.move(1);
  expect(shown()).toBe("m1");
  await choiceOver();
  expect(shown()).toBe("m2");
  expect(write).toHaveBeenCalledTimes(1);
  expect(desk.state.get().last).toStrictEqual({ recordId: "m1", answer: spam });
});

it("goes on to what is open, also before it, and ends when all is answered", async () => {
  const { desk, shown } = setUp();
  await desk.open();
  desk.show("m3");
  for (const record of ["m1", "m2", null]) {
    desk.answer(spam);
    await choiceOver();
    expect(shown()).toBe(record);
  }
  expect(answeredOf(desk.state.get().items)).toBe(3);
});

it("takes answers back, one after the other, down to the first of the session", async () => {
  const { desk, write, shown } = setUp();
  await desk.open();
  desk.answer(spam);
  await choiceOver();
  desk.answer(work);
  await choiceOver();
  expect(desk.undo()).toBe("m2");
  expect(shown()).toBe("m2");
  expect(desk.undo()).toBe("m1");
  expect(desk.undo()).toBeNull();
  await jest.runAllTimersAsync();
  expect(write).toHaveBeenLastCalledWith({ recordId: "m1", before: spam, after: null });
  expect(answeredOf(desk.state.get().items)).toBe(0);
});

it("writes nothing when the same answer is given again", async () => {
  const { desk, write, shown } = setUp([queueItem(1, { answer: spam }), queueItem(2)]);
  await desk.open();
  desk.show("m1");
  desk.answer(spam);
  await choiceOver();
  expect(write).not.toHaveBeenCalled();
  expect(shown()).toBe("m2");
});

it("writes a note beside the answer, before and after it", async () => {
  const { desk, write } = setUp();
  await desk.open();
  desk.annotate("digest?");
  expect(write).not.toHaveBeenCalled();
  desk.answer(spam);
  expect(write).toHaveBeenLastCalledWith({ recordId: "m1", before: null, after: { ...spam, note: "digest?" } });
  await choiceOver();
  desk.show("m1");
  desk.annotate("");
  await jest.runAllTimersAsync();
  expect(write).toHaveBeenLastCalledWith({ recordId: "m1", before: { ...spam, note: "digest?" }, after: spam });
});

it("keeps answers that the sheet refuses, tries again, and then writes them in order", async () => {
  const { desk, write, keep } = setUp();
  await desk.open();
  write.mockRejectedValueOnce(new Error("GeneralException")).mockRejectedValueOnce(new Error("GeneralException"));
  desk.answer(spam);
  await choiceOver();
  desk.answer(work);
  await jest.advanceTimersByTimeAsync(0);
  expect(desk.state.get().waiting.map(({ recordId }) => recordId)).toStrictEqual(["m1", "m2"]);
  expect(keep.mock.lastCall?.[0]).toHaveLength(2);
  await jest.advanceTimersByTimeAsync(2000);
  expect(write.mock.calls.map(([save]) => save.recordId)).toStrictEqual(["m1", "m1", "m2", "m1", "m2"]);
  expect(desk.state.get()).toMatchObject({ waiting: [], failure: null });
  expect(keep).toHaveBeenLastCalledWith([]);
});

it("sends what waits together, and the second answer to a record after the first", async () => {
  const { desk, write } = setUp();
  await desk.open();
  let arrive: (outcome: SaveOutcome) => void = () => undefined;
  write.mockReturnValueOnce(new Promise((resolve) => (arrive = resolve)));
  desk.answer(spam);
  await choiceOver();
  desk.answer(spam);
  await choiceOver();
  desk.answer(work);
  await choiceOver();
  desk.show("m2");
  desk.answer(work);
  await choiceOver();
  expect(write).toHaveBeenCalledTimes(1);
  arrive("saved");
  await jest.advanceTimersByTimeAsync(0);
  const [, ...others] = write.mock.calls.map(([{ recordId, after }]) => [recordId, after]);
  expect(others).toStrictEqual([
    ["m2", spam],
    ["m3", work],
    ["m2", work],
  ]);
  expect(desk.state.get().waiting).toStrictEqual([]);
});

it("says which record is gone, keeps its answer, and saves the others", async () => {
  const { desk, write } = setUp(undefined, [
    { recordId: "m9", before: null, after: work },
    { recordId: "m1", before: null, after: spam },
  ]);
  write.mockImplementation(({ recordId }) => Promise.resolve(recordId === "m9" ? "gone" : "saved"));
  await desk.open();
  await jest.advanceTimersByTimeAsync(1500);
  expect(desk.state.get().failure?.code).toBe("record-not-there");
  expect(desk.state.get().waiting.map(({ recordId }) => recordId)).toStrictEqual(["m9"]);
});

it("saves the others however many records are gone, tells it once a try, and discards the answers to them when asked", async () => {
  const lost = Array.from({ length: 25 }, (_, place) => ({ recordId: `x${place}`, before: null, after: work }));
  const { desk, write, keep } = setUp(undefined, lost);
  write.mockImplementation(({ recordId }) => Promise.resolve(recordId.startsWith("x") ? "gone" : "saved"));
  await desk.open();
  await jest.advanceTimersByTimeAsync(0);
  const told = desk.state.get().failure;
  expect(told?.code).toBe("record-not-there");
  expect(write).toHaveBeenCalledTimes(25);
  desk.answer(spam);
  await jest.advanceTimersByTimeAsync(0);
  expect(write).toHaveBeenCalledTimes(26);
  expect(desk.state.get().waiting).toStrictEqual(lost);
  expect(desk.state.get().failure).toBe(told);
  await jest.advanceTimersByTimeAsync(1000);
  expect(write).toHaveBeenCalledTimes(26 + 25);
  desk.discardGone();
  expect(desk.state.get()).toMatchObject({ waiting: [], failure: null });
  expect(keep).toHaveBeenLastCalledWith([]);
});

it("waits longer after each failure, and not at all when a person asks", async () => {
  const { desk, write } = setUp();
  await desk.open();
  write.mockRejectedValue(new Error("GeneralException"));
  desk.answer(spam);
  await jest.advanceTimersByTimeAsync(7000);
  expect(write).toHaveBeenCalledTimes(4);
  expect(desk.state.get().failure?.code).toBe("excel-refused");
  write.mockResolvedValue("saved");
  desk.retry();
  await jest.advanceTimersByTimeAsync(0);
  expect(desk.state.get().waiting).toStrictEqual([]);
});

it("writes what an earlier pane could not write", async () => {
  const { desk, write, shown } = setUp(undefined, [{ recordId: "m1", before: null, after: work }]);
  await desk.open();
  expect(shown()).toBe("m2");
  expect(write).toHaveBeenCalledWith({ recordId: "m1", before: null, after: work });
});

it("keeps both answers when the sheet holds another one, until the person chooses", async () => {
  const { desk, write, onConflict } = setUp();
  await desk.open();
  write.mockResolvedValueOnce({ inSheet: work });
  desk.answer(spam);
  await choiceOver();
  const [conflict] = desk.state.get().conflicts;
  expect(conflict).toStrictEqual({ recordId: "m1", mine: spam, inSheet: work });
  expect(onConflict).toHaveBeenCalledTimes(1);
  if (!conflict) return;
  desk.settle(conflict, "mine");
  expect(write).toHaveBeenLastCalledWith({ recordId: "m1", before: work, after: spam });
  expect(desk.state.get().conflicts).toStrictEqual([]);
});

it("keeps the sheet's answer when the person says so", async () => {
  const { desk, write } = setUp();
  await desk.open();
  write.mockResolvedValueOnce({ inSheet: work });
  desk.answer(spam);
  await choiceOver();
  const [conflict] = desk.state.get().conflicts;
  if (conflict) desk.settle(conflict, "sheet");
  expect(write).toHaveBeenCalledTimes(1);
  expect(desk.state.get().items[0]?.answer).toStrictEqual(work);
});

it("puts a skipped record last, also after the queue was read again", async () => {
  const { desk, shown } = setUp();
  await desk.open();
  desk.skip();
  expect(shown()).toBe("m2");
  await desk.open();
  expect(desk.state.get().items.map(({ recordId }) => recordId)).toStrictEqual(["m2", "m3", "m1"]);
  expect(shown()).toBe("m2");
});

it("stops at the records that the filter lets through", async () => {
  const unsure: Answer = { kind: "unsure", note: "?" };
  const { desk, shown } = setUp([
    queueItem(1, { answer: unsure }),
    queueItem(2, { answer: spam }),
    queueItem(3, { answer: unsure }),
    queueItem(4),
  ]);
  await desk.open();
  desk.filter("unsure");
  expect(shown()).toBe("m1");
  desk.move(1);
  expect(shown()).toBe("m3");
  desk.move(1);
  expect(shown()).toBe("m3");
  desk.filter("open");
  expect(shown()).toBe("m4");
});
