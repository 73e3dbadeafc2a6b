import { oneAtATime } from "../../../../src/taskpane/hooks/oneAtATime";

/** A reading that ends when it is told to. */
function reading() {
  const ends: { readonly resolve: () => void; readonly reject: (error: Error) => void }[] = [];
  const read = oneAtATime(
    () =>
      new Promise<void>((resolve, reject) => {
        ends.push({ resolve, reject });
      }),
  );
  return { read, ends };
}

const turns = () => new Promise((resolve) => setTimeout(resolve));

it("reads at once where nobody reads", () => {
  const { read, ends } = reading();
  void read();
  expect(ends).toHaveLength(1);
});

it("reads once more, and once only, for all who asked while it was read", async () => {
  const { read, ends } = reading();
  const done: string[] = [];
  void read().then(() => done.push("first"));
  void read().then(() => done.push("second"));
  void read().then(() => done.push("third"));
  expect(ends).toHaveLength(1);
  ends[0]?.resolve();
  await turns();
  expect(done).toStrictEqual(["first"]);
  expect(ends).toHaveLength(2);
  ends[1]?.resolve();
  await turns();
  expect(done).toStrictEqual(["first", "second", "third"]);
  expect(ends).toHaveLength(2);
  void read();
  expect(ends).toHaveLength(3);
});

it("reads again for those who waited when a reading fails", async () => {
  const { read, ends } = reading();
  const first = read();
  const second = read();
  ends[0]?.reject(new Error("away"));
  await expect(first).rejects.toThrow("away");
  await turns();
  ends[1]?.resolve();
  await expect(second).resolves.toBeUndefined();
});
