// What a sheet is beside its cells: widths, heights, frozen panes, tab, visibility, filter; to the file and back.
import type { ColumnDef, Sheet, WriteSheet } from "hucre/xlsx";
import { addressOf, boxOf } from "./addresses";
import type { FreezeJson, RowJson, SheetJson } from "./bookJson";
import { fileColour, gridColour } from "./colours";
import { defaultSize } from "../store/newSheet";
import { given } from "./given";
import type { FilterJson } from "./resources";

type SheetData = Partial<SheetJson>;
type RowDefs = NonNullable<WriteSheet["rowDefs"]>;

// One character of the default font is 7 px wide; 96 px are 72 points.
const charactersOf = (pixels: number) => pixels / 7;
const pixelsOf = (characters: number) => Math.round(characters * 7);
const pointsOf = (pixels: number) => pixels * 0.75;
const pixelsHigh = (points: number) => Math.round(points / 0.75);

/** The file's settings of a sheet; `columns` is how many are in use. */
export function fileSettings(sheet: SheetJson, columns: number, filter?: FilterJson): Partial<WriteSheet> {
  const rowDefs = fileRows(sheet, filter?.cachedFilteredOut ?? []);
  const lines = [...rowDefs.keys()].reduce((most, row) => Math.max(most, row + 1), 0);
  return {
    columns: fileColumns(sheet, columns),
    // A row without cells is written only where the file has a line for it.
    rows: Array.from({ length: lines }, () => []),
    rowDefs,
    merges: (sheet.mergeData ?? []).map(({ startRow, startColumn, endRow, endColumn }) => ({
      startRow,
      startCol: startColumn,
      endRow,
      endCol: endColumn,
    })),
    ...given("freezePane", fileFreeze(sheet.freeze)),
    view: fileView(sheet),
  };
}

function fileFreeze(freeze: FreezeJson | undefined): WriteSheet["freezePane"] {
  const { xSplit = 0, ySplit = 0 } = freeze ?? {};
  return xSplit > 0 || ySplit > 0 ? { rows: ySplit, columns: xSplit } : undefined;
}

function fileView({ showGridlines, zoomRatio = 1, tabColor }: SheetJson): NonNullable<WriteSheet["view"]> {
  return {
    showGridLines: showGridlines !== 0,
    zoomScale: Math.round(zoomRatio * 100),
    ...given("tabColor", fileColour(tabColor ?? null)),
  };
}

function fileColumns(
  { columnData = {}, defaultColumnWidth = defaultSize.column }: SheetData,
  used: number,
): ColumnDef[] {
  const count = Math.max(used, ...Object.keys(columnData).map((column) => Number(column) + 1));
  return Array.from({ length: count }, (_, column) => {
    const { w = defaultColumnWidth, hd } = columnData[column] ?? {};
    return { width: charactersOf(w), ...(hd === 1 ? { hidden: true } : {}) };
  });
}

function fileRows({ rowData = {} }: SheetData, filteredOut: readonly number[]): RowDefs {
  const rows: RowDefs = new Map();
  for (const [row, data] of Object.entries(rowData)) {
    // A row whose height follows its text is left to the other program.
    if (data?.h !== undefined && hasOwnHeight(data)) rows.set(Number(row), { height: pointsOf(data.h) });
    if (data?.hd === 1) rows.set(Number(row), { ...rows.get(Number(row)), hidden: true });
  }
  for (const row of filteredOut) rows.set(row, { ...rows.get(row), hidden: true });
  return rows;
}

/** The grid's settings of a sheet. */
export function gridSettings(sheet: Sheet, theme: readonly string[]): SheetData {
  return {
    ...gridView(sheet.view ?? {}, theme),
    hidden: sheet.hidden === true || sheet.veryHidden === true ? 1 : 0,
    freeze: gridFreeze(sheet.freezePane),
    mergeData: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      startRow,
      startColumn: startCol,
      endRow,
      endColumn: endCol,
    })),
    columnData: Object.fromEntries((sheet.columns ?? []).flatMap(gridColumn)),
    rowData: gridRows(sheet),
  };
}

function gridView({ tabColor, zoomScale = 100, showGridLines }: NonNullable<Sheet["view"]>, theme: readonly string[]) {
  return {
    tabColor: gridColour(tabColor, theme) ?? "",
    zoomRatio: zoomScale / 100,
    showGridlines: showGridLines === false ? 0 : 1,
  };
}

function gridRows(sheet: Sheet): Record<number, RowJson> {
  const filteredOut = new Set(gridFilter(sheet)?.cachedFilteredOut);
  const rows = [...(sheet.rowDefs ?? [])].map(([row, { height, hidden }]) => {
    const isHidden = hidden === true && !filteredOut.has(row);
    return [row, { ...ownHeight(height), ...(isHidden ? { hd: 1 } : {}) }] as const;
  });
  return Object.fromEntries(rows.filter(([, data]) => Object.keys(data).length > 0));
}

// A height without `ia` is one that was kept before rows followed their text.
function hasOwnHeight({ ia, ah }: RowJson): boolean {
  return ia === 0 || (ia === undefined && ah === undefined);
}

function ownHeight(points: number | undefined): Pick<RowJson, "h" | "ia"> {
  return points === undefined || points === 0 ? {} : { h: pixelsHigh(points), ia: 0 };
}

function gridColumn({ width, hidden }: ColumnDef, column: number) {
  const data = {
    ...given("w", width && pixelsOf(width)),
    ...(hidden === true ? { hd: 1 } : {}),
  };
  return Object.keys(data).length === 0 ? [] : [[column, data] as const];
}

function gridFreeze(pane: Sheet["freezePane"]): FreezeJson {
  const { rows = 0, columns = 0 } = pane ?? {};
  return { xSplit: columns, ySplit: rows, startRow: rows > 0 ? rows : -1, startColumn: columns > 0 ? columns : -1 };
}

/** The file's filter of a sheet. */
export function fileFilter(filter: FilterJson | undefined): Pick<WriteSheet, "autoFilter"> {
  if (filter === undefined) return {};
  const columns = (filter.filterColumns ?? []).flatMap(({ colId, filters }) =>
    filters?.filters === undefined ? [] : [{ colIndex: colId - filter.ref.startColumn, filters: [...filters.filters] }],
  );
  return { autoFilter: { range: addressOf(filter.ref), columns } };
}

/** The grid's filter of a sheet, with the rows that it hides. */
export function gridFilter({ autoFilter, rowDefs }: Sheet): FilterJson | null {
  const ref = boxOf(autoFilter?.range ?? "");
  if (ref === null) return null;
  const hidden = [...(rowDefs ?? [])].filter(([row, { hidden: isHidden }]) => isHidden === true && row > ref.startRow);
  return {
    ref,
    filterColumns: (autoFilter?.columns ?? []).flatMap(({ colIndex, filters }) =>
      filters === undefined ? [] : [{ colId: ref.startColumn + colIndex, filters: { filters } }],
    ),
    cachedFilteredOut: hidden.map(([row]) => row).filter((row) => row <= ref.endRow),
  };
}
