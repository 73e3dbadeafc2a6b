// Every reader by id, and which one a file name asks for.
import { HandoffError } from "../errors";
import { delimited } from "./delimited";
import { jsonl } from "./jsonl";
import type { Reader } from "./table";
import { workbook } from "./workbook";

// A new format is one file and one word here.
const registry = { delimited, jsonl, workbook };

/** The id of a reader. */
export type ReaderId = keyof typeof registry;

/**
 * Finds the reader for a file by the ending of its name.
 *
 * @param fileName - with or without a folder
 * @returns the reader
 * @throws {@link HandoffError} `format-unknown`
 */
export function readerOf(fileName: string): Reader<ReaderId> {
  const extension = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? "";
  const readers: readonly Reader<ReaderId>[] = Object.values(registry);
  const reader = readers.find(({ extensions }) => extensions.includes(extension));
  if (!reader) throw new HandoffError("format-unknown", { file: fileName });
  return reader;
}
