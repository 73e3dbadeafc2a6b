// Texts of the embedded workbook's page. They are not in the catalogue, so that the add-in's bundle carries none of them.
import { count } from "../format";

interface CellWords {
  readonly address: string;
  readonly heading: string | null;
  readonly value: string;
  readonly isFormula: boolean;
  readonly hasList: boolean;
  readonly isLocked: boolean;
  readonly message: string | null;
}

export const embeddedTexts = {
  title: "Handoff workbook",
  gridHeading: "Cells. Tab moves from cell to cell, F6 leaves the grid.",
  untitled: "Workbook.xlsx",
  strip: "Workbook commands",
  file: {
    menu: ({ name }: { readonly name: string }) => `${name}, file menu`,
    create: "New",
    open: "Open .xlsx…",
    save: "Save",
    download: "Download .xlsx",
    saved: ({ time }: { readonly time: string }) => `Saved in this browser ${time}`,
    saving: "Saving…",
    notSaved: "Not saved in this browser",
  },
  replace: {
    title: ({ name }: { readonly name: string }) => `Put ${name} away?`,
    text: "This page keeps one workbook at a time. Download this one first if you need it again.",
    download: "Download, then go on",
    discard: "Go on without it",
    cancel: "Cancel",
  },
  opened: {
    left: ({ name, kinds }: { readonly name: string; readonly kinds: readonly string[] }) =>
      `${name} is open. This page cannot show: ${kinds.join(", ")}. The file itself is unchanged.`,
    refused: {
      "too-large":
        "The file is larger than 100 MB. The open workbook is unchanged. Split the file, or open it in Excel.",
      "unpacks-too-large":
        "The file would unpack to more than 800 MB. The open workbook is unchanged. Open it in Excel instead.",
      "too-many-parts":
        "The file has more than 10,000 parts, as no workbook has. The open workbook is unchanged. Check where it comes from.",
      "damaged-container":
        "The file is damaged: its list of parts cannot be read. The open workbook is unchanged. Get the file again.",
      "no-workbook":
        "The file is no workbook that this page can read. The open workbook is unchanged. Save it as .xlsx and open that.",
    },
  },
  written: {
    done: ({ name }: { readonly name: string }) => `${name} is in your Downloads folder.`,
    left: ({ name, kinds }: { readonly name: string; readonly kinds: readonly string[] }) =>
      `${name} is in your Downloads folder. A file cannot hold: ${kinds.join(", ")}. They stay in this browser.`,
  },
  undo: "Undo",
  nothingToUndo: "There is nothing to undo.",
  sort: {
    menu: "Sort",
    ascending: "A to Z, smallest first",
    descending: "Z to A, largest first",
    empty: "Select a cell in a table or a block of cells first.",
  },
  filter: {
    menu: "Filter",
    toggle: "Filter buttons on or off",
    clear: "Show all rows",
    inTable: "A table always has its filter buttons, in the heading row.",
  },
  freeze: {
    menu: "Freeze",
    here: ({ address }: { readonly address: string }) => `Above and left of ${address}`,
    row: "Top row",
    column: "First column",
    none: "Nothing",
  },
  protect: {
    on: "Protect",
    off: "Unprotect",
    done: "This sheet is protected.",
    undone: "This sheet is not protected any more.",
    password: "This sheet is protected with a password. Only who set it can take it off.",
  },
  find: {
    button: "Find",
    label: "Find in this sheet",
    next: "Next",
    previous: "Previous",
    close: "Close Find",
    place: ({ at, of }: { readonly at: number; readonly of: number }) => `${count(at)} of ${count(of)}`,
    none: "Not found",
  },
  recalculate: "Recalculate",
  handoff: {
    toggle: "Handoff",
    commands: "Handoff's commands",
    missing: "The add-in is not built yet. Run npm start, then reload this page.",
  },
  nameBox: "Cell or name to go to",
  openList: "Open the list of this cell",
  /** What a standard error means, where the function itself said nothing. */
  errors: {
    "#DIV/0!": "The formula divides by zero.",
    "#N/A": "A value that the formula needs is not available.",
    "#NAME?": "The formula holds a name or a function that this workbook does not know.",
    "#NULL!": "Two ranges of the formula have no cell in common.",
    "#NUM!": "A number in the formula is outside what it can take.",
    "#REF!": "The formula refers to cells that are gone.",
    "#SPILL!": "The result needs more room: the cells beside or below are not empty.",
    "#VALUE!": "A value in the formula is of the wrong kind.",
  } satisfies Readonly<Record<string, string>> as Readonly<Record<string, string>>,
  noSuchPlace: ({ text }: { readonly text: string }) => `There is no cell and no name “${text}”.`,
  tabs: {
    list: "Sheets",
    add: "New sheet",
    more: "All sheets",
    hidden: ({ name }: { readonly name: string }) => `Show hidden sheet ${name}`,
    rename: "Rename",
    hide: "Hide",
    remove: "Delete",
    renameLabel: "Name of the sheet",
    removeTitle: ({ name }: { readonly name: string }) => `Delete the sheet ${name}?`,
    removeText: "Its cells go with it. Undo does not bring a sheet back.",
    cancel: "Cancel",
  },
  pane: { title: "Handoff", close: "Close the pane", splitter: "Width of the pane" },
  alert: {
    title: "This cell does not take that",
    text: "This value does not match the rule of the cell.",
    retry: "Retry",
    cancel: "Cancel",
  },
  lockedCell: "This cell is protected. Nothing was changed. Choose Unprotect in the strip to change it.",
  about: {
    button: "Not Excel: for trying, training and testing",
    text: "This page is for trying, training and testing the add-in. It is not Excel, and it keeps its workbook in this browser only.",
    licence:
      "office.js is Microsoft's, unchanged, and comes from node_modules under Microsoft's licence. It is not part of the add-in.",
  },
  companion: ({ address, heading, value, ...cell }: CellWords) =>
    [
      address,
      heading,
      value === "" ? "empty" : value,
      cell.isFormula ? "formula" : null,
      cell.hasList ? "list" : null,
      cell.isLocked ? "protected" : null,
      cell.message,
    ]
      .filter((part) => part !== null)
      .join(", "),
  window: ({ sheet }: { readonly sheet: string }) => `Cells in view, sheet ${sheet}`,
  dismiss: "Close this message",
} as const;
