// The one gate before every ZIP-based format: what is too large, unsafe or not what it says is refused before a reader sees it.
import { HandoffError } from "../errors";
import { inflatePart } from "./inflatePart";
import { isZip, zipDirectory, type ZipEntry } from "./zipDirectory";

/** What a container may be at most. */
export interface ContainerLimits {
  readonly parts: number;
  /** Bytes of all wanted parts once they are unpacked. */
  readonly unpacked: number;
  /** Unpacked bytes for each packed one; looked at from `ratioFrom` unpacked bytes on. */
  readonly ratio: number;
  readonly ratioFrom: number;
}

const mebibyte = 1024 * 1024;

// Sheets pack 5 to 40 times; a hundred thousand rows of ten columns unpack to some 50 MB.
const usual: ContainerLimits = { parts: 10_000, unpacked: 128 * mebibyte, ratio: 250, ratioFrom: 16 * mebibyte };

/** A container that is to be opened. */
export interface ContainerOrder {
  readonly file: string;
  /** Which parts are needed; the others stay packed. */
  readonly isWanted: (name: string) => boolean;
  readonly limits?: ContainerLimits;
}

/**
 * Opens a container.
 *
 * @param bytes - the file
 * @param order - its name and which parts are needed
 * @returns the wanted parts by name, each of the size and checksum that was declared
 * @throws {@link HandoffError} `container-too-large`, `container-unsafe`, `container-damaged`, `file-password`
 */
export function openContainer(bytes: Uint8Array, order: ContainerOrder): ReadonlyMap<string, Uint8Array> {
  const { file, limits = usual } = order;
  const entries = zipDirectory(bytes, limits.parts);
  if (entries === null) throw new HandoffError("container-damaged", { file });
  checkNames(entries, file, limits);
  const wanted = entries.filter(({ name }) => order.isWanted(name));
  checkSizes(wanted, file, limits);
  const parts = new Map<string, Uint8Array>();
  for (const entry of wanted) parts.set(entry.name, openPart(bytes, entry, file));
  return parts;
}

function checkNames(entries: readonly ZipEntry[], file: string, limits: ContainerLimits): void {
  if (entries.length > limits.parts) throw new HandoffError("container-too-large", { file, why: "parts" });
  if (entries.some(({ name }) => leavesFolder(name))) throw new HandoffError("container-unsafe", { file, why: "path" });
  const names = new Set(entries.map(({ name }) => name));
  if (names.size < entries.length) throw new HandoffError("container-damaged", { file });
}

function leavesFolder(name: string): boolean {
  return name.split("/").includes("..") || /^[a-z]:/i.test(name) || name.includes("\0");
}

function checkSizes(entries: readonly ZipEntry[], file: string, limits: ContainerLimits): void {
  const sum = (size: "packed" | "unpacked") => entries.reduce((total, entry) => total + entry[size], 0);
  const unpacked = sum("unpacked");
  if (unpacked > limits.unpacked) throw new HandoffError("container-too-large", { file, why: "unpacked" });
  if (unpacked > limits.ratioFrom && unpacked > limits.ratio * sum("packed")) {
    throw new HandoffError("container-too-large", { file, why: "ratio" });
  }
}

function openPart(bytes: Uint8Array, entry: ZipEntry, file: string): Uint8Array {
  if (entry.isEncrypted) throw new HandoffError("file-password", { file });
  const part = inflatePart(bytes, entry);
  if (part === null) throw new HandoffError("container-damaged", { file });
  if (isZip(part)) throw new HandoffError("container-unsafe", { file, why: "nested" });
  if (hasDoctype(part)) throw new HandoffError("container-unsafe", { file, why: "doctype" });
  return part;
}

const doctype = "!doctype";

// Parts of office files never declare a document type; one that does may define entities that grow without end.
function hasDoctype(part: Uint8Array): boolean {
  for (let at = part.indexOf(0x21); at !== -1; at = part.indexOf(0x21, at + 1)) {
    if (part[at - 1] === 0x3c && startsWith(part.subarray(at, at + doctype.length), doctype)) return true;
  }
  return false;
}

function startsWith(bytes: Uint8Array, word: string): boolean {
  return String.fromCharCode(...bytes).toLowerCase() === word;
}
