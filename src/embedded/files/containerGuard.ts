// Refuses files that are too large, or would be once unpacked, before any reader touches them.

/** What a file may be at most. */
export interface Limits {
  readonly bytes: number;
  readonly unpackedBytes: number;
  readonly parts: number;
}

const mebibyte = 1024 * 1024;

/** Far above any workbook that the grid could show, far below what would stop the browser. */
const fileLimits: Limits = { bytes: 100 * mebibyte, unpackedBytes: 800 * mebibyte, parts: 10_000 };

/** Why a file is refused. */
export type Refusal = "too-large" | "unpacks-too-large" | "too-many-parts" | "damaged-container";

const directoryEnd = 0x06054b50;
const directoryEntry = 0x02014b50;
const sizes = { directoryEnd: 22, directoryEntry: 46, longestComment: 0xffff } as const;
const notInThirtyTwoBits = 0xffffffff;

/** Why `bytes` may not be opened, `null` if it may. Looks into the directory of a ZIP, unpacks nothing. */
export function refusalOf(bytes: Uint8Array, limits: Limits = fileLimits): Refusal | null {
  if (bytes.length > limits.bytes) return "too-large";
  if (!isZip(bytes)) return null;
  const parts = unpackedSizes(bytes);
  if (parts === null) return "damaged-container";
  if (parts.length > limits.parts) return "too-many-parts";
  const total = parts.reduce((sum, size) => sum + size, 0);
  return total > limits.unpackedBytes ? "unpacks-too-large" : null;
}

/** Whether the bytes begin as a ZIP does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

function unpackedSizes(bytes: Uint8Array): number[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const found: number[] = [];
  for (let entry = 0; entry < count; entry++) {
    if (at + sizes.directoryEntry > bytes.length || view.getUint32(at, true) !== directoryEntry) return null;
    const size = view.getUint32(at + 24, true);
    found.push(size === notInThirtyTwoBits ? Infinity : size);
    at += sizes.directoryEntry + lengthAfter(view, at);
  }
  return found;
}

// The name, the extra field and the comment follow each entry.
function lengthAfter(view: DataView, at: number): number {
  return view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
}

function endOfDirectory(view: DataView): number | null {
  const last = view.byteLength - sizes.directoryEnd;
  for (let at = last; at >= Math.max(0, last - sizes.longestComment); at--) {
    if (view.getUint32(at, true) === directoryEnd) return at;
  }
  return null;
}
