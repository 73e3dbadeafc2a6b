// Runs one of Univer's commands or mutations on the workbook, as the add-in.
import { HostError } from "../wire/hostError";
import { flushWrites } from "./cellWriter";
import { asOrigin, type Store } from "./workbookStore";

/** Runs a command that cannot be done later; writes that wait come first. */
export function execute(store: Store, id: string, params: Readonly<Record<string, unknown>>): void {
  flushWrites(store);
  const done = asOrigin(store, "addin", () =>
    store.commands.syncExecuteCommand(id, { unitId: store.unitId, ...params }),
  );
  if (!done) throw new HostError("GeneralException", `The grid refused ${id}.`, 500);
}
