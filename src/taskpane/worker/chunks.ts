// Sends a job's result in pieces that both sides handle at once: JSON lines, cut every 256 KB whatever stands there.

/** 256 KB of UTF-16. */
const chunkLength = 131_072;

type Line =
  | { readonly key: string; readonly value: unknown }
  | { readonly list: string }
  | { readonly list: string; readonly item: unknown };

/**
 * Cuts a result into chunks.
 *
 * @param result - an object of JSON values; each item of its lists is a line of its own, so that reading one takes no long task
 * @yields texts that join to the lines
 */
export function* chunksOf(result: object): Generator<string, void, void> {
  let waiting = "";
  for (const line of linesOf(result)) {
    waiting += `${JSON.stringify(line)}\n`;
    while (waiting.length >= chunkLength) {
      yield waiting.slice(0, chunkLength);
      waiting = waiting.slice(chunkLength);
    }
  }
  if (waiting !== "") yield waiting;
}

/** Puts the chunks of a result together again. */
export interface ChunkReader {
  readonly take: (chunk: string) => void;
  readonly result: () => unknown;
}

/** Makes a reader for the chunks of one result. */
export function chunkReader(): ChunkReader {
  const result: Record<string, unknown> = {};
  const lists = new Map<string, unknown[]>();
  let pieces: string[] = [];
  const read = (text: string) => {
    const line = JSON.parse(text) as Line;
    if ("key" in line) result[line.key] = line.value;
    else if ("item" in line) lists.get(line.list)?.push(line.item);
    else {
      const items: unknown[] = [];
      lists.set(line.list, items);
      result[line.list] = items;
    }
  };
  const take = (chunk: string) => {
    const lines = chunk.split("\n");
    for (const part of lines.slice(0, -1)) {
      read([...pieces, part].join(""));
      pieces = [];
    }
    pieces.push(lines.at(-1) ?? "");
  };
  return { take, result: () => result };
}

function* linesOf(result: object): Generator<Line, void, void> {
  for (const [key, value] of Object.entries(result) as [string, unknown][]) {
    if (!Array.isArray(value)) {
      yield { key, value };
      continue;
    }
    yield { list: key };
    for (const item of value as readonly unknown[]) yield { list: key, item };
  }
}
