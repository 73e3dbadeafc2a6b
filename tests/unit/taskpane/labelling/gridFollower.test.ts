import { closedDesk, type DeskState } from "../../../../src/taskpane/labelling/deskState";
import { createFollower, type FollowerTools } from "../../../../src/taskpane/labelling/gridFollower";
import { HandoffError } from "../../../../src/pipeline/errors";
import { queueItem } from "../harness/builders";

type Selecting = Parameters<FollowerTools["select"]>[0];

const items = [1, 2, 3, 4].map((place) => queueItem(place));
const save = { recordId: "m1", before: null, after: null };

function setUp() {
  const selecting: { readonly order: Selecting; readonly end: (failure?: Error) => void }[] = [];
  const show = jest.fn<undefined, [string]>();
  const onFailure = jest.fn<undefined, [unknown]>();
  const follower = createFollower({
    select: (order) =>
      new Promise((resolve, reject) => {
        const end = (failure?: Error) => {
          if (failure) reject(failure);
          else resolve();
        };
        selecting.push({ order, end });
      }),
    show,
    onFailure,
  });
  let state: DeskState = { ...closedDesk, items };
  const turn = (part: Partial<DeskState>) => {
    state = { ...state, ...part };
    follower.follow(state);
  };
  const asked = () => selecting.map(({ order }) => [order.recordId, order.brings]);
  // Excel is told the address, and answers.
  const done = async (address: string) => {
    selecting.at(-1)?.order.onSelecting(address);
    selecting.at(-1)?.end();
    await Promise.resolve();
    await Promise.resolve();
  };
  return { follower, turn, asked, done, show, onFailure, selecting };
}

function begun() {
  const all = setUp();
  all.turn({ status: "ready", position: 0, begun: 1 });
  return all;
}

it("brings the sheet when labelling begins, and not with each card", async () => {
  const { turn, asked, done } = begun();
  await done("F2");
  turn({ position: 1 });
  await done("F3");
  turn({ begun: 2 });
  expect(asked()).toStrictEqual([
    ["m1", true],
    ["m2", false],
    ["m2", true],
  ]);
});

it("brings nothing where no card is left to show", () => {
  const { turn, asked } = setUp();
  turn({ status: "ready", position: null, begun: 1 });
  expect(asked()).toStrictEqual([]);
});

it("selects the last of several rows only", async () => {
  const { turn, asked, done } = begun();
  for (const position of [1, 2, 3]) turn({ position });
  expect(asked()).toStrictEqual([["m1", true]]);
  await done("F2");
  expect(asked()).toStrictEqual([
    ["m1", true],
    ["m4", false],
  ]);
});

it("waits until no answer is on its way, but not for an answer that cannot be saved", async () => {
  const { turn, asked, done } = begun();
  await done("F2");
  turn({ waiting: [save] });
  turn({ position: 1 });
  expect(asked()).toHaveLength(1);
  turn({ waiting: [] });
  expect(asked()).toHaveLength(2);
  await done("F3");
  turn({ waiting: [save], failure: new HandoffError("record-not-there", { record: "m1" }), position: 2 });
  expect(asked().at(-1)).toStrictEqual(["m3", false]);
});

it("does not hear what the card selected, also where Excel tells of the last only", async () => {
  const { follower, turn, done, show } = begun();
  await done("F2");
  turn({ position: 1 });
  await done("F3");
  expect(follower.hears("F3")).toBe(false);
  // F2 was never told of: from now on it is a person's.
  expect(follower.hears("F2")).toBe(true);
  expect(show).not.toHaveBeenCalled();
});

it("hears a person again where Excel told nothing of a selection that changed nothing", async () => {
  const { follower, done } = begun();
  await done("F2");
  expect(follower.hears("A9")).toBe(true);
  expect(follower.hears("F2")).toBe(true);
});

it("shows the record that a person selects, and does not select it once more", async () => {
  const { follower, turn, asked, done, show } = begun();
  await done("F2");
  follower.picked("m3");
  expect(show).toHaveBeenCalledWith("m3");
  turn({ position: 2 });
  expect(asked()).toHaveLength(1);
  turn({ position: 3 });
  expect(asked().at(-1)).toStrictEqual(["m4", false]);
});

it("goes back to a card's row after a person selected cells beside the records", async () => {
  const { follower, turn, asked, done, show } = begun();
  await done("F2");
  turn({ position: 1 });
  await done("F3");
  follower.picked(null);
  turn({ savedAt: "2026-11-24T09:41:00Z" });
  expect(asked()).toHaveLength(2);
  turn({ position: 0 });
  expect(asked().at(-1)).toStrictEqual(["m1", false]);
  expect(show).not.toHaveBeenCalled();
});

it("hears nothing before there is a card, and while somebody writes about the record on screen", () => {
  const { follower, turn } = setUp();
  expect(follower.hears("A2")).toBe(false);
  turn({ status: "ready", position: 0, begun: 1 });
  expect(follower.hears("A2")).toBe(true);
  turn({ isHeld: true });
  expect(follower.hears("A3")).toBe(false);
});

it("tells of a failure and goes on with the next card", async () => {
  const { turn, asked, onFailure, selecting } = begun();
  const failure = new Error("Excel says no");
  selecting[0]?.end(failure);
  await Promise.resolve();
  await Promise.resolve();
  expect(onFailure).toHaveBeenCalledWith(failure);
  turn({ position: 1 });
  expect(asked()).toHaveLength(2);
});
