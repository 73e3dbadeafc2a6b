// Univer with its view, for the page: the same packages and versions as kit.node.ts, and the views that the presets bring.
import * as core from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import * as engine from "@univerjs/engine-formula";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalFormattingTexts from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreTexts from "@univerjs/preset-sheets-core/locales/en-US";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import dataValidationTexts from "@univerjs/preset-sheets-data-validation/locales/en-US";
import { UniverSheetsFilterPreset } from "@univerjs/preset-sheets-filter";
import filterTexts from "@univerjs/preset-sheets-filter/locales/en-US";
import { UniverSheetsSortPreset } from "@univerjs/preset-sheets-sort";
import sortTexts from "@univerjs/preset-sheets-sort/locales/en-US";
import { UniverSheetsTablePreset } from "@univerjs/preset-sheets-table";
import tableTexts from "@univerjs/preset-sheets-table/locales/en-US";
import * as sheets from "@univerjs/sheets";
import * as conditionalFormatting from "@univerjs/sheets-conditional-formatting";
import * as dataValidation from "@univerjs/sheets-data-validation";
import * as sheetsFormula from "@univerjs/sheets-formula";
import * as table from "@univerjs/sheets-table";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import "@univerjs/preset-sheets-filter/lib/index.css";
import "@univerjs/preset-sheets-sort/lib/index.css";
import "@univerjs/preset-sheets-table/lib/index.css";
import type { PluginEntry, UniverKit } from "./univerKit";

// Missing in the package's English.
const progressTexts = {
  "sheets-formula": {
    progress: {
      analyzing: "Analyzing",
      calculating: "Calculating",
      "array-analysis": "Analyzing arrays",
      "array-calculation": "Calculating arrays",
      done: "Done",
    },
  },
};

/** Univer drawn into the element with this id; `config` goes to embeddedWorkbook(). */
export function browserKit(container: string): {
  readonly kit: UniverKit;
  readonly config: Partial<core.IUniverConfig>;
} {
  const presets = [
    UniverSheetsCorePreset({ container, header: true, toolbar: false, formulaBar: true, disableAutoFocus: true }),
    UniverSheetsDataValidationPreset({ showEditOnDropdown: false, showSearchOnDropdown: false }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsFilterPreset(),
    UniverSheetsSortPreset(),
    UniverSheetsTablePreset(),
  ];
  const plugins = presets.flatMap((preset) => preset.plugins as readonly PluginEntry[]);
  const texts = core.mergeLocales(
    ...[coreTexts, dataValidationTexts, conditionalFormattingTexts, filterTexts, sortTexts, tableTexts],
    progressTexts as never,
  );
  const english = core.LocaleType.EN_US;
  return {
    kit: { core, engine, sheets, sheetsFormula, table, dataValidation, conditionalFormatting, FUniver, plugins },
    config: { locale: english, locales: { [english]: texts } },
  };
}
