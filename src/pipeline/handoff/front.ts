// The first and last pages of every document: who it is for, which edition it is, who signs it.
import { texts } from "../../messages/catalogue";
import type { Rich } from "../../messages/rich";
import { paragraph, section, table, type Block } from "../document";
import type { DocumentSpec } from "../spec/documents";
import { documentSpecOf, holderNames, holders, roleTitle, type DocumentInput } from "./input";

const words = texts.documents;

/** Which document, and the lines of its front that are its own. */
export interface Front {
  readonly id: DocumentSpec["id"];
  readonly before: readonly (readonly [string, Rich])[];
  readonly after: readonly (readonly [string, Rich])[];
}

/**
 * Makes the table at the beginning.
 *
 * @param input - spec and edition
 * @param front - the lines that are this document's own, before and after the edition
 * @returns the table, and a word where the spec is a draft
 */
export function frontBlocks(input: DocumentInput, front: Front): readonly Block[] {
  const { spec, edition } = input;
  const entry = documentSpecOf(spec, front.id);
  const rows: readonly (readonly [string, Rich])[] = [
    ...front.before,
    [words.edition, words.editionOn({ edition: edition.number, date: edition.date })],
    ...front.after,
    ...replaced(input),
    ...(entry === undefined ? [] : kept(input, entry)),
  ];
  return [
    table({ caption: words.caption.front, head: [words.item, words.value], rows }),
    ...(spec.pipeline.status === "draft" ? [paragraph(words.draft)] : []),
  ];
}

function replaced({ edition: { previous } }: DocumentInput): readonly (readonly [string, string])[] {
  return previous === null ? [] : [[words.replaces, words.replaced({ edition: previous.number, date: previous.date })]];
}

function kept({ spec, edition }: DocumentInput, entry: DocumentSpec): readonly (readonly [string, string])[] {
  const days = entry.reviewEveryDays;
  return [
    [words.keptBy, words.keeper({ role: roleTitle(spec, entry.ownerRole), name: holderNames(spec, entry.ownerRole) })],
    [words.nextReview, words.reviewBy({ date: laterBy(edition.date, days), days })],
  ];
}

function laterBy(date: string, days: number): string {
  const moment = new Date(`${date}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
}

/** A name in a list of signatures. */
interface Signer {
  readonly roles: readonly string[];
  readonly name: string;
}

/**
 * Makes the chapter with the signatures. Roles that one person holds share a row.
 *
 * @param input - spec and edition
 * @param id - the document
 * @param more - what follows the table
 * @returns the chapter
 */
export function signOffSection(input: DocumentInput, id: DocumentSpec["id"], more: readonly Block[] = []): Block {
  const { spec, edition } = input;
  const { signOff } = words;
  const signers = signersOf(input, documentSpecOf(spec, id)?.signOff ?? []);
  const rows = signers.map(({ roles, name }) => [roles.join(", "), name, String(edition.number), "", ""]);
  const head = [signOff.role, signOff.name, signOff.edition, signOff.date, signOff.signature];
  const earlier = edition.previous;
  return section(signOff.title, [
    table({ caption: words.caption.signOff, head, rows }),
    ...(earlier === null ? [] : [paragraph(signOff.earlier({ edition: earlier.number }))]),
    ...more,
  ]);
}

function signersOf({ spec }: DocumentInput, roles: readonly string[]): readonly Signer[] {
  const signers: Signer[] = [];
  for (const role of roles) {
    const name = holders(spec, role)[0]?.name ?? words.none;
    const at = signers.findIndex((signer) => signer.name === name);
    const title = roleTitle(spec, role);
    const known = signers[at];
    if (known) signers[at] = { ...known, roles: [...known.roles, title] };
    else signers.push({ roles: [title], name });
  }
  return signers;
}

/**
 * Makes the chapter that explains words.
 *
 * @param terms - words with their meaning, in any order
 * @returns the chapter, in the order of the words
 */
export function termsSection(terms: readonly (readonly [string, string])[]): Block {
  const { title, term, meaning } = words.terms;
  const key = (word: string) => word.toLowerCase();
  const rows = [...terms].sort(([a], [b]) => (key(a) < key(b) ? -1 : Number(key(a) > key(b))));
  return section(title, [table({ caption: words.caption.terms, head: [term, meaning], rows })]);
}
