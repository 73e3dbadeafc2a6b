// What a person may type into a range: lists, numbers, formulas, and what they are told otherwise.
import { absoluteAddress } from "../store/box";
import { coreSheet } from "../store/sheetShape";
import { clearValidation, setAlert, setValidation, validationAt, type GridRule } from "../store/validations";
import { HostObject } from "../wire/hostObject";
import type { Model, Place } from "./modelContext";
import { guardBox } from "./protection";
import { invalidArgument } from "./refusals";

interface ListRule {
  readonly inCellDropDown?: boolean;
  readonly source: unknown;
}

interface NumberRule {
  readonly formula1: unknown;
  readonly formula2?: unknown;
  readonly operator: string;
}

interface Rule {
  readonly list?: ListRule;
  readonly custom?: { readonly formula: string };
  readonly wholeNumber?: NumberRule;
  readonly decimal?: NumberRule;
}

interface Alert {
  readonly message?: string;
  readonly title?: string;
  readonly showAlert?: boolean;
  readonly style?: string;
}

const gridOperators: Readonly<Record<string, string>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThan: "lessThan",
  LessThanOrEqualTo: "lessThanOrEqual",
};
const alertStyles: readonly string[] = ["Information", "Stop", "Warning"];
const typeNames: Readonly<Record<string, string>> = {
  list: "List",
  custom: "Custom",
  whole: "WholeNumber",
  decimal: "Decimal",
};

/** A literal list longer than this is refused: https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-data-validation */
const literalLimit = 255;

/** `range.dataValidation`. */
export class DataValidation extends HostObject {
  static override readonly apiName = "DataValidation";

  constructor(
    private readonly $model: Model,
    private readonly $place: Place,
  ) {
    super();
  }

  get rule(): unknown {
    const rule = this.$found();
    if (rule === null) return {};
    if (rule.type === "list") return { list: { inCellDropDown: rule.showDropDown !== false, source: rule.formula1 } };
    if (rule.type === "custom") return { custom: { formula: rule.formula1 } };
    const { formula1, formula2, operator } = rule;
    const word = Object.entries(gridOperators).find(([, grid]) => grid === operator)?.[0];
    return { [rule.type === "whole" ? "wholeNumber" : "decimal"]: { formula1, formula2, operator: word } };
  }

  set rule(value: unknown) {
    const { sheetId, box } = this.$place;
    guardBox(this.$model.store, sheetId, box);
    setValidation(this.$model.store, sheetId, [box, this.$gridRule(value as Rule)]);
  }

  get type(): string {
    return typeNames[this.$found()?.type ?? ""] ?? "None";
  }

  get errorAlert(): unknown {
    const rule = this.$found();
    if (rule === null) return null;
    const { error: message = "", errorTitle: title = "", showErrorMessage, errorStyle } = rule;
    return { message, title, showAlert: showErrorMessage !== false, style: alertStyles[errorStyle ?? 1] };
  }

  set errorAlert(value: unknown) {
    const { message = "", title = "", showAlert = true, style = "Stop" } = value as Alert;
    const rule = this.$found();
    if (rule === null) return;
    const alert = {
      error: message,
      errorTitle: title,
      showErrorMessage: showAlert,
      errorStyle: alertStyles.indexOf(style),
    };
    setAlert(this.$model.store, this.$place.sheetId, [rule.uid, alert]);
  }

  clear(): void {
    const { sheetId, box } = this.$place;
    guardBox(this.$model.store, sheetId, box);
    clearValidation(this.$model.store, sheetId, box);
  }

  private $found() {
    const { sheetId, box } = this.$place;
    return validationAt(this.$model.store, sheetId, [box.row, box.column]);
  }

  private $gridRule({ list, custom, wholeNumber, decimal }: Rule): GridRule {
    if (list !== undefined) return { ...this.$listRule(list), showDropDown: list.inCellDropDown !== false };
    if (custom !== undefined) return { type: "custom" as GridRule["type"], formula1: custom.formula };
    if (wholeNumber !== undefined) return numberRule("whole", wholeNumber);
    return decimal === undefined ? invalidArgument() : numberRule("decimal", decimal);
  }

  private $listRule({ source }: ListRule): GridRule {
    const type = "list" as GridRule["type"];
    if (typeof source === "string") {
      if (!source.startsWith("=") && source.length > literalLimit) invalidArgument();
      return { type, formula1: source };
    }
    const { sheetId, box } = (source as { readonly $place?: Place }).$place ?? invalidArgument();
    return { type, formula1: `=${absoluteAddress(coreSheet(this.$model.store, sheetId).getName(), box)}` };
  }
}

function numberRule(type: string, { operator, formula1, formula2 }: NumberRule): GridRule {
  const gridOperator = gridOperators[operator] ?? invalidArgument();
  const rule = {
    type: type as GridRule["type"],
    operator: gridOperator as NonNullable<GridRule["operator"]>,
    formula1: String(formula1),
  };
  return formula2 === undefined ? rule : { ...rule, formula2: String(formula2) };
}
