// What people do to a workbook by accident: past the client, straight into the grid.
import { removeName, definedNames } from "../../src/embedded/store/definedNames";
import { removeSheet } from "../../src/embedded/store/sheets";
import { removeTable, tables } from "../../src/embedded/store/tables";
import { asOrigin } from "../../src/embedded/store/workbookStore";
import type { OpenHost } from "../host/openHost";

/** Ways to break a workbook. */
export interface Damage {
  readonly deleteSheet: (sheet: string) => void;
  /** The column of that heading in the sheet's first row. */
  readonly deleteColumn: (sheet: string, heading: string) => void;
  readonly renameColumn: (sheet: string, heading: string, to: string) => void;
  /** The cells stay; the table is gone. */
  readonly convertTable: (table: string) => void;
  readonly deleteName: (name: string) => void;
}

/** Sits down at an open workbook. */
export function damageAt({ store }: OpenHost): Damage {
  const sheetOf = (name: string) => store.book.getSheetByName(name) ?? fail(name);
  const act = (work: () => void) => {
    asOrigin(store, "remote", work);
  };
  const headingAt = (sheet: string, heading: string) => {
    const row = sheetOf(sheet).getRange(0, 0, 1, 26).getValues()[0] ?? [];
    return row.includes(heading) ? row.indexOf(heading) : fail(heading);
  };
  return {
    deleteSheet: (sheet) => {
      act(() => {
        removeSheet(store, sheetOf(sheet).getSheetId());
      });
    },
    deleteColumn: (sheet, heading) => {
      // As a person does it: tables follow only on the sheet that is seen.
      act(() => {
        sheetOf(sheet).activate();
        sheetOf(sheet).deleteColumns(headingAt(sheet, heading), 1);
      });
    },
    renameColumn: (sheet, heading, to) => {
      act(() => void sheetOf(sheet).getRange(0, headingAt(sheet, heading)).setValue(to));
    },
    convertTable: (table) => {
      act(() => {
        removeTable(store, tables(store).find(({ name }) => name === table) ?? fail(table));
      });
    },
    deleteName: (wanted) => {
      act(() => {
        removeName(store, definedNames(store).find(({ name }) => name === wanted)?.id ?? fail(wanted));
      });
    },
  };
}

function fail(name: string): never {
  throw new Error(`nothing is called ${name}`);
}
