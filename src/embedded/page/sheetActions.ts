// What a person does with sheets. Excel's rules are the model's; what it refuses is said.
import { Worksheet, WorksheetCollection } from "../model/worksheet";
import { HostError } from "../wire/hostError";
import type { OpenWorkbook } from "./openWorkbook";
import type { SheetActions } from "./sheetFacts";
import type { Saying } from "./useSaying";

type ById = (id: string) => void;

/** The actions; `remove` deletes without asking. */
export function sheetActions(
  open: OpenWorkbook,
  say: Saying["say"],
): Omit<SheetActions, "remove"> & { readonly remove: ById } {
  const on =
    (act: (sheet: Worksheet) => void): ById =>
    (id) => {
      attempt(say, () => {
        const sheet = sheetsOf(open).items.find((one) => one.id === id);
        if (sheet !== undefined) act(sheet);
      });
    };
  return {
    activate: on(activate),
    show: on(show),
    hide: on(hide),
    remove: on(remove),
    rename: (id, name) => {
      on((sheet) => {
        sheet.name = name;
      })(id);
    },
    add: () => {
      attempt(say, () => {
        const added = sheetsOf(open).add(null);
        if (added instanceof Worksheet) activate(added);
      });
    },
  };
}

function sheetsOf({ workbook }: OpenWorkbook): WorksheetCollection {
  const { worksheets } = workbook;
  if (!(worksheets instanceof WorksheetCollection)) throw new TypeError("The workbook has no sheets.");
  return worksheets;
}

function attempt(say: Saying["say"], act: () => void): void {
  try {
    act();
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    say(error.message);
  }
}

function activate(sheet: Worksheet): void {
  sheet.activate();
}

function show(sheet: Worksheet): void {
  sheet.visibility = "Visible";
  sheet.activate();
}

function hide(sheet: Worksheet): void {
  sheet.visibility = "Hidden";
}

function remove(sheet: Worksheet): void {
  sheet.delete();
}
