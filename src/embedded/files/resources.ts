// What the grid keeps beside the cells, as it writes it into its snapshots: tables, names, lists, formats, filters.
import type { BookJson, Box, ResourceJson } from "./bookJson";

/** A rule for what may be typed. */
export interface ValidationRule {
  readonly uid: string;
  readonly type: string;
  readonly operator?: string;
  readonly formula1?: string;
  readonly formula2?: string;
  readonly allowBlank?: boolean;
  readonly ranges: readonly Box[];
  readonly showErrorMessage?: boolean;
  readonly errorStyle?: number;
  readonly errorTitle?: string;
  readonly error?: string;
  readonly showInputMessage?: boolean;
  readonly promptTitle?: string;
  readonly prompt?: string;
  readonly showDropDown?: boolean;
  readonly renderMode?: number;
}

/** A format that depends on the cell's value. */
export interface FormatRule {
  readonly cfId: string;
  readonly ranges: readonly Box[];
  readonly stopIfTrue: boolean;
  readonly rule: FormatCondition;
}

/** When a format holds and what it looks like. */
export interface FormatCondition {
  readonly type: string;
  readonly subType?: string;
  readonly operator?: string;
  readonly value?: unknown;
  readonly style?: FormatLook;
  readonly config?: unknown;
}

/** The part of a style that a conditional format may set. */
export interface FormatLook {
  readonly bg?: { readonly rgb?: string | null } | null;
  readonly cl?: { readonly rgb?: string | null } | null;
  readonly bl?: number;
  readonly it?: number;
}

/** A table; its meta holds what is ours. */
export interface TableJson {
  readonly id: string;
  readonly name: string;
  readonly range: Box;
  readonly options: Readonly<Record<string, unknown>>;
  readonly filters: { readonly tableColumnFilterList: readonly unknown[] };
  readonly columns: readonly TableColumnJson[];
  readonly meta?: Readonly<Record<string, unknown>>;
}

/** A column of a table. */
export interface TableColumnJson {
  readonly id: string;
  readonly displayName: string;
  readonly dataType: string;
  readonly formula: string;
  readonly meta: Readonly<Record<string, unknown>>;
  readonly style: Readonly<Record<string, unknown>>;
}

/** A defined name; `localSheetId` is a sheet's id or {@link wholeWorkbook}. */
export interface DefinedName {
  readonly id: string;
  readonly name: string;
  readonly formulaOrRefString: string;
  readonly localSheetId?: string;
  readonly comment?: string;
  readonly hidden?: boolean;
}

/** The scope of a name that every sheet sees. */
export const wholeWorkbook = "AllDefaultWorkbook";

/** A filter over part of a sheet; `colId` counts from the sheet's first column. */
export interface FilterJson {
  readonly ref: Box;
  readonly filterColumns?: readonly {
    readonly colId: number;
    readonly filters?: { readonly filters?: readonly string[] };
  }[];
  readonly cachedFilteredOut?: readonly number[];
}

/** All of it, by sheet id except for the names. */
export interface Resources {
  readonly validation: Readonly<Record<string, readonly ValidationRule[]>>;
  readonly formats: Readonly<Record<string, readonly FormatRule[]>>;
  readonly tables: Readonly<
    Record<string, { readonly tables: readonly TableJson[]; readonly tableFilteredOutRows: readonly number[] }>
  >;
  readonly names: Readonly<Record<string, DefinedName>>;
  readonly filters: Readonly<Record<string, FilterJson>>;
}

const keys = {
  validation: "SHEET_DATA_VALIDATION_PLUGIN",
  formats: "SHEET_CONDITIONAL_FORMATTING_PLUGIN",
  tables: "SHEET_TABLE_PLUGIN",
  names: "SHEET_DEFINED_NAME_PLUGIN",
  filters: "SHEET_FILTER_PLUGIN",
} as const;

/** Reads a snapshot's resources; what is not there is empty. */
export function resourcesOf(workbook: Pick<BookJson, "resources">): Resources {
  const texts = new Map((workbook.resources ?? []).map(({ name, data }) => [name, data]));
  const read = (key: string): unknown => JSON.parse(nonEmpty(texts.get(key)) ?? "{}");
  return {
    validation: read(keys.validation) as Resources["validation"],
    formats: read(keys.formats) as Resources["formats"],
    tables: read(keys.tables) as Resources["tables"],
    names: read(keys.names) as Resources["names"],
    filters: read(keys.filters) as Resources["filters"],
  };
}

function nonEmpty(text: string | undefined): string | undefined {
  return text === "" ? undefined : text;
}

/** The other way round. */
export function asResources(resources: Resources): ResourceJson[] {
  return Object.entries(keys).map(([key, name]) => ({ name, data: JSON.stringify(resources[key as keyof Resources]) }));
}
