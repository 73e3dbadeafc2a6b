import { createFunctionCalls } from "../../../../src/embedded/wire/functionCalls";
import type { HostObject } from "../../../../src/embedded/wire/hostObject";
import type { Notice } from "../../../../src/embedded/wire/messages";

type Service = HostObject & { setInvocationArrayResults: (results: readonly unknown[]) => void };

const sent: Omit<Notice, "id">[] = [];
const calls = createFunctionCalls((notice) => void sent.push(notice));
const service = calls.services[0]?.[1] as Service;

it("calls a function by name, with arguments and the calling cell", () => {
  void calls.invoke("percent", [[["a"]]], "Sheet1!B2");
  expect(sent.at(-1)).toEqual({
    messageCategory: 1,
    messageType: 1000,
    targetId: "",
    message: [1, "PERCENT", [[["a"]]], "Sheet1!B2", 0],
  });
});

it.each([
  [[true, 0.5], { ok: true, value: 0.5 }],
  [[false, "Too few records.", 1], { ok: false, error: "#N/A", message: "Too few records." }],
  [[false, "", 7], { ok: false, error: "#VALUE!", message: "" }],
  [[false, "boom", 2], { ok: false, error: "#VALUE!", message: "boom" }],
  [[false, null, 5], { ok: false, error: "#DIV/0!", message: "" }],
  [[false, null, 10], { ok: false, error: "#NAME?", message: "" }],
])("takes in %j", async (result, answer) => {
  const pending = calls.invoke("f", [], "Sheet1!A1");
  const [id] = sent.at(-1)?.message as readonly [number];
  service.setInvocationArrayResults([[id, ...result]]);
  expect(await pending).toEqual(answer);
});
