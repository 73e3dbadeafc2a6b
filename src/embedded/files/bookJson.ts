// A workbook as the grid writes it down and opens it again: plain data, numbers where the grid has enumerations.
/** A rectangle of cells, ends included. */
export interface Box {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

/** A whole workbook. */
export interface BookJson {
  readonly id: string;
  readonly name: string;
  readonly appVersion: string;
  readonly locale: string;
  readonly styles: Readonly<Record<string, StyleJson | null | undefined>>;
  readonly defaultStyle?: StyleJson;
  readonly sheetOrder: readonly string[];
  readonly sheets: Readonly<Record<string, SheetJson>>;
  readonly resources?: readonly ResourceJson[];
  readonly custom?: Readonly<Record<string, unknown>>;
}

/** What a part of the grid keeps in the workbook, as JSON. */
export interface ResourceJson {
  readonly name: string;
  readonly data: string;
}

/** A sheet. Sizes are pixels; 1 is yes, 0 is no. */
export interface SheetJson {
  readonly id: string;
  readonly name: string;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly cellData: Readonly<Record<number, Readonly<Record<number, CellJson | null>> | undefined>>;
  readonly rowData?: Readonly<Record<number, RowJson | undefined>>;
  readonly columnData?: Readonly<Record<number, ColumnJson | undefined>>;
  readonly defaultColumnWidth?: number;
  readonly defaultRowHeight?: number;
  readonly tabColor?: string;
  readonly hidden?: number;
  readonly zoomRatio?: number;
  readonly showGridlines?: number;
  readonly freeze?: FreezeJson;
  readonly mergeData?: readonly Box[];
  readonly custom?: Readonly<Record<string, unknown>> | null;
}

/** How many columns and rows stand still, and where the rest begins (-1: nothing stands still). */
export interface FreezeJson {
  readonly xSplit: number;
  readonly ySplit: number;
  readonly startRow: number;
  readonly startColumn: number;
}

/** A row: the height that somebody set, with 0 in `ia`, or in `ah` the one that follows the text; 1 in `hd` hides it. */
export interface RowJson {
  readonly h?: number;
  readonly ia?: number;
  readonly ah?: number;
  readonly hd?: number;
}

/** A column: width, style, hidden. */
export interface ColumnJson {
  readonly w?: number;
  readonly hd?: number;
  readonly s?: StyleReference;
}

/** A cell: value, {@link cellTypes}, formula, rich text, style. */
export interface CellJson {
  readonly v?: string | number | boolean | null;
  readonly t?: number | null;
  readonly f?: string | null;
  readonly p?: { readonly body?: { readonly dataStream: string } } | null;
  readonly s?: StyleReference;
}

/** What `t` of a cell means. */
export const cellTypes = { text: 1, number: 2, boolean: 3, forcedText: 4 } as const;

/** A style by its name in the workbook, or in full. */
export type StyleReference = string | StyleJson | null | undefined;

interface Colour {
  readonly rgb?: string | null;
}

interface Line {
  readonly s: number;
  readonly cl: Colour;
}

interface Switch {
  readonly s: number;
}

/** How a cell looks, in the grid's short words: font, size, bold, italic, lines, colours, borders, alignment, number format. */
export interface StyleJson {
  readonly ff?: string | null;
  readonly fs?: number;
  readonly bl?: number;
  readonly it?: number;
  readonly ul?: Switch | null;
  readonly st?: Switch | null;
  readonly cl?: Colour | null;
  readonly bg?: Colour | null;
  readonly bd?: Readonly<Partial<Record<"t" | "r" | "b" | "l", Line | null>>> | null;
  readonly ht?: number | null;
  readonly vt?: number | null;
  readonly tb?: number | null;
  readonly n?: { readonly pattern: string } | null;
}
