// Univer with its view, for the page: the same packages and versions as kit.node.ts, and the views that the presets bring.
import * as core from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import * as engine from "@univerjs/engine-formula";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalFormattingTexts from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import { CellAlertManagerService, UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreTexts from "@univerjs/preset-sheets-core/locales/en-US";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import dataValidationTexts from "@univerjs/preset-sheets-data-validation/locales/en-US";
import { UniverSheetsFilterPreset } from "@univerjs/preset-sheets-filter";
import filterTexts from "@univerjs/preset-sheets-filter/locales/en-US";
import { UniverSheetsSortPreset } from "@univerjs/preset-sheets-sort";
import sortTexts from "@univerjs/preset-sheets-sort/locales/en-US";
import { UniverSheetsTablePreset, UniverSheetsTableUIPlugin } from "@univerjs/preset-sheets-table";
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
import { enterWhatIsTyped } from "./completion.browser";
import { easeDrawing } from "./drawing.browser";
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

// Strip and tabs are the page's own; the formula bar is the grid's, because it completes functions and takes references.
const onlyGrid = {
  ...({ header: true, toolbar: false, formulaBar: true, footer: false, disableAutoFocus: true } as const),
  // Text that looks like a number is text on purpose here; a triangle in each such cell would hide the real errors.
  ...{ disableTextFormatAlert: true, disableTextFormatMark: true },
  sheets: { disableForceStringAlert: true, disableForceStringMark: true },
} as const;

// Commands of the context menu that do not go with Excel's protection, or have no counterpart here.
const hiddenMenus = {
  "sheet.contextMenu.permission": { hidden: true },
} as const;

// No bands, a grey heading row: the look that the add-in's sheets have in Excel.
const plainTable = {
  name: "handoff-plain",
  style: {
    headerRowStyle: {
      bg: { rgb: "#F0F0F0" },
      cl: { rgb: "#242424" },
      bl: 1,
      bd: { b: { s: 1, cl: { rgb: "#616161" } } },
    },
  },
};

// Excel's machines have Aptos or Calibri; Open Sans is what the pane takes elsewhere.
const cellFonts = "Aptos Narrow, Calibri, Carlito, Segoe UI, Open Sans, sans-serif";

/** Univer drawn into the element with this id; `config` goes to embeddedWorkbook(). */
export function browserKit(container: string): {
  readonly kit: UniverKit;
  readonly config: Partial<core.IUniverConfig>;
} {
  const presets = [
    UniverSheetsCorePreset({ container, ...onlyGrid, menu: hiddenMenus }),
    UniverSheetsDataValidationPreset({ showEditOnDropdown: false, showSearchOnDropdown: false }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsFilterPreset(),
    UniverSheetsSortPreset(),
    UniverSheetsTablePreset(),
  ];
  core.DEFAULT_STYLES.ff = cellFonts;
  silenceErrorAlerts();
  easeDrawing();
  enterWhatIsTyped();
  const plugins: PluginEntry[] = [
    ...presets.flatMap((preset) => preset.plugins as PluginEntry[]),
    [table.UniverSheetsTablePlugin, { userThemes: [plainTable], defaultThemeIndex: 0 }],
    // Its handles would stand between the column letters and row 1.
    [UniverSheetsTableUIPlugin, { hideAnchor: true }],
  ];
  const texts = core.mergeLocales(
    ...[coreTexts, dataValidationTexts, conditionalFormattingTexts, filterTexts, sortTexts, tableTexts],
    progressTexts,
  );
  const english = core.LocaleType.EN_US;
  return {
    kit: { core, engine, sheets, sheetsFormula, table, dataValidation, conditionalFormatting, FUniver, plugins },
    config: { locale: english, locales: { [english]: texts } },
  };
}

interface Alerts {
  showAlert: ((alert: { readonly key: string }) => void) & { readonly original?: Alerts["showAlert"] };
}

// The page says what an error means beside the active cell, in the function's own words.
function silenceErrorAlerts(): void {
  const prototype = CellAlertManagerService.prototype as unknown as Alerts;
  const original = prototype.showAlert.original ?? prototype.showAlert;
  function showAlert(this: Alerts, alert: { readonly key: string }): void {
    if (alert.key !== "SHEET_FORMULA_ALERT") original.call(this, alert);
  }
  prototype.showAlert = Object.assign(showAlert, { original });
}
