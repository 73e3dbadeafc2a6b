// Ids that nobody else draws.

/** Draws 128 random bits, as hexadecimal digits. */
export function random128(): string {
  const bits = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bits, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
