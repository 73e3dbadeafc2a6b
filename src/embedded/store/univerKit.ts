// The pieces of Univer that the store needs. Node gets them by require(), the browser by import: nothing else in src/ but
// *.browser.ts imports a Univer package at run time, so both run the same host.
import type * as core from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type * as engine from "@univerjs/engine-formula";
import type * as sheets from "@univerjs/sheets";
import type * as conditionalFormatting from "@univerjs/sheets-conditional-formatting";
import type * as dataValidation from "@univerjs/sheets-data-validation";
import type * as sheetsFormula from "@univerjs/sheets-formula";
import type * as table from "@univerjs/sheets-table";

/** A plugin's class, or the class with its options. */
export type PluginEntry = core.PluginCtor | readonly [core.PluginCtor, unknown];

/** Univer, every package at exactly the same version. */
export interface UniverKit {
  readonly core: typeof core;
  readonly engine: typeof engine;
  readonly sheets: typeof sheets;
  readonly sheetsFormula: typeof sheetsFormula;
  readonly table: typeof table;
  readonly dataValidation: typeof dataValidation;
  readonly conditionalFormatting: typeof conditionalFormatting;
  readonly FUniver: typeof FUniver;
  /** In the order of registration. */
  readonly plugins: readonly PluginEntry[];
}
