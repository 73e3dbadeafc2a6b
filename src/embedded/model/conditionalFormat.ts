// Colours that depend on the value of a cell.
import type { Place } from "../store/box";
import {
  addFormatRule,
  changeFormatRule,
  formatRule,
  formatRules,
  removeFormatRule,
  type FormatRule,
} from "../store/conditionalFormats";
import { HostObject } from "../wire/hostObject";
import type { Model } from "./modelContext";
import { guardBox } from "./protection";
import { colour } from "./rangeFormat";
import { invalidArgument, itemNotFound } from "./refusals";

const gridOperators: Readonly<Record<string, string>> = { EqualTo: "equal", NotEqualTo: "notEqual" };

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
    this.$change({ style: { bg: { rgb: colour(value) } } });
  }
}

class ConditionalRangeFormat extends RulePart {
  static override readonly apiName = "ConditionalRangeFormat";
  static override readonly navigations = ["fill"];

  get fill(): HostObject {
    return this.$part(ConditionalRangeFill);
  }
}

class CellValueConditionalFormat extends RulePart {
  static override readonly apiName = "CellValueConditionalFormat";
  static override readonly navigations = ["format"];

  get format(): HostObject {
    return this.$part(ConditionalRangeFormat);
  }

  get rule(): unknown {
    const { operator, value = "" } = this.$rule();
    const word = Object.keys(gridOperators).find((name) => gridOperators[name] === operator);
    return { operator: word, formula1: `="${value.replaceAll('"', '""')}"` };
  }

  // Only whole texts: the grid takes seconds for formulas over many cells, and labels need no more.
  set rule(given: unknown) {
    const { operator, formula1 } = given as { readonly operator: string; readonly formula1: string };
    const text = /^="((?:[^"]|"")*)"$/.exec(formula1)?.[1];
    if (text === undefined) invalidArgument("The workbook host compares with a text only.");
    this.$change({ operator: gridOperators[operator] ?? invalidArgument(), value: text.replaceAll('""', '"') });
  }
}

class ConditionalFormat extends RulePart {
  static override readonly apiName = "ConditionalFormat";
  static override readonly navigations = ["cellValue"];

  get id(): string {
    return this.$id;
  }

  get type(): string {
    this.$rule();
    return "CellValue";
  }

  get cellValue(): HostObject {
    return this.$part(CellValueConditionalFormat);
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
    if (type !== "CellValue") invalidArgument("The workbook host has conditional formats by value only.");
    const id = addFormatRule(this.$model.store, this.$place, { subType: "text", operator: "equal", value: "" });
    return new ConditionalFormat(this.$model, sheetId, id);
  }

  getItem(id: string): HostObject {
    return this.items.find((item) => item.id === id) ?? itemNotFound();
  }

  clearAll(): void {
    const { sheetId } = this.$place;
    for (const { id } of this.items) removeFormatRule(this.$model.store, sheetId, id);
  }
}
