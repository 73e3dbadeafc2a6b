import { convert } from "../../../../src/pipeline/ingest/convert";
import { dateOrderOf } from "../../../../src/pipeline/ingest/dateOrder";
import type { Conversion, DateOrder } from "../../../../src/pipeline/spec/source";

const no = { unreadable: "type-error" };
const ambiguous = { unreadable: "ambiguous-date" };

it.each([
  ["text", " 007 ", " 007 "],
  ["text", "", null],
  ["text", "  ", "  "],
  ["integer", " -12 ", -12],
  ["integer", "12.0", no],
  ["integer", "1,204", no],
  ["integer", "9007199254740993", no],
  ["number", "-1.5e3", -1500],
  ["number", ".5", 0.5],
  ["number", "0.30000000000000004", 0.30000000000000004],
  ["number", "1234567890.12345678", no],
  ["number", "1,5", no],
  ["number", "1e999", no],
  ["number", "0x10", no],
  ["boolean", "Yes", true],
  ["boolean", "0", false],
  ["boolean", "maybe", no],
  ["mail-domain", "Robert Elz <kre@munnari.OZ.AU>", "munnari.oz.au"],
  ["mail-domain", '"a@b" <c@d.example> (home)', "d.example"],
  ["mail-domain", "root", null],
  ["first-message-id", "Your message of today <1@a.example> <2@b.example>", "<1@a.example>"],
  ["first-message-id", "none", null],
  ["count", "a.pdf; b.png;\nc.txt", 3],
  ["count", "", 0],
  ["number", " ", null],
  ["date", "", null],
] as const)("converts as %s: %j to %j", (as, text, value) => {
  expect(convert(text, as)).toStrictEqual(value);
});

it.each([
  ["2026-11-12", "2026-11-12"],
  ["2026/1/2", "2026-01-02"],
  ["23.11.2026", "2026-11-23"],
  ["11/23/2026", "2026-11-23"],
  ["5/5/2026", "2026-05-05"],
  ["11/12/2026", ambiguous],
  ["11/12/26", ambiguous],
  ["12 November 2026", "2026-11-12"],
  ["2026-02-29", no],
  ["2028-02-29", "2028-02-29"],
  ["2026-11-12 00:00:00", "2026-11-12"],
  ["2026-11-12 09:04", no],
  ["2026-13-01", no],
  ["12 Foo 2026", no],
  ["tomorrow", no],
] as const)("reads the date %j as %j", (text, value) => {
  expect(convert(text, "date")).toStrictEqual(value);
});

it.each([
  ["11/12/2026", "day-month-year", "2026-12-11"],
  ["11/12/2026", "month-day-year", "2026-11-12"],
  ["11/23/2026", "day-month-year", no],
  ["26-11-12", "year-month-day", "2026-11-12"],
  ["2026-11-12", "day-month-year", "2026-11-12"],
  ["11/12/99", "day-month-year", "1999-12-11"],
] as const)("reads the date %j in the order %s as %j", (text, order, value) => {
  expect(convert(text, "date", order)).toStrictEqual(value);
});

// RFC 5322, appendix A.1.1 and A.6.2, and headers of the SpamAssassin corpus.
it.each([
  ["Fri, 21 Nov 1997 09:55:06 -0600", "1997-11-21T15:55:06Z"],
  ["21 Nov 97 09:55:06 GMT", "1997-11-21T09:55:06Z"],
  ["Thu, 22 Aug 2002 18:26:25 +0700", "2002-08-22T11:26:25Z"],
  ["Sat, 31 Aug 2002 23:59:59 EST", "2002-09-01T04:59:59Z"],
  ["Wed,29 May 2002 17:51:47 +0800 (CST)", "2002-05-29T09:51:47Z"],
  ["27 Jun 01 3:36:25 AM", "2001-06-27T03:36:25"],
  ["28 Jun 01 10:05:15 PM", "2001-06-28T22:05:15"],
  ["2026-11-12T09:04:05.250+01:00", "2026-11-12T08:04:05.250Z"],
  ["2026-11-12T09:04Z", "2026-11-12T09:04:00Z"],
  ["2026-11-12 09:04", "2026-11-12T09:04:00"],
  ["2026-11-12", "2026-11-12"],
  ["23/11/2026 09:04", "2026-11-23T09:04:00"],
  ["11/12/2026 09:04", ambiguous],
  ["2026-11-12 24:00", no],
  ["2026-11-12 13:00 PM", no],
  ["Fri, 30 Aug 02 21:48:08 Eastern Daylight Time", no],
  ["Sun, 25 Aug 2002 19:21:44 01800", no],
  ["x".repeat(100_000), no],
] as const)("reads the time %j as %j", (text, value) => {
  expect(convert(text, "date-time")).toStrictEqual(value);
});

it.each([
  { cells: ["01/02/2026", "13/02/2026", ""], order: "day-month-year" },
  { cells: ["01/02/2026", "02/13/2026 9:14"], order: "month-day-year" },
  { cells: ["13/02/2026", "14/02/2026", "02/13/2026"], order: "day-month-year" },
  { cells: ["01/02/2026", "03/04/2026"], order: "ambiguous" },
  { cells: ["13/02/2026", "02/13/2026"], order: "ambiguous" },
  { cells: ["2026-11-12", "12 Nov 2026", "x"], order: null },
] satisfies readonly { cells: readonly string[]; order: DateOrder | "ambiguous" | null }[])(
  "finds the order $order in $cells",
  ({ cells, order }) => {
    expect(dateOrderOf(cells)).toBe(order);
  },
);

it.each(["mail-domain", "first-message-id", "number", "integer", "count"] satisfies readonly Conversion[])(
  "needs time in proportion to the text for %s",
  (as) => {
    const start = performance.now();
    for (const unit of ["@", "@a", "<", "<a", "0", "1", ";", ".", "@.", " "]) convert(unit.repeat(200_000), as);
    expect(performance.now() - start).toBeLessThan(2_000);
  },
);
