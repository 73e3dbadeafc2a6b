// Formats that depend on what a cell holds: by a formula, by a text, by a value.
import {
  addFormatRule,
  changeFormatRule,
  formatRule,
  formatRules,
  removeFormatRule,
  type FormatRule,
} from "../store/conditionalFormats";
import { HostObject } from "../wire/hostObject";
import type { Place } from "../store/box";
import type { Model } from "./modelContext";
import { guardBox } from "./protection";
import { colour } from "./rangeFormat";
import { invalidArgument, itemNotFound } from "./refusals";

const textOperators: Readonly<Record<string, string>> = {
  Contains: "containsText",
  NotContains: "notContainsText",
  BeginsWith: "beginsWith",
};
const valueOperators: Readonly<Record<string, string>> = { EqualTo: "equal", NotEqualTo: "notEqual" };
const emptyRules: Readonly<Record<string, FormatRule>> = {
  Custom: { subType: "formula", value: "=FALSE" },
  ContainsText: { subType: "text", operator: "containsText", value: "" },
  CellValue: { subType: "text", operator: "equal", value: "" },
};

/** The rule of a conditional format, by id. */
abstract class RulePart extends HostObject {
  constructor(
    protected readonly $model: Model,
    protected readonly $sheetId: string,
    protected readonly $id: string,
  ) {
    super();
  }

  protected $rule(): FormatRule {
    return formatRule(this.$model.store, this.$sheetId, this.$id)?.rule ?? itemNotFound();
  }

  protected $change(change: Partial<FormatRule>): void {
    this.$rule();
    changeFormatRule(this.$model.store, { sheetId: this.$sheetId, id: this.$id }, change);
  }

  protected $part<Part>(Class: new (model: Model, sheetId: string, id: string) => Part): Part {
    return new Class(this.$model, this.$sheetId, this.$id);
  }
}

class ConditionalRangeFill extends RulePart {
  static override readonly apiName = "ConditionalRangeFill";

  get color(): string {
    return this.$rule().style?.bg?.rgb ?? "";
  }

  set color(value: string) {
    this.$change({ style: { ...this.$rule().style, bg: { rgb: colour(value) } } });
  }
}

class ConditionalRangeFont extends RulePart {
  static override readonly apiName = "ConditionalRangeFont";

  get color(): string {
    return this.$rule().style?.cl?.rgb ?? "";
  }

  set color(value: string) {
    this.$change({ style: { ...this.$rule().style, cl: { rgb: colour(value) } } });
  }
}

class ConditionalRangeFormat extends RulePart {
  static override readonly apiName = "ConditionalRangeFormat";
  static override readonly navigations = ["fill", "font"];

  get fill(): HostObject {
    return this.$part(ConditionalRangeFill);
  }

  get font(): HostObject {
    return this.$part(ConditionalRangeFont);
  }
}

abstract class Conditional extends RulePart {
  get format(): HostObject {
    return this.$part(ConditionalRangeFormat);
  }
}

class ConditionalFormatRule extends RulePart {
  static override readonly apiName = "ConditionalFormatRule";

  get formula(): string {
    return this.$rule().value ?? "";
  }

  set formula(value: string) {
    this.$change({ value: value.startsWith("=") ? value : `=${value}` });
  }
}

class CustomConditionalFormat extends Conditional {
  static override readonly apiName = "CustomConditionalFormat";
  static override readonly navigations = ["rule", "format"];

  get rule(): HostObject {
    return this.$part(ConditionalFormatRule);
  }
}

class TextConditionalFormat extends Conditional {
  static override readonly apiName = "TextConditionalFormat";
  static override readonly navigations = ["format"];

  get rule(): unknown {
    const { operator, value } = this.$rule();
    const word = Object.entries(textOperators).find(([, grid]) => grid === operator)?.[0];
    return { operator: word, text: value };
  }

  set rule(given: unknown) {
    const { operator, text } = given as { readonly operator: string; readonly text: string };
    this.$change({ operator: textOperators[operator] ?? invalidArgument(), value: text });
  }
}

class CellValueConditionalFormat extends Conditional {
  static override readonly apiName = "CellValueConditionalFormat";
  static override readonly navigations = ["format"];

  get rule(): unknown {
    const { operator, value } = this.$rule();
    const word = Object.entries(valueOperators).find(([, grid]) => grid === operator)?.[0];
    return { operator: word, formula1: `="${(value ?? "").replaceAll('"', '""')}"` };
  }

  // Only whole texts: the grid takes seconds for formulas over many cells, and labels need no more.
  set rule(given: unknown) {
    const { operator, formula1 } = given as { readonly operator: string; readonly formula1: string };
    const text =
      /^="((?:[^"]|"")*)"$/.exec(formula1)?.[1] ?? invalidArgument("The workbook host compares with a text only.");
    this.$change({ operator: valueOperators[operator] ?? invalidArgument(), value: text.replaceAll('""', '"') });
  }
}

/** One conditional format of a range. */
class ConditionalFormat extends RulePart {
  static override readonly apiName = "ConditionalFormat";
  static override readonly navigations = ["custom", "textComparison", "cellValue"];

  get id(): string {
    return this.$id;
  }

  get type(): string {
    const { subType, operator } = this.$rule();
    if (subType === "formula") return "Custom";
    return Object.values(valueOperators).includes(operator ?? "") ? "CellValue" : "ContainsText";
  }

  get custom(): HostObject {
    return this.$part(CustomConditionalFormat);
  }

  get textComparison(): HostObject {
    return this.$part(TextConditionalFormat);
  }

  get cellValue(): HostObject {
    return this.$part(CellValueConditionalFormat);
  }

  delete(): void {
    removeFormatRule(this.$model.store, this.$sheetId, this.$id);
  }
}

/** `range.conditionalFormats`. */
export class ConditionalFormatCollection extends HostObject {
  static override readonly apiName = "ConditionalFormatCollection";

  constructor(
    private readonly $model: Model,
    private readonly $place: Place,
  ) {
    super();
  }

  get items(): readonly ConditionalFormat[] {
    const { sheetId, box } = this.$place;
    return formatRules(this.$model.store, sheetId, box).map(
      ({ id }) => new ConditionalFormat(this.$model, sheetId, id),
    );
  }

  add(type: string): HostObject {
    const { sheetId, box } = this.$place;
    guardBox(this.$model.store, sheetId, box);
    const id = addFormatRule(this.$model.store, this.$place, emptyRules[type] ?? invalidArgument());
    return new ConditionalFormat(this.$model, sheetId, id);
  }

  getItem(id: string): HostObject {
    return this.items.find((item) => item.id === id) ?? itemNotFound();
  }

  clearAll(): void {
    for (const item of this.items) item.delete();
  }
}
