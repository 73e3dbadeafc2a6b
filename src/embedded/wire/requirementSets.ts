// What this workbook says that it can do, as Excel's requirement sets. The client behaves by them.

/** The newest version of each set; ExcelApi is our floor (docs/decisions), so that nothing newer slips in unnoticed. */
export const requirementSets: Readonly<Record<string, string>> = {
  ExcelApi: "1.14",
  SharedRuntime: "1.2",
  CustomFunctionsRuntime: "1.4",
  CustomFunctions: "1.7",
  RichApiRuntime: "1.2",
  RichApiRuntimeFlag: "1.2",
  DialogApi: "1.2",
  RibbonApi: "1.2",
};
