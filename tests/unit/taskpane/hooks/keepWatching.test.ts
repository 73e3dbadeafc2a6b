import { watchWorkbook } from "../../../../src/taskpane/actions/watchWorkbook";
import { keepWatching } from "../../../../src/taskpane/hooks/keepWatching";

jest.mock("../../../../src/taskpane/actions/watchWorkbook", () => ({ watchWorkbook: jest.fn() }));

const watch = jest.mocked(watchWorkbook);
const refusal = new Error("GeneralException");

function watching() {
  const watcher = { onChange: jest.fn(), onFailure: jest.fn() };
  return { ...watcher, end: keepWatching(watcher) };
}

beforeEach(() => {
  jest.useFakeTimers();
  watch.mockReset();
});

afterEach(() => {
  jest.useRealTimers();
});

it("tries again until it can watch, says so once, and tells what changed meanwhile", async () => {
  const stop = jest.fn();
  watch.mockRejectedValueOnce(refusal).mockRejectedValueOnce(refusal).mockResolvedValue(stop);
  const { onChange, onFailure, end } = watching();
  await jest.advanceTimersByTimeAsync(9000);
  expect(watch).toHaveBeenCalledTimes(2);
  expect(onChange).not.toHaveBeenCalled();
  await jest.advanceTimersByTimeAsync(60_000);
  expect(watch).toHaveBeenCalledTimes(3);
  expect(onFailure.mock.calls).toStrictEqual([[refusal]]);
  expect(onChange).toHaveBeenCalledTimes(1);
  end();
  expect(stop).toHaveBeenCalledTimes(1);
});

it("ends where the first try succeeds only afterwards, and tries no more where it failed", async () => {
  const stop = jest.fn();
  watch.mockResolvedValueOnce(stop).mockRejectedValue(refusal);
  watching().end();
  await jest.advanceTimersByTimeAsync(0);
  expect(stop).toHaveBeenCalled();
  watching().end();
  await jest.advanceTimersByTimeAsync(60_000);
  expect(watch).toHaveBeenCalledTimes(2);
});
