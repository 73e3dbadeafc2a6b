import fc from "fast-check";
import { normalizeUnicode } from "../../../../src/pipeline/clean/normalizeUnicode";
import { contextOf, field, record } from "../../../records";

const fields = [field("body")];
const all = { form: "NFC", removeControls: true, removeZeroWidth: true } as const;

function normalized(body: string, options: Parameters<typeof normalizeUnicode.start>[0]["options"] = all) {
  const run = normalizeUnicode.start({ line: "unicode", fields, options, context: contextOf(fields) });
  return run(record("r1", { body })).record.fields["body"];
}

it.each([
  { what: "a letter and its accent", before: "e\u0301", after: "\u00e9" },
  { what: "a letter kept from its accent", before: "e\u200b\u0301", after: "\u00e9" },
  { what: "NUL and other control characters", before: "a\u0000b\u001b\u0085c", after: "ab\nc" },
  { what: "a form feed between two words", before: "one\u000ctwo", after: "one\ntwo" },
  { what: "tab and line breaks", before: "a\tb\r\nc", after: "a\tb\r\nc" },
  { what: "characters without width", before: "\ufeffpass\u00adword\u2060", after: "password" },
  { what: "a joiner between Latin letters", before: "pass\u200dword\u200c", after: "password" },
  { what: "joiners of a family of emoji", before: "\u{1f469}\u200d\u{1f469}\u200d\u{1f467}", after: "\u{1f469}\u200d\u{1f469}\u200d\u{1f467}" },
  { what: "a joiner of a heart on fire", before: "\u2764\ufe0f\u200d\u{1f525}", after: "\u2764\ufe0f\u200d\u{1f525}" },
  { what: "a Persian non-joiner", before: "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", after: "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645" },
  { what: "a half of a character", before: "a\ud83d b\ude00", after: "a\ufffd b\ufffd" },
  { what: "a whole character of two halves", before: "\ud83d\ude00", after: "\ud83d\ude00" },
  { what: "compatibility letters, by NFC", before: "\ufb01\uff21\u2460", after: "\ufb01\uff21\u2460" },
])("treats $what", ({ before, after }) => {
  expect(normalized(before)).toBe(after);
}); // prettier-ignore

it("makes ligatures, wide and ringed letters plain by NFKC", () => {
  expect(normalized("\ufb01\uff21\u2460", { ...all, form: "NFKC" })).toBe("fiA1");
});

it("leaves what it is told to leave", () => {
  const options = { form: "NFC", removeControls: false, removeZeroWidth: false } as const;
  expect(normalized("a\u0000\u200bb\u200d", options)).toBe("a\u0000\u200bb\u200d");
});

it("changes nothing the second time, and leaves well-formed text", () => {
  const nasty = fc.constantFrom(
    ...["a", "e", "\u0301", "\u0323", "\u0302", "\u200b", "\u200c", "\u200d", "\ufe0f", "\u{1f469}", "\u{1f3fd}"],
    ...["\u0627", "\u0654", "\u0915", "\u093c", "\u2102", "\ufe70", "\ud800", "\udc00", "\u0000", "\u000c", "\u00ad"],
    ...["\u1100", "\u1161", "\u11a8", "\u0344", "\u2126", "\ufb1d"],
  );
  const text = fc.oneof(fc.string({ unit: nasty }), fc.string({ unit: "binary" }));
  const settings = fc.record({
    form: fc.constantFrom("NFC" as const, "NFKC" as const),
    removeControls: fc.boolean(),
    removeZeroWidth: fc.boolean(),
  });
  fc.assert(
    fc.property(text, settings, (body, options) => {
      const once = String(normalized(body, options));
      expect(normalized(once, options)).toBe(once);
      expect(once).not.toMatch(/\p{Cs}/u);
    }),
    { numRuns: 1_000 },
  );
});
