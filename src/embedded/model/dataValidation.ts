// What a person may type into a range: a list, and what they are told otherwise.
import type { Place } from "../store/box";
import { validationTypes } from "../store/gridEnums";
import { setAlert, setValidation, validationAt } from "../store/validations";
import { HostObject } from "../wire/hostObject";
import type { Model } from "./modelContext";
import { guardBox } from "./protection";
import { invalidArgument } from "./refusals";

interface Rule {
  readonly list?: { readonly inCellDropDown?: boolean; readonly source: unknown };
}

interface Alert {
  readonly message?: string;
  readonly title?: string;
  readonly showAlert?: boolean;
  readonly style?: string;
}

const alertStyles: readonly string[] = ["Information", "Stop", "Warning"];

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
    if (rule?.type !== validationTypes.list) return {};
    return { list: { inCellDropDown: rule.showDropDown !== false, source: rule.formula1 } };
  }

  set rule(value: unknown) {
    const { list } = value as Rule;
    if (typeof list?.source !== "string") invalidArgument("The workbook host takes lists by a text only.");
    if (!list.source.startsWith("=") && list.source.length > literalLimit) invalidArgument();
    const rule = { type: validationTypes.list, formula1: list.source, showDropDown: list.inCellDropDown !== false };
    guardBox(this.$model.store, this.$place.sheetId, this.$place.box);
    setValidation(this.$model.store, this.$place, rule);
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
    const errorStyle = alertStyles.indexOf(style);
    const alert = { error: message, errorTitle: title, showErrorMessage: showAlert, errorStyle };
    setAlert(this.$model.store, { sheetId: this.$place.sheetId, ruleId: rule.uid }, alert);
  }

  private $found() {
    const { sheetId, box } = this.$place;
    return validationAt(this.$model.store, sheetId, [box.row, box.column]);
  }
}
