// The strip's actions on the open workbook; what they have to say is said.
import type { OpenWorkbook } from "./openWorkbook";
import type { StripActions } from "./Strip";
import * as commands from "./stripCommands";
import type { Saying } from "./useSaying";

/** The actions. */
export function stripActions(
  open: OpenWorkbook,
  { say, find }: { readonly say: Saying["say"]; readonly find: () => void },
): StripActions {
  const cell = () => open.watch.current().cell;
  return {
    undo: () => {
      say(commands.undo(open));
    },
    sort: (isAscending) => {
      say(commands.sort(open, cell(), isAscending));
    },
    filter: () => {
      say(commands.filter(open, cell()));
    },
    unfilter: () => {
      say(commands.unfilter(open, cell()));
    },
    freeze: (still) => {
      say(commands.freezeAt(open, cell().sheetId, still));
    },
    protect: () => {
      say(commands.toggleProtection(open, cell().sheetId));
      open.watch.refresh();
      open.autosave.changed(null);
    },
    find,
    recalculate: () => {
      say(commands.recalculate(open));
    },
  };
}
