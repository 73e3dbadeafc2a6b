// The list of parts that stands at the end of a ZIP; nothing is unpacked for it.
import { textOfUnits } from "./windows1252";

/** A part as the list declares it. */
export interface ZipEntry {
  /** With `/` between folders, whatever the file has there. */
  readonly name: string;
  readonly isEncrypted: boolean;
  /** 0 is stored, 8 is deflated. */
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly crc32: number;
  /** Where the part's own header begins. */
  readonly at: number;
}

const end = { sign: 0x06054b50, length: 22, longestComment: 0xffff } as const;
const listed = { sign: 0x02014b50, length: 46 } as const;
const local = { sign: 0x04034b50, length: 30 } as const;
const zip64 = { extra: 1, marker: 0xffffffff } as const;

/**
 * Tells a ZIP by its first bytes.
 *
 * @param bytes - a file
 * @returns `true` for a ZIP with parts and for an empty one
 */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/**
 * Reads the list.
 *
 * Source: APPNOTE.TXT 6.3.10, sections 4.3.12 and 4.3.16; sizes of ZIP64 where a part bears them.
 *
 * @param bytes - the file
 * @param most - how many parts are read at most
 * @returns the parts, one more than `most` where there are too many; `null` where there is no sound list
 */
export function zipDirectory(bytes: Uint8Array, most: number): readonly ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const last = endOfList(view);
  if (last === null) return null;
  const count = Math.min(view.getUint16(last + 10, true), most + 1);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(last + 16, true);
  for (let entry = 0; entry < count; entry += 1) {
    if (at + listed.length > bytes.length || view.getUint32(at, true) !== listed.sign) return null;
    entries.push(entryAt(view, at));
    at += listed.length + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/**
 * Gives the packed bytes of a part.
 *
 * @param bytes - the file
 * @param entry - the part
 * @returns a view of them; `null` where the file ends before they do
 */
export function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array | null {
  const { at, packed } = entry;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (at + local.length > bytes.length || view.getUint32(at, true) !== local.sign) return null;
  const start = at + local.length + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  return start + packed > bytes.length ? null : bytes.subarray(start, start + packed);
}

function endOfList(view: DataView): number | null {
  const lowest = Math.max(0, view.byteLength - end.length - end.longestComment);
  for (let at = view.byteLength - end.length; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === end.sign) return at;
  }
  return null;
}

function entryAt(view: DataView, at: number): ZipEntry {
  const nameLength = view.getUint16(at + 28, true);
  const after = at + listed.length + nameLength;
  const extra = { at: after, end: Math.min(after + view.getUint16(at + 30, true), view.byteLength) };
  const unpacked = view.getUint32(at + 24, true);
  const packed = view.getUint32(at + 20, true);
  const sizes = longSizes(view, extra, { unpacked, packed, at: view.getUint32(at + 42, true) });
  const name = new Uint8Array(
    view.buffer,
    view.byteOffset + at + listed.length,
    Math.min(nameLength, extra.at - at - listed.length),
  );
  return {
    name: textOfUnits(name).replaceAll("\\", "/"),
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    crc32: view.getUint32(at + 16, true),
    ...sizes,
  };
}

type Sizes = Pick<ZipEntry, "unpacked" | "packed" | "at">;

// A ZIP64 part says 0xFFFFFFFF where the true number stands in its extra field, in this order.
function longSizes(view: DataView, extra: { readonly at: number; readonly end: number }, sizes: Sizes): Sizes {
  const long = { ...sizes };
  for (let at = extra.at; at + 4 <= extra.end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== zip64.extra) continue;
    let value = at + 4;
    for (const key of ["unpacked", "packed", "at"] as const) {
      if (sizes[key] !== zip64.marker || value + 8 > extra.end) continue;
      long[key] = Number(view.getBigUint64(value, true));
      value += 8;
    }
  }
  return long;
}
