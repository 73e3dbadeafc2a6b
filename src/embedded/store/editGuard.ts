// Refuses what a person may not change on a protected sheet. Not by Univer's own worksheet permission: that also locks
// unlocked cells, and in 0.25.1 its refusal leaves the command on the stack, after which formulas stop recalculating.
import type { ICommandInfo, IExecutionOptions } from "@univerjs/core";
import { structuralChanges } from "./changeNotices";
import type { CellMatrix, Store } from "./workbookStore";

/** Starts to guard; at mutation level typing, pasting, filling, Delete and undo all pass. */
export function guardEdits(store: Store): void {
  store.commands.beforeCommandExecuted((command, options) => {
    if (!isRefused(store, command, options)) return;
    store.listeners.onRefused();
    takeOffStack(store, command);
    throw new store.kit.core.CustomCommandExecutionError("protected");
  });
}

// Univer leaves a refused command on its stack for good.
function takeOffStack({ commands }: Store, command: Readonly<ICommandInfo>): void {
  const { _commandExecutionStack: stack } = commands as unknown as { readonly _commandExecutionStack: unknown[] };
  const at = stack.lastIndexOf(command);
  if (at >= 0) stack.splice(at, 1);
}

function isRefused(store: Store, command: Readonly<ICommandInfo>, options?: IExecutionOptions): boolean {
  if (store.origin !== "user" || options?.onlyLocal === true) return false;
  const params = command.params as { unitId?: string; subUnitId?: string; cellValue?: CellMatrix } | undefined;
  if (params?.unitId !== store.unitId || params.subUnitId === undefined) return false;
  const { subUnitId, cellValue } = params;
  if (command.id === store.kit.sheets.SetRangeValuesMutation.id)
    return touchesLocked(store, subUnitId, cellValue ?? {});
  return structuralChanges[command.id] !== undefined && !store.listeners.mayRestructure(subUnitId);
}

function touchesLocked({ listeners }: Store, sheetId: string, cells: CellMatrix): boolean {
  return Object.entries(cells).some(([row, line]) =>
    Object.keys(line).some((column) => !listeners.mayEdit(sheetId, Number(row), Number(column))),
  );
}
