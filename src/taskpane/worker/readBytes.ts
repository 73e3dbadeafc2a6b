// Reads a file in small pieces, so that a worker can say how far it is.
import { HandoffError } from "../../pipeline/errors";
import type { Progress } from "../../pipeline/progress";
import { hexOf } from "../hexOf";

const pieceSize = 262_144;

/** A file as it was chosen: the handle of its bytes, and its name, which does not always travel with the handle. */
export interface ChosenFile {
  readonly file: Blob;
  readonly fileName: string;
}

/**
 * Reads a whole file in pieces of 256 KB.
 *
 * @param chosen - the file
 * @yields how many bytes are read
 * @returns its bytes
 * @throws HandoffError `file-unreadable` where the browser does not give them (locked, moved, changed since it was chosen)
 */
export async function* readBytes({
  file,
  fileName,
}: ChosenFile): AsyncGenerator<Progress, Uint8Array<ArrayBuffer>, void> {
  const bytes = new Uint8Array(file.size);
  for (let start = 0; start < file.size; start += pieceSize) {
    yield { stage: "reading", done: start, of: file.size };
    try {
      bytes.set(new Uint8Array(await file.slice(start, start + pieceSize).arrayBuffer()), start);
    } catch (error) {
      throw new HandoffError("file-unreadable", {
        file: fileName,
        reason: error instanceof Error ? error.message : "",
      });
    }
  }
  return bytes;
}

/** SHA-256 of a file's bytes: 64 lower-case hex digits. */
export async function fingerprintOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return hexOf(digest);
}
