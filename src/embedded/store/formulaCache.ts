// Makes Univer forget its parsed formulas when a table or name has changed: 0.25.1 parses them anew for one
// calculation, and then goes back to the old ones with the table's old range.
import type { Grid } from "./openUniver";

/** Starts to follow the changes of tables and names. */
export function watchFormulaCache({ kit, injector, commands }: Grid): void {
  const { engine } = kit;
  const functions = injector.get(engine.IFunctionService);
  const changes = new Set([
    engine.SetSuperTableMutation.id,
    engine.RemoveSuperTableMutation.id,
    engine.SetDefinedNameMutation.id,
    engine.RemoveDefinedNameMutation.id,
  ]);
  commands.onCommandExecuted(({ id }) => {
    // It keeps long formulas by a hash, so only "" is part of every key.
    if (changes.has(id)) functions.deleteFormulaAstCacheKey("");
  });
}
