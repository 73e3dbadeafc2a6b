// Which cells of a protected sheet may be changed. The add-in's own writes are refused like everybody's.
import { contains, type Box } from "../store/box";
import { noteSheet, sheetNotes } from "../store/sheets";
import type { Store } from "../store/workbookStore";
import { HostObject } from "../wire/hostObject";
import type { Model } from "./modelContext";
import { accessDenied, invalidArgument, invalidOperation } from "./refusals";

/**
 * Refuses a change of locked cells.
 * https://learn.microsoft.com/javascript/api/excel/excel.worksheetprotection
 */
export function guardBox(store: Store, sheetId: string, box: Box): void {
  if (isProtected(store, sheetId) && isLocked(store, sheetId, box)) accessDenied();
}

/** Refuses a change of a protected sheet's structure. */
export function guardStructure(store: Store, sheetId: string): void {
  if (isProtected(store, sheetId)) accessDenied();
}

/** Whether a sheet is protected. */
function isProtected(store: Store, sheetId: string): boolean {
  return sheetNotes(store, sheetId).protection != null;
}

/** Whether any cell of a block is locked; partly open blocks count as locked. */
function isLocked(store: Store, sheetId: string, box: Box): boolean {
  const unlocked = sheetNotes(store, sheetId).unlocked ?? [];
  return !unlocked.some((open) => contains(open, box));
}

/** `worksheet.protection`. */
export class WorksheetProtection extends HostObject {
  static override readonly apiName = "WorksheetProtection";

  constructor(
    private readonly $model: Model,
    private readonly $sheetId: string,
  ) {
    super();
  }

  get protected(): boolean {
    return isProtected(this.$model.store, this.$sheetId);
  }

  protect(options: Readonly<Record<string, unknown>> = {}, password = ""): void {
    if (this.protected) invalidOperation("This operation is not permitted because the sheet is already protected.");
    noteSheet(this.$model.store, this.$sheetId, { protection: { options, password } });
  }

  unprotect(password = ""): void {
    const { protection } = sheetNotes(this.$model.store, this.$sheetId);
    if (protection == null) return;
    if (protection.password !== "" && protection.password !== password) {
      invalidArgument("The password you supplied is not correct.");
    }
    noteSheet(this.$model.store, this.$sheetId, { protection: null });
  }
}
