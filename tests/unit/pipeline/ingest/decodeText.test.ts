import { decodeText } from "../../../../src/pipeline/ingest/decodeText";
import { surveyUtf8 } from "../../../../src/pipeline/ingest/surveyUtf8";

const bytesOf = (...bytes: readonly number[]) => Uint8Array.from(bytes);
const utf8 = (text: string) => new TextEncoder().encode(text);

it.each([
  { what: "plain UTF-8", bytes: utf8("a\u00e4\u{1f600}"), text: "a\u00e4\u{1f600}", encoding: "utf-8", mark: false },
  { what: "UTF-8 with a mark", bytes: bytesOf(0xef, 0xbb, 0xbf, 0x61), text: "a", encoding: "utf-8", mark: true },
  { what: "a second mark is text", bytes: utf8("\ufeff\ufeffa"), text: "\ufeffa", encoding: "utf-8", mark: true },
  { what: "UTF-16, low byte first", bytes: bytesOf(0xff, 0xfe, 0x3d, 0xd8, 0, 0xde), text: "\u{1f600}", encoding: "utf-16le", mark: true },
  { what: "UTF-16, high byte first", bytes: bytesOf(0xfe, 0xff, 0xd8, 0x3d, 0xde, 0), text: "\u{1f600}", encoding: "utf-16be", mark: true },
])("reads $what", ({ bytes, text, encoding, mark }) => {
  expect(decodeText(bytes)).toStrictEqual({ text, encoding, byteOrderMark: mark, assumed: false, damaged: false });
}); // prettier-ignore

it("reads Windows-1252 where more lines speak against UTF-8 than for it, and says that it is a guess", () => {
  const bytes = bytesOf(0x61, 0xe9, 0x0a, 0x93, 0x62, 0x94);
  expect(decodeText(bytes)).toMatchObject({ text: "a\u00e9\n\u201cb\u201d", encoding: "windows-1252", assumed: true });
});

it("stays with UTF-8 where as many lines speak for it, and keeps the bad byte as a lone surrogate", () => {
  const bytes = bytesOf(...utf8("\u00e4\n"), 0xe9, 0x0a);
  expect(decodeText(bytes)).toMatchObject({
    text: "\u00e4\n\udce9\n",
    encoding: "utf-8",
    assumed: true,
    damaged: true,
  });
});

it("keeps the odd byte at the end of UTF-16, and half a character", () => {
  expect(decodeText(bytesOf(0xff, 0xfe, 0x61, 0, 0x0a))).toMatchObject({ text: "a\udc0a", damaged: true });
  expect(decodeText(bytesOf(0xff, 0xfe, 0x3d, 0xd8))).toMatchObject({ text: "\ud83d", damaged: true });
});

it("reads what the spec names, unless a mark says otherwise", () => {
  expect(decodeText(bytesOf(0x88, 0xa0), "Shift_JIS")).toMatchObject({ text: "\u5516", assumed: false });
  expect(decodeText(bytesOf(0xc3, 0xa9), "windows-1252").text).toBe("\u00c3\u00a9");
  expect(decodeText(bytesOf(0xef, 0xbb, 0xbf, 0xc3, 0xa9), "windows-1252").text).toBe("\u00e9");
});

it("has one character for each of the 256 bytes of Windows-1252", () => {
  const { text } = decodeText(Uint8Array.from({ length: 256 }, (_, byte) => byte), "windows-1252");
  expect(new Set(text).size).toBe(256);
  expect(text.slice(0x80, 0x84)).toBe("\u20ac\u0081\u201a\u0192");
}); // prettier-ignore

// Unicode 16, table 3-8 and its neighbours: overlong forms, surrogates, beyond the last code point, cut short.
it.each([
  { bytes: [0xc0, 0xaf], bad: [0, 1] },
  { bytes: [0xe0, 0x80, 0xbf], bad: [0, 1, 2] },
  { bytes: [0xed, 0xa0, 0x80], bad: [0, 1, 2] },
  { bytes: [0xf0, 0x80, 0x80, 0x80], bad: [0, 1, 2, 3] },
  { bytes: [0xf4, 0x90, 0x80, 0x80], bad: [0, 1, 2, 3] },
  { bytes: [0xf5, 0x61], bad: [0] },
  { bytes: [0x61, 0xe2, 0x82], bad: [1, 2] },
  { bytes: [0xc3, 0x28], bad: [0] },
  { bytes: [0x80], bad: [0] },
  { bytes: [0xf4, 0x8f, 0xbf, 0xbf, 0xee, 0x80, 0x80, 0xed, 0x9f, 0xbf], bad: [] },
])("finds what is no UTF-8 in $bytes", ({ bytes, bad }) => {
  expect(surveyUtf8(bytesOf(...bytes)).bad).toStrictEqual(bad);
});
