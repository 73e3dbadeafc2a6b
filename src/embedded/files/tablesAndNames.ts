// Tables and defined names, to the file and back.
import type { Sheet, TableDefinition, Workbook } from "hucre/xlsx";
import { addressOf, boxOf } from "./addresses";
import { escapedText } from "./escapes";
import { wholeWorkbook, type DefinedName, type TableJson } from "./resources";

type FileName = NonNullable<Workbook["namedRanges"]>[number];

// The one that the store gives to its own tables.
const plainTable = "handoff-plain";
const plainStyle = "TableStyleLight1";

/** The file's tables: their columns bear the headings that stand in the cells. */
export function fileTables(tables: readonly TableJson[]): TableDefinition[] {
  return tables.map(({ name, range, columns, options }) => ({
    name,
    displayName: name,
    range: addressOf(range),
    columns: columns.map(({ displayName }) => ({ name: escapedText(displayName) })),
    style: plainStyle,
    showRowStripes: false,
    showAutoFilter: true,
    showTotalRow: options["showFooter"] === true,
  }));
}

/** The grid's tables; ids are unique in the workbook. */
export function gridTables(tables: readonly TableDefinition[], sheetId: string): TableJson[] {
  return tables.flatMap((table, index) => {
    const range = boxOf(table.range ?? "");
    return range === null ? [] : [gridTable(table, range, `${sheetId}t${index + 1}`)];
  });
}

function gridTable({ name, columns }: TableDefinition, range: TableJson["range"], id: string): TableJson {
  return {
    id,
    name,
    range,
    options: { showHeader: true, showFooter: false, tableStyleId: plainTable },
    filters: { tableColumnFilterList: [] },
    columns: columns.map((column, index) => ({
      id: `${id}c${index + 1}`,
      displayName: column.name,
      dataType: "string",
      formula: "",
      meta: {},
      style: {},
    })),
    meta: {},
  };
}

/** The file's names; a name of one sheet is kept with that sheet. */
export function fileNames(
  names: Readonly<Record<string, DefinedName>>,
  sheetName: (sheetId: string) => string | undefined,
): FileName[] {
  return Object.values(names).map(({ name, formulaOrRefString, localSheetId, comment }) => {
    const scope = localSheetId === undefined || localSheetId === wholeWorkbook ? undefined : sheetName(localSheetId);
    return {
      name,
      range: formulaOrRefString.replace(/^=/, ""),
      ...(scope === undefined ? {} : { scope }),
      ...(comment === undefined || comment === "" ? {} : { comment }),
    };
  });
}

/** The grid's names by id. */
export function gridNames(
  names: readonly FileName[],
  sheetId: (sheetName: string) => string | undefined,
): Record<string, DefinedName> {
  return Object.fromEntries(
    names.map(({ name, range, scope, comment }, index) => {
      const id = `name${index + 1}`;
      const localSheetId = (scope === undefined ? undefined : sheetId(scope)) ?? wholeWorkbook;
      return [id, { id, name, formulaOrRefString: range, localSheetId, comment: comment ?? "" }];
    }),
  );
}

/** Whether a sheet's filter belongs to a table, which carries its own. */
export function isTableFilter({ autoFilter, tables }: Pick<Sheet, "autoFilter" | "tables">): boolean {
  return (tables ?? []).some(({ range }) => range === autoFilter?.range);
}
