import { createFaults } from "../../../../src/embedded/wire/faults";
import type { RequestBody, ResponseBody } from "../../../../src/embedded/wire/messages";
import { answerRequest } from "../../../../src/embedded/wire/requests";

const payloadLimit = 5 * 1024 * 1024;
const done: ResponseBody = { Results: [{ ActionId: 1, Value: null }] };
let executed: RequestBody[];
let ended: number;
let answer: ResponseBody;
let faults: ReturnType<typeof createFaults>;

beforeEach(() => {
  executed = [];
  ended = 0;
  answer = done;
  faults = createFaults();
});

function send(text = "", name = "Values"): Promise<string | null> {
  const body: RequestBody = {
    ObjectPaths: { 1: { Id: 1, ObjectPathType: 1, Name: "" } },
    Actions: [{ Id: 1, ActionType: 4, ObjectPathId: 1, Name: name, ArgumentInfo: { Arguments: [text] } }],
  };
  const interpreter = {
    execute: (request: RequestBody) => {
      executed.push(request);
      return Promise.resolve(answer);
    },
  };
  const parts = { interpreter, faults, begin: () => () => void (ended += 1) };
  return answerRequest(parts, JSON.stringify({ id: 7, type: 1, message: { body } }));
}

async function codeOf(sent: Promise<string | null>): Promise<string | undefined> {
  const { message } = JSON.parse((await sent) ?? "{}") as { message: { body: ResponseBody } };
  return message.body.Error?.Code;
}

it("answers under the number of the request, and closes it", async () => {
  expect(JSON.parse((await send()) ?? "")).toEqual({
    id: 7,
    type: 2,
    message: { statusCode: 200, headers: {}, body: done },
  });
  expect(ended).toBe(1);
});

it("refuses a request over 5 MB of UTF-8 and does none of it", async () => {
  expect(await codeOf(send("x".repeat(payloadLimit)))).toBe("RequestPayloadSizeLimitExceeded");
  // Two million characters of three bytes each.
  expect(await codeOf(send("€".repeat(2_000_000)))).toBe("RequestPayloadSizeLimitExceeded");
  expect(executed).toEqual([]);
  expect(await codeOf(send("x".repeat(4_000_000)))).toBeUndefined();
});

it("refuses an answer over 5 MB", async () => {
  answer = { Results: [{ ActionId: 1, Value: "x".repeat(payloadLimit) }] };
  expect(await codeOf(send())).toBe("ResponsePayloadSizeLimitExceeded");
});

it("fails the k-th sync from now on, before anything of it is done", async () => {
  faults.failSync(2);
  expect([await codeOf(send()), await codeOf(send()), await codeOf(send())]).toEqual([
    undefined,
    "GeneralException",
    undefined,
  ]);
  expect(executed).toHaveLength(2);
});

it("can lose the answer of a request that was carried out", async () => {
  faults.failSync(1, { when: "after", code: "ConnectionFailure" });
  expect(await codeOf(send())).toBe("ConnectionFailure");
  expect(executed).toHaveLength(1);
  expect(ended).toBe(1);
});

it("does not count what lets go of references as a sync", async () => {
  faults.failSync(1);
  expect(await codeOf(send("", "_RemoveReference"))).toBeUndefined();
  expect(await codeOf(send())).toBe("GeneralException");
});

it("lets another person act before a sync is carried out", async () => {
  const order: string[] = [];
  faults.beforeRequest((sync) => void order.push(`before ${sync}, ${executed.length} done`));
  await send();
  await send();
  faults.beforeRequest(null);
  await send();
  expect(order).toEqual(["before 1, 0 done", "before 2, 1 done"]);
});

it("neither does nor answers anything once the pane is dropped", async () => {
  faults.dropPane();
  expect(await send()).toBeNull();
  expect(executed).toEqual([]);
});

it("waits by a seed, the same each time", async () => {
  const waits = async () => {
    const spy = jest.spyOn(globalThis, "setTimeout");
    faults.delay({ seed: 7, min: 1, max: 9 });
    await send();
    await send();
    const times = spy.mock.calls.map(([, time]) => time);
    spy.mockRestore();
    return times;
  };
  const first = await waits();
  expect(await waits()).toEqual(first);
  expect(first).toHaveLength(2);
  for (const time of first) expect(time).toBeGreaterThanOrEqual(1);
  for (const time of first) expect(time).toBeLessThan(9);
});

it("answers with an error when closing a request fails", async () => {
  const interpreter = { execute: () => Promise.resolve(done) };
  const begin = () => () => {
    throw new Error("the grid refused");
  };
  const text = JSON.stringify({ id: 1, type: 1, message: { body: { ObjectPaths: {}, Actions: [] } } });
  expect(await answerRequest({ interpreter, faults, begin }, text)).toContain("the grid refused");
});
