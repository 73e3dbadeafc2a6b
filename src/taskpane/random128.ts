// Ids that nobody else draws.
import { hexOf } from "./hexOf";

/** Draws 128 random bits, as hexadecimal digits. */
export function random128(): string {
  return hexOf(crypto.getRandomValues(new Uint8Array(16)));
}
