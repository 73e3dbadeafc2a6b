// Cuts work into requests by the bytes that they take, and cuts again where Excel finds one too long.

/** Documented limit of Excel on the web: 5 MB. One of 3.4 MB blocks the thread for 50 to 70 ms, so ours are smaller. */
export const requestBytes = 700_000;

/** How many pieces of work go into one request. */
export interface Sizing<Item> {
  readonly bytes: (item: Item) => number;
  /** The most bytes of one request. */
  readonly most?: number;
}

/**
 * Groups items so that each group fits one request; an item that is too long alone stands alone.
 *
 * @param items - in order
 * @param sizing - how long an item is
 * @returns the same items in the same order
 */
export function inRequests<Item>(items: readonly Item[], sizing: Sizing<Item>): readonly (readonly Item[])[] {
  const groups: Item[][] = [];
  const most = sizing.most ?? requestBytes;
  let room = 0;
  for (const item of items) {
    const bytes = sizing.bytes(item);
    const last = groups.at(-1);
    if (last && bytes <= room) last.push(item);
    else {
      groups.push([item]);
      room = most;
    }
    room -= bytes;
  }
  return groups;
}

/**
 * Sends items, in halves where Excel says that a request or its answer is too long.
 *
 * @param items - what one request should carry
 * @param send - writes and syncs; it must leave nothing behind when it fails for its length
 * @throws what `send` throws, unless it is about the length and the items can be halved
 */
export async function sendInHalves<Item>(
  items: readonly Item[],
  send: (items: readonly Item[]) => Promise<void>,
): Promise<void> {
  try {
    await send(items);
  } catch (error) {
    if (items.length < 2 || !isTooLong(error)) throw error;
    const middle = Math.ceil(items.length / 2);
    await sendInHalves(items.slice(0, middle), send);
    await sendInHalves(items.slice(middle), send);
  }
}

/**
 * Tells the refusal of a request or an answer for its length. The code is compared as text: not every client lists it.
 *
 * @param error - what was caught
 * @returns `true` for both refusals
 */
export function isTooLong(error: unknown): boolean {
  const code = codeOf(error);
  return code === "RequestPayloadSizeLimitExceeded" || code === "ResponsePayloadSizeLimitExceeded";
}

/**
 * Reads the code of an error of Excel.
 *
 * @param error - what was caught
 * @returns the code, or `null` for an error of another kind
 */
export function codeOf(error: unknown): string | null {
  if (typeof error !== "object" || error === null || !("code" in error)) return null;
  return typeof error.code === "string" ? error.code : null;
}
