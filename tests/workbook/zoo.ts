// A workbook with a table of animals (Id, Name, Sound), and short forms for changing it.
import { applyChange } from "../../src/workbook/change";
import type { AppendEdit, CellEdit, Change, ChangeResult, Edit, RemoveEdit, SetEdit } from "../../src/workbook/edit";
import type { FieldValue } from "../../src/pipeline/record";
import type { ChangeDeps } from "../../src/workbook/workspace";
import { undoChange, type UndoResult } from "../../src/workbook/undo";
import { openHost, type OpenHost } from "../host/openHost";
import { makeAnimals, person, quiet } from "./people";
import { rowsOf } from "./trail";

/** Who works at the zoo. */
export const anna: ChangeDeps = { session: person("anna"), control: quiet };

/** Opens a workbook with an empty zoo. */
export async function openZoo(): Promise<OpenHost> {
  const host = await openHost();
  await makeAnimals();
  return host;
}

/** An animal. */
export function animal(id: string, name: FieldValue, sound: FieldValue): ReadonlyMap<string, FieldValue> {
  return new Map([
    ["Id", id],
    ["Name", name],
    ["Sound", sound],
  ]);
}

/** Three animals to begin with. */
export const firstAnimals = [animal("1", "cow", "moo"), animal("2", "cat", "miaow"), animal("3", "dog", "woof")];

let changes = 0;

/** A change of the zoo. */
export function change(...edits: readonly Edit[]): Change {
  changes += 1;
  return { id: `change-${changes}`, action: "animals.changed", subject: "zoo", detail: {}, edits };
}

/** Animals to append. */
export function append(...rows: readonly ReturnType<typeof animal>[]): AppendEdit {
  return { kind: "append", table: "Animals", key: "Id", rows };
}

/** Cells to set. */
export function set(...cells: readonly CellEdit[]): SetEdit {
  return { kind: "set", table: "Animals", key: "Id", cells };
}

/** Animals to remove. */
export function remove(...keys: readonly string[]): RemoveEdit {
  return { kind: "remove", table: "Animals", key: "Id", keys };
}

/** The sound of an animal to set. */
export function sound(key: string, before: FieldValue, after: FieldValue): CellEdit {
  return { key, column: "Sound", before, after };
}

/** Applies a change. */
export function apply(given: Change, by: ChangeDeps = anna): Promise<ChangeResult> {
  return Excel.run((context) => applyChange(context, given, by));
}

/** Undoes a change. */
export function undo(id: string, by: ChangeDeps = anna): Promise<UndoResult> {
  return Excel.run((context) => undoChange(context, id, by));
}

/** All animals, row by row. */
export function animals(): Promise<readonly (readonly FieldValue[])[]> {
  return rowsOf("Animals", ["Id", "Name", "Sound"]);
}
