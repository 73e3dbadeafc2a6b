import {
  bytes,
  count,
  counted,
  duration,
  figure,
  listed,
  percent,
  storedDate,
  timeOf,
  versionOf,
} from "../../../src/messages/format";

it.each([
  [0, "0"],
  [999, "999"],
  [1204, "1,204"],
  [1234567, "1,234,567"],
])("writes the count %d as %s", (number, text) => {
  expect(count(number)).toBe(text);
});

it("takes the noun in one or in many", () => {
  expect([counted(1, "record"), counted(0, "record"), counted(2, "entry", "entries")]).toStrictEqual([
    "1 record",
    "0 records",
    "2 entries",
  ]);
});

it.each([
  [0.7749, "0.77"],
  [-0.001, "0.00"],
  [-0.5, "-0.50"],
  [1, "1.00"],
])("writes the figure %d as %s", (number, text) => {
  expect(figure(number)).toBe(text);
});

it.each([
  [0, "0%"],
  [0.001, "1%"],
  [0.88, "88%"],
  [0.999, "99%"],
  [1, "100%"],
])("writes the share %d as %s: begun is never 0, unfinished never 100", (share, text) => {
  expect(percent(share)).toBe(text);
});

it.each([
  [812, "812 bytes"],
  [2100, "2.1 kB"],
  [2_100_000, "2.1 MB"],
])("writes %d bytes as %s", (size, text) => {
  expect(bytes(size)).toBe(text);
});

it("lists words", () => {
  expect([listed([]), listed(["a"]), listed(["a", "b"]), listed(["a", "b", "c"])]).toStrictEqual([
    "",
    "a",
    "a and b",
    "a, b and c",
  ]);
});

it.each([
  [10, "under a minute"],
  [60, "about 1 minute"],
  [400, "about 7 minutes"],
  [2950, "about 50 minutes"],
  [7200, "about 2 hours"],
])("writes %d seconds as %s", (seconds, text) => {
  expect(duration(seconds)).toBe(text);
});

it.each([
  ["2002-08-22T11:36:23Z", "22 Aug 2002, 11:36"],
  ["2002-08-02", "2 Aug 2002"],
  ["last week", "last week"],
  ["2002-13-01", "2002-13-01"],
])("shows the stored date %s as %s, in its own time zone", (value, text) => {
  expect(storedDate(value)).toBe(text);
});

it("shows a moment by the person's own clock", () => {
  const moment = new Date(2026, 10, 24, 9, 4).toISOString();
  expect(timeOf(moment)).toBe("09:04");
});

it("leaves a last zero out of a version", () => {
  expect([versionOf("1.4.0"), versionOf("1.4.2")]).toStrictEqual(["1.4", "1.4.2"]);
});
