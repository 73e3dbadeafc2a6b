// Turns the bytes of a file into text without losing one: by byte order mark, as strict UTF-8, else by evidence.
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { HandoffError } from "../errors";
import { surveyUtf8 } from "./surveyUtf8";
import { decodeWindows1252, textOfUnits, windows1252Of } from "./windows1252";

/** A decoded file. */
export interface DecodedText {
  /** Without the byte order mark. A byte that the encoding does not allow is the lone surrogate U+DC00 + byte, as in PEP 383. */
  readonly text: string;
  /** As the spec writes it (`utf-8`). */
  readonly encoding: string;
  /** Whether the file begins with a byte order mark. */
  readonly byteOrderMark: boolean;
  /** Whether the encoding is a guess: the bytes do not prove it. */
  readonly assumed: boolean;
  /** Whether some bytes or code units are not allowed in the encoding. */
  readonly damaged: boolean;
}

type Decoder = (bytes: Uint8Array) => string;

// The WHATWG decoder is the same in browsers, workers and Node. It is declared here, because the core has no DOM types.
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean; readonly ignoreBOM: boolean },
) => { readonly decode: Decoder };

const marks: readonly { readonly encoding: string; readonly bytes: readonly number[] }[] = [
  { encoding: "utf-8", bytes: [0xef, 0xbb, 0xbf] },
  { encoding: "utf-16le", bytes: [0xff, 0xfe] },
  { encoding: "utf-16be", bytes: [0xfe, 0xff] },
];

const ownDecoders: ReadonlyMap<string, Decoder> = new Map<string, Decoder>([
  ["utf-8", decodeUtf8],
  ["utf-16", (bytes) => decodeUtf16(bytes, 0)],
  ["utf-16le", (bytes) => decodeUtf16(bytes, 0)],
  ["utf-16be", (bytes) => decodeUtf16(bytes, 1)],
  ["windows-1252", decodeWindows1252],
]);

const loneSurrogate = /[\ud800-\udfff]/u;

/**
 * Decodes a file.
 *
 * Without a wish: the byte order mark decides; else UTF-8, also where a few lines hold bytes that are none; else, where
 * more lines beyond ASCII are not UTF-8 than are, Windows-1252.
 *
 * @param bytes - the whole file
 * @param wanted - an encoding's name, or `detect`
 * @returns the text and what was assumed
 * @throws {@link HandoffError} `encoding-unknown`; `encoding-wrong` where the bytes are not of the wanted encoding
 */
export function decodeText(bytes: Uint8Array, wanted = "detect"): DecodedText {
  const mark = marks.find(({ bytes: sign }) => sign.every((byte, index) => bytes[index] === byte));
  if (mark) {
    const text = decodeAs(bytes.subarray(mark.bytes.length), mark.encoding);
    return decoded(text, { encoding: mark.encoding, byteOrderMark: true, assumed: false });
  }
  if (wanted === "detect") return detected(bytes);
  const encoding = wanted.toLowerCase();
  return decoded(decodeAs(bytes, encoding), { encoding, byteOrderMark: false, assumed: false });
}

/**
 * Tells whether a text holds bytes or code units that its encoding does not allow.
 *
 * @param text - text of {@link decodeText}
 * @returns `true` if there is at least one
 */
export function isDamaged(text: string): boolean {
  return loneSurrogate.test(text);
}

/**
 * Shows the bytes of a damaged piece of text so that each one can be read and none is lost.
 *
 * @param text - damaged text of {@link decodeText}
 * @param encoding - as it was read
 * @returns for UTF-8 one character of Windows-1252 a byte; else the text
 */
export function losslessRaw(text: string, encoding: string): string {
  if (encoding !== "utf-8") return text;
  return text.replace(/[^\0-\u007f]/gu, (character) =>
    isDamaged(character) ? repaired(character) : decodeWindows1252(utf8ToBytes(character)),
  );
}

/**
 * Replaces only what is damaged: the bytes that are no UTF-8 are read as Windows-1252.
 *
 * @param text - text of {@link decodeText}
 * @returns text without lone surrogates
 */
export function repaired(text: string): string {
  return text.replace(/[\ud800-\udfff]/gu, (unit) => windows1252Of(unit.charCodeAt(0) & 0xff));
}

function decoded(text: string, facts: Omit<DecodedText, "text" | "damaged">): DecodedText {
  return { ...facts, text, damaged: isDamaged(text) };
}

function detected(bytes: Uint8Array): DecodedText {
  const facts = { byteOrderMark: false, assumed: true };
  const strict = strictUtf8(bytes);
  if (strict !== null) return { ...facts, text: strict, encoding: "utf-8", assumed: false, damaged: false };
  const { bad, goodLines, badLines } = surveyUtf8(bytes);
  return badLines > goodLines
    ? { ...facts, text: decodeWindows1252(bytes), encoding: "windows-1252", damaged: false }
    : { ...facts, text: damagedUtf8(bytes, bad), encoding: "utf-8", damaged: true };
}

function decodeAs(bytes: Uint8Array, encoding: string): string {
  const own = ownDecoders.get(encoding);
  if (own) return own(bytes);
  const decoder = decoderOf(encoding);
  try {
    return decoder.decode(bytes);
  } catch {
    throw new HandoffError("encoding-wrong", { encoding });
  }
}

function decoderOf(encoding: string): { readonly decode: Decoder } {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  } catch {
    throw new HandoffError("encoding-unknown", { encoding });
  }
}

function decodeUtf8(bytes: Uint8Array): string {
  return strictUtf8(bytes) ?? damagedUtf8(bytes, surveyUtf8(bytes).bad);
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function damagedUtf8(bytes: Uint8Array, bad: readonly number[]): string {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const pieces: string[] = [];
  let start = 0;
  for (const at of bad) {
    pieces.push(decoder.decode(bytes.subarray(start, at)), String.fromCharCode(0xdc00 + (bytes[at] ?? 0)));
    start = at + 1;
  }
  pieces.push(decoder.decode(bytes.subarray(start)));
  return pieces.join("");
}

function decodeUtf16(bytes: Uint8Array, high: 0 | 1): string {
  const units = new Uint16Array(bytes.length >> 1);
  for (let unit = 0; unit < units.length; unit += 1) {
    const first = bytes[2 * unit] ?? 0;
    const second = bytes[2 * unit + 1] ?? 0;
    units[unit] = high === 1 ? (first << 8) | second : (second << 8) | first;
  }
  const odd = bytes.length % 2 === 1 ? String.fromCharCode(0xdc00 + (bytes.at(-1) ?? 0)) : "";
  return textOfUnits(units) + odd;
}
