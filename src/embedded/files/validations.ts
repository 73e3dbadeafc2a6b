// Rules for what may be typed, to the file and back.
import type { DataValidation } from "hucre/xlsx";
import { addressesOf, boxesOf } from "./addresses";
import { escapedText } from "./escapes";
import { shownFormula, storedFormula } from "./formulas";
import type { ValidationRule } from "./resources";

// A cell with a list looks like any other, as in Excel.
const plainText = 0;

// By the grid's numbers.
const errorStyles = ["information", "stop", "warning"] as const;
// What the grid calls by another name, or has and a file has not.
const fileTypes: Readonly<Record<string, DataValidation["type"]>> = {
  list: "list",
  listMultiple: "list",
  whole: "whole",
  decimal: "decimal",
  date: "date",
  time: "time",
  textLength: "textLength",
  custom: "custom",
};

/** The file's rules; one that a file cannot hold is left out by name. */
export function fileValidations(rules: readonly ValidationRule[]): {
  readonly rules: DataValidation[];
  readonly left: readonly string[];
} {
  const known = rules.filter(({ type }) => fileTypes[type] !== undefined);
  const left = rules.filter(({ type }) => fileTypes[type] === undefined).map(({ type }) => type);
  return { rules: known.map(fileValidation), left };
}

function fileValidation(rule: ValidationRule): DataValidation {
  const isList = fileTypes[rule.type] === "list";
  return {
    type: fileTypes[rule.type] ?? "custom",
    range: addressesOf(rule.ranges),
    allowBlank: rule.allowBlank ?? true,
    showErrorMessage: rule.showErrorMessage ?? false,
    errorStyle: errorStyles[rule.errorStyle ?? 1] ?? "stop",
    ...(rule.operator === undefined || isList
      ? {}
      : { operator: rule.operator as NonNullable<DataValidation["operator"]> }),
    ...(isList ? listSource(rule.formula1 ?? "") : operands(rule)),
    ...texts(rule),
  };
}

function texts(rule: ValidationRule): Partial<DataValidation> {
  return {
    ...(rule.error === undefined ? {} : { errorMessage: escapedText(rule.error) }),
    ...(rule.errorTitle === undefined ? {} : { errorTitle: escapedText(rule.errorTitle) }),
    ...(rule.showInputMessage === undefined ? {} : { showInputMessage: rule.showInputMessage }),
    ...(rule.prompt === undefined ? {} : { inputMessage: escapedText(rule.prompt) }),
    ...(rule.promptTitle === undefined ? {} : { inputTitle: escapedText(rule.promptTitle) }),
  };
}

function operands({ formula1, formula2 }: ValidationRule): Partial<DataValidation> {
  return {
    ...(formula1 === undefined ? {} : { formula1: storedFormula(formula1) }),
    ...(formula2 === undefined ? {} : { formula2: storedFormula(formula2) }),
  };
}

// `=Labels`, `["a","b"]` or `a,b`.
function listSource(source: string): Partial<DataValidation> {
  if (source.startsWith("=")) return { formula1: storedFormula(source) };
  return { values: source.startsWith("[") ? (JSON.parse(source) as string[]) : source.split(",") };
}

/** The grid's rules. */
export function gridValidations(rules: readonly DataValidation[]): ValidationRule[] {
  return rules.map((rule, index) => ({
    uid: `dv${index + 1}`,
    type: rule.type,
    ranges: boxesOf(rule.range),
    allowBlank: rule.allowBlank ?? false,
    showErrorMessage: rule.showErrorMessage ?? false,
    errorStyle: errorStyles.indexOf(rule.errorStyle ?? "stop"),
    renderMode: plainText,
    ...(rule.operator === undefined ? {} : { operator: rule.operator }),
    ...gridOperands(rule),
    ...gridTexts(rule),
  }));
}

function gridOperands(rule: DataValidation): Partial<ValidationRule> {
  if (rule.values !== undefined) return { formula1: rule.values.join(",") };
  return {
    ...(rule.formula1 === undefined ? {} : { formula1: operandOf(rule, rule.formula1) }),
    ...(rule.formula2 === undefined ? {} : { formula2: operandOf(rule, rule.formula2) }),
  };
}

// A plain number stays one; anything else is a formula.
function operandOf({ type }: DataValidation, stored: string): string {
  return type !== "list" && type !== "custom" && /^-?[\d.]+$/.test(stored) ? stored : shownFormula(stored);
}

function gridTexts(rule: DataValidation): Partial<ValidationRule> {
  return {
    ...(rule.errorMessage === undefined ? {} : { error: rule.errorMessage }),
    ...(rule.errorTitle === undefined ? {} : { errorTitle: rule.errorTitle }),
    ...(rule.showInputMessage === undefined ? {} : { showInputMessage: rule.showInputMessage }),
    ...(rule.inputMessage === undefined ? {} : { prompt: rule.inputMessage }),
    ...(rule.inputTitle === undefined ? {} : { promptTitle: rule.inputTitle }),
  };
}
