// What a person may type into a range: lists, numbers, formulas, and what they are told otherwise.
import { absoluteAddress } from "../store/box";
import { validationOperators, validationTypes } from "../store/gridEnums";
import { coreSheet } from "../store/sheetShape";
import { clearValidation, setAlert, setValidation, validationAt, type GridRule } from "../store/validations";
import { HostObject } from "../wire/hostObject";
import type { Place } from "../store/box";
import type { Model } from "./modelContext";
import { guardBox } from "./protection";
import { invalidArgument } from "./refusals";

interface ListRule {
  readonly inCellDropDown?: boolean;
  readonly source: unknown;
}

interface NumberRule {
  readonly formula1: string | number;
  readonly formula2?: string | number;
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

const alertStyles: readonly string[] = ["Information", "Stop", "Warning"];
const typeNames: Readonly<Record<keyof Rule, string>> = {
  list: "List",
  custom: "Custom",
  wholeNumber: "WholeNumber",
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
    const kind = this.$kind();
    if (rule === null || kind === undefined) return {};
    const { formula1, formula2, operator, showDropDown } = rule;
    if (kind === "list") return { list: { inCellDropDown: showDropDown !== false, source: formula1 } };
    return { [kind]: kind === "custom" ? { formula: formula1 } : { formula1, formula2, operator: wordFor(operator) } };
  }

  set rule(value: unknown) {
    const { sheetId, box } = this.$place;
    guardBox(this.$model.store, sheetId, box);
    setValidation(this.$model.store, this.$place, this.$gridRule(value as Rule));
  }

  get type(): string {
    const kind = this.$kind();
    return kind === undefined ? "None" : typeNames[kind];
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
    setAlert(this.$model.store, { sheetId: this.$place.sheetId, ruleId: rule.uid }, alert);
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

  private $kind(): keyof Rule | undefined {
    const type = this.$found()?.type;
    return kinds.find((kind) => validationTypes[kind] === type);
  }

  private $gridRule({ list, custom, wholeNumber, decimal }: Rule): GridRule {
    if (list !== undefined) return { ...this.$listRule(list), showDropDown: list.inCellDropDown !== false };
    if (custom !== undefined) return { type: validationTypes.custom, formula1: custom.formula };
    if (wholeNumber !== undefined) return numberRule("wholeNumber", wholeNumber);
    return decimal === undefined ? invalidArgument() : numberRule("decimal", decimal);
  }

  private $listRule({ source }: ListRule): GridRule {
    const type = validationTypes.list;
    if (typeof source === "string") {
      if (!source.startsWith("=") && source.length > literalLimit) invalidArgument();
      return { type, formula1: source };
    }
    const { sheetId, box } = (source as { readonly $place?: Place }).$place ?? invalidArgument();
    return { type, formula1: `=${absoluteAddress(coreSheet(this.$model.store, sheetId).getName(), box)}` };
  }
}

const kinds = ["list", "custom", "wholeNumber", "decimal"] as const;

function numberRule(kind: "wholeNumber" | "decimal", { operator, formula1, formula2 }: NumberRule): GridRule {
  const compare = validationOperators[operator] ?? invalidArgument();
  const rule = { type: validationTypes[kind], operator: compare, formula1: String(formula1) };
  return formula2 === undefined ? rule : { ...rule, formula2: String(formula2) };
}

function wordFor(operator: unknown): string | undefined {
  return Object.keys(validationOperators).find((word) => validationOperators[word] === operator);
}
