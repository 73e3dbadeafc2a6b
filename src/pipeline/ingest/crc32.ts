// The checksum that a ZIP keeps of every part.

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1;
  return rest;
});

/**
 * Computes CRC-32.
 *
 * Source: ISO 3309, as the ZIP file format uses it (APPNOTE 6.3, section 4.4.7).
 *
 * @param bytes - any bytes
 * @returns 32 bits
 */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (table[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
