// Named ranges and formulas.
import { absoluteAddress } from "../store/box";
import { addName, definedNames, removeName, type NameFacts } from "../store/definedNames";
import { coreSheet } from "../store/sheetShape";
import { tables } from "../store/tables";
import { HostObject } from "../wire/hostObject";
import type { Model } from "./modelContext";
import { checkDefinedName } from "./names";
import { Range } from "./range";
import { placeOfReference } from "./references";
import { invalidOperation, itemAlreadyExists, itemNotFound } from "./refusals";

class NamedItem extends HostObject {
  static override readonly apiName = "NamedItem";

  constructor(
    private readonly $model: Model,
    private readonly $id: string,
  ) {
    super();
  }

  get name(): string {
    return this.$facts().name;
  }

  get formula(): string {
    return this.$facts().formula;
  }

  getRange(): HostObject {
    return this.getRangeOrNullObject() ?? invalidOperation("The name does not refer to a range.");
  }

  getRangeOrNullObject(): HostObject | null {
    const place = placeOfReference(this.$model.store, this.formula.slice(1));
    return place && new Range(this.$model, place);
  }

  delete(): void {
    removeName(this.$model.store, this.$facts().id);
  }

  private $facts(): NameFacts {
    return definedNames(this.$model.store).find(({ id }) => id === this.$id) ?? itemNotFound();
  }
}

/** `workbook.names`. */
export class NamedItemCollection extends HostObject {
  static override readonly apiName = "NamedItemCollection";

  constructor(private readonly $model: Model) {
    super();
  }

  get items(): readonly NamedItem[] {
    return definedNames(this.$model.store).map(({ id }) => new NamedItem(this.$model, id));
  }

  add(name: string, reference: unknown): HostObject {
    checkDefinedName(name);
    const taken: readonly { readonly name: string }[] = [
      ...definedNames(this.$model.store),
      ...tables(this.$model.store),
    ];
    if (taken.some((item) => item.name.toLowerCase() === name.toLowerCase())) itemAlreadyExists();
    return new NamedItem(this.$model, addName(this.$model.store, name, this.$referenceText(reference)));
  }

  getItemOrNullObject(key: string): HostObject | null {
    return this.items.find((item) => item.name.toLowerCase() === key.toLowerCase()) ?? null;
  }

  getItem(key: string): HostObject {
    return this.getItemOrNullObject(key) ?? itemNotFound();
  }

  private $referenceText(reference: unknown): string {
    if (reference instanceof Range) {
      const { sheetId, box } = reference.$place;
      return absoluteAddress(coreSheet(this.$model.store, sheetId).getName(), box);
    }
    const text = String(reference);
    // The grid wants a plain range without the sign that makes it a formula.
    return placeOfReference(this.$model.store, text.replace(/^=/, "")) === null ? text : text.replace(/^=/, "");
  }
}
