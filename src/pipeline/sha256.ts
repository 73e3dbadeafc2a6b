// SHA-256 where it must be synchronous; files are hashed by the platform, outside the core.
import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/**
 * Hashes a text.
 *
 * @param text - any text; hashed as UTF-8
 * @returns 64 lower-case hex digits
 */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/**
 * Hashes a text with a key (HMAC, RFC 2104), so that nobody without the key can try out values.
 *
 * @param key - the secret
 * @param text - any text; hashed as UTF-8
 * @returns 64 lower-case hex digits
 */
export function keyedHashHex(key: string, text: string): string {
  return bytesToHex(hmac(sha256, utf8ToBytes(key), utf8ToBytes(text)));
}
