// Named ranges and formulas of the workbook.
import type { IDefinedNamesServiceParam } from "@univerjs/engine-formula";
import { execute } from "./execute";
import { newId } from "./newId";
import type { Store } from "./workbookStore";

/** A name and what it stands for. */
export interface NameFacts {
  readonly id: string;
  readonly name: string;
  /** With a leading `=`. */
  readonly formula: string;
}

/** All names of the workbook. */
export function definedNames(store: Store): readonly NameFacts[] {
  return Object.values(
    store.injector.get(store.kit.engine.IDefinedNamesService).getDefinedNameMap(store.unitId) ?? {},
  ).map(factsOf);
}

function factsOf({ id, name, formulaOrRefString: text }: IDefinedNamesServiceParam): NameFacts {
  return { id, name, formula: text.startsWith("=") ? text : `=${text}` };
}

/** Gives a range a name. */
export function addName(store: Store, name: string, reference: string): string {
  const id = newId("name");
  const params = { id, name, formulaOrRefString: reference, comment: "", localSheetId: "AllDefaultWorkbook" };
  execute(store, "sheet.command.insert-defined-name", params);
  return id;
}

/** Takes a name away. */
export function removeName(store: Store, id: string): void {
  const { kit, injector, unitId } = store;
  const name = injector.get(kit.engine.IDefinedNamesService).getValueById(unitId, id);
  execute(store, "sheet.command.remove-defined-name", { ...name });
}
