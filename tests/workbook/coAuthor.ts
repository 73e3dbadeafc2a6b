// Another person at the same workbook: edits that go past the client, straight into the grid.
import { asOrigin } from "../../src/embedded/store/workbookStore";
import type { OpenHost } from "../host/openHost";

/** What another person does. */
export interface CoAuthor {
  readonly type: (sheet: string, address: string, value: string | number) => void;
  readonly insertRow: (sheet: string, before: number) => void;
  readonly insertColumn: (sheet: string, before: number) => void;
  /** Sorts a block by its first column, the greatest on top. */
  readonly sort: (sheet: string, address: string) => void;
  readonly rename: (sheet: string, name: string) => void;
}

/** Sits down at an open workbook. */
export function coAuthorAt({ store }: OpenHost): CoAuthor {
  const sheetOf = (name: string) => {
    const sheet = store.book.getSheetByName(name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet;
  };
  const act = (work: () => void) => {
    asOrigin(store, "remote", work);
  };
  return {
    type: (sheet, address, value) => {
      act(() => void sheetOf(sheet).getRange(address).setValue(value));
    },
    insertRow: (sheet, before) => {
      act(() => void sheetOf(sheet).insertRows(before, 1));
    },
    insertColumn: (sheet, before) => {
      act(() => void sheetOf(sheet).insertColumns(before, 1));
    },
    sort: (sheet, address) => {
      act(() => void sheetOf(sheet).getRange(address).sort({ column: 0, ascending: false }));
    },
    rename: (sheet, name) => {
      act(() => void sheetOf(sheet).setName(name));
    },
  };
}
