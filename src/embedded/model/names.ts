// What may be a name: of a sheet, of a table, of a range.
import { invalidArgument } from "./refusals";

/** https://support.microsoft.com/office/3f1f7148-ee83-404d-8ef0-9ff99fbad1f9 : rules for names of sheets. */
export function checkSheetName(name: string): void {
  const isHistory = name.toLowerCase() === "history";
  const isQuoted = name.startsWith("'") || name.endsWith("'");
  if (name === "" || name.length > 31 || /[\\/?*[\]:]/.test(name) || isHistory || isQuoted) invalidArgument();
}

/** https://support.microsoft.com/office/fbf49a4f-82a3-43eb-8ba2-44d21233b114 : rules for names of tables and ranges. */
export function checkDefinedName(name: string): void {
  const isAddress = /^[A-Z]{1,3}\d+$/i.test(name) || /^R\d*C\d*$/i.test(name) || /^[RC]$/i.test(name);
  if (name.length > 255 || !/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) || isAddress) invalidArgument();
}
