// Unpacks one part of a ZIP, and stops at the size that was declared: what a packed file says of itself may be a lie.
import { Inflate } from "fflate";
import { crc32 } from "./crc32";
import { packedBytes, type ZipEntry } from "./zipDirectory";

// Deflate makes at most 1,032 bytes of one, so that a piece gives 4 MB at most before it is seen.
const pieceSize = 4_096;

const methods = { stored: 0, deflated: 8 } as const;

/**
 * Unpacks a part.
 *
 * @param bytes - the ZIP
 * @param entry - the part
 * @returns its bytes; `null` where they are not what the list declares: fewer, more, others, or packed in an unknown way
 */
export function inflatePart(bytes: Uint8Array, entry: ZipEntry): Uint8Array | null {
  const packed = packedBytes(bytes, entry);
  if (packed === null) return null;
  const part = unpack(packed, entry);
  return part?.length === entry.unpacked && crc32(part) === entry.crc32 ? part : null;
}

function unpack(packed: Uint8Array, { method, unpacked }: ZipEntry): Uint8Array | null {
  if (method === methods.stored) return packed;
  if (method !== methods.deflated) return null;
  const unpacking = { whole: new Uint8Array(unpacked), filled: 0 };
  const inflate = new Inflate((piece) => {
    // What does not fit is counted and left.
    if (unpacking.filled + piece.length <= unpacked) unpacking.whole.set(piece, unpacking.filled);
    unpacking.filled += piece.length;
  });
  try {
    for (let at = 0; unpacking.filled <= unpacked && at < packed.length; at += pieceSize) {
      inflate.push(packed.subarray(at, at + pieceSize), at + pieceSize >= packed.length);
    }
  } catch {
    return null; // The bytes are no deflated data; that is all there is to say.
  }
  return unpacking.filled === unpacked ? unpacking.whole : null;
}
