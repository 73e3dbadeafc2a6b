// Univer without its view, for Node. ESM import of these packages fails in Node 20; require() works.
import vm from "node:vm";
import type { PluginEntry, UniverKit } from "./univerKit";

/** Loads the packages; `base` is a file or address from whose place they resolve. */
export function nodeKit(base = `${process.cwd()}/package.json`): UniverKit {
  const load = requireOf(base);
  for (const name of ["sheets-conditional-formatting", "sheets-table", "sheets-numfmt"])
    load(`@univerjs/${name}/facade`);
  const { UniverSheetsNodeCorePreset } = load("@univerjs/preset-sheets-node-core") as Preset;
  const { UniverSheetsNumfmtPlugin } = load("@univerjs/sheets-numfmt") as Readonly<Record<string, PluginEntry>>;
  const { UniverDataValidationPlugin } = load("@univerjs/data-validation") as Readonly<Record<string, PluginEntry>>;
  const kit: Omit<UniverKit, "plugins"> = {
    core: load("@univerjs/core") as UniverKit["core"],
    engine: load("@univerjs/engine-formula") as UniverKit["engine"],
    sheets: load("@univerjs/sheets") as UniverKit["sheets"],
    sheetsFormula: load("@univerjs/sheets-formula") as UniverKit["sheetsFormula"],
    table: load("@univerjs/sheets-table") as UniverKit["table"],
    dataValidation: load("@univerjs/sheets-data-validation") as UniverKit["dataValidation"],
    conditionalFormatting: load("@univerjs/sheets-conditional-formatting") as UniverKit["conditionalFormatting"],
    FUniver: (load("@univerjs/core/facade") as Pick<UniverKit, "FUniver">).FUniver,
  };
  const plugins = [
    ...UniverSheetsNodeCorePreset().plugins.filter(isNeeded),
    UniverSheetsNumfmtPlugin,
    UniverDataValidationPlugin,
    kit.dataValidation.UniverSheetsDataValidationPlugin,
    kit.conditionalFormatting.UniverSheetsConditionalFormattingPlugin,
    kit.table.UniverSheetsTablePlugin,
  ];
  return { ...kit, plugins: plugins.filter((plugin) => plugin !== undefined) };
}

interface Preset {
  readonly UniverSheetsNodeCorePreset: () => { readonly plugins: readonly PluginEntry[] };
}

// Threads, drawings, links and remote calls have no place in this workbook.
function isNeeded(entry: PluginEntry): boolean {
  const plugin = (Array.isArray(entry) ? entry[0] : entry) as { readonly pluginName: string };
  return !/THREAD_COMMENT|DRAWING|HYPER_LINK|RPC/i.test(plugin.pluginName);
}

// A test runner replaces require() by one that transpiles and isolates: Univer then takes 9 s to load, or fails. The
// process of the main context has the true one, which also keeps what is loaded for the next test file.
function requireOf(base: string): NodeJS.Require {
  const outer = vm.runInThisContext("process") as typeof process;
  return outer.getBuiltinModule("node:module").createRequire(base);
}
