import { addWorkingHours } from "../../../src/pipeline/workingHours";

// 24 November 2026 is a Tuesday.
test.each([
  ["within a day", "2026-11-24T09:30:00.000Z", 4, 0, "2026-11-24T13:30:00.000Z"],
  ["over the night", "2026-11-24T15:00:00.000Z", 8, 0, "2026-11-25T15:00:00.000Z"],
  ["until the day closes", "2026-11-24T09:00:00.000Z", 8, 0, "2026-11-24T17:00:00.000Z"],
  ["over the weekend", "2026-11-27T16:00:00.000Z", 2, 0, "2026-11-30T10:00:00.000Z"],
  ["from a Sunday", "2026-11-29T12:00:00.000Z", 1, 0, "2026-11-30T10:00:00.000Z"],
  ["from before the day opens", "2026-11-24T05:00:00.000Z", 0.5, 0, "2026-11-24T09:30:00.000Z"],
  ["for a week and a day", "2026-11-24T09:00:00.000Z", 48, 0, "2026-12-01T17:00:00.000Z"],
  ["an hour ahead of UTC", "2026-11-24T15:30:00.000Z", 1, 60, "2026-11-25T08:30:00.000Z"],
  ["where it is still Sunday", "2026-11-30T02:00:00.000Z", 1, -480, "2026-11-30T18:00:00.000Z"],
  ["with no time at all", "2026-11-24T10:00:00.000Z", 0, 0, "2026-11-24T10:00:00.000Z"],
])("counts working hours %s", (...[, from, hours, offset, until]) => {
  expect(addWorkingHours(from, hours, offset)).toBe(until);
});
