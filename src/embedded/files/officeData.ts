// What Excel knows of a sheet and the grid has no place for: very hidden, protected. The store keeps it as notes.
import type { Sheet, WriteSheet } from "hucre/xlsx";
import type { Box } from "../store/box";
import type { SheetJson } from "./bookJson";
import { unlockedBlocks } from "./unlockedCells";
import { notesKey, type SheetNotes } from "../store/sheets";

type FileProtection = NonNullable<Sheet["protection"]>;

// What Excel's API calls by another name than the file.
const options = [
  ["allowAutoFilter", "autoFilter"],
  ["allowDeleteColumns", "deleteColumns"],
  ["allowDeleteRows", "deleteRows"],
  ["allowFormatCells", "formatCells"],
  ["allowFormatColumns", "formatColumns"],
  ["allowFormatRows", "formatRows"],
  ["allowInsertColumns", "insertColumns"],
  ["allowInsertHyperlinks", "insertHyperlinks"],
  ["allowInsertRows", "insertRows"],
  ["allowSort", "sort"],
] as const;

/** The file's visibility and protection of a sheet. */
export function fileOfficeData(sheet: SheetJson): Pick<WriteSheet, "hidden" | "veryHidden" | "protection"> {
  const { isVeryHidden, protection } = (sheet.custom?.[notesKey] ?? {}) as SheetNotes;
  return {
    ...(sheet.hidden === 1 ? (isVeryHidden === true ? { veryHidden: true } : { hidden: true }) : {}),
    ...(protection == null ? {} : { protection: fileProtection(protection) }),
  };
}

function fileProtection({ options: allowed, password }: NonNullable<SheetNotes["protection"]>): FileProtection {
  const rights = options.filter(([ours]) => allowed[ours] === true).map(([, theirs]) => [theirs, true] as const);
  return { sheet: true, ...Object.fromEntries(rights), ...(password === "" ? {} : { password }) };
}

/** The store's notes of a sheet. A password is kept by Excel as a fingerprint only, so none comes back. */
export function gridOfficeData(sheet: Sheet): Pick<SheetJson, "custom"> {
  const notes: SheetNotes = {
    ...(sheet.veryHidden === true ? { isVeryHidden: true } : {}),
    ...(sheet.protection?.sheet === true ? protectedNotes(sheet, sheet.protection) : {}),
  };
  return Object.keys(notes).length === 0 ? {} : { custom: { [notesKey]: notes } };
}

function protectedNotes(sheet: Sheet, protection: FileProtection): SheetNotes {
  const unlocked = unlockedBlocks(sheet);
  return { protection: gridProtection(protection), ...(unlocked.length === 0 ? {} : { unlocked }) };
}

/** The blocks that a protected sheet leaves open. */
export function unlockedOf(sheet: SheetJson): readonly Box[] {
  const { protection, unlocked = [] } = (sheet.custom?.[notesKey] ?? {}) as SheetNotes;
  return protection == null ? [] : unlocked;
}

function gridProtection(protection: FileProtection): NonNullable<SheetNotes["protection"]> {
  const rights = options.filter(([, theirs]) => protection[theirs] === true).map(([ours]) => [ours, true] as const);
  return { options: Object.fromEntries(rights), password: "" };
}
