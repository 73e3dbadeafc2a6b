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
import { invalidArgument, invalidOperation, itemAlreadyExists, itemNotFound } from "./refusals";

class NamedItem extends HostObject {
  static override readonly apiName = "NamedItem";

  constructor(
    private readonly $model: Model,
    private readonly $id: string,
  ) {
    super();
  }

  getRange(): HostObject {
    return this.getRangeOrNullObject() ?? invalidOperation("The name does not refer to a range.");
  }

  getRangeOrNullObject(): HostObject | null {
    const place = placeOfReference(this.$model.store, this.$facts().formula.slice(1));
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

  add(name: string, range: unknown): HostObject {
    const { store } = this.$model;
    checkDefinedName(name);
    const taken: readonly { readonly name: string }[] = [...definedNames(store), ...tables(store)];
    if (taken.some((item) => item.name.toLowerCase() === name.toLowerCase())) itemAlreadyExists();
    if (!(range instanceof Range)) return invalidArgument("The workbook host gives names to ranges only.");
    const { sheetId, box } = range.$place;
    return new NamedItem(this.$model, addName(store, name, absoluteAddress(coreSheet(store, sheetId).getName(), box)));
  }

  getItemOrNullObject(key: string): HostObject | null {
    const found = definedNames(this.$model.store).find(({ name }) => name.toLowerCase() === key.toLowerCase());
    return found === undefined ? null : new NamedItem(this.$model, found.id);
  }

  getItem(key: string): HostObject {
    return this.getItemOrNullObject(key) ?? itemNotFound();
  }
}
