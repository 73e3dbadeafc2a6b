// The states of Import and Quarantine.
import { HandoffError } from "../../../../src/pipeline/errors";
import {
  changeQuestion,
  freshOverview,
  ids,
  interrupted,
  overview,
  preview,
  quarantined,
  summary,
} from "../harness/builders";
import { actions, never } from "../harness/mockedActions";
import { chooseFile, press, type CasesOf } from "./pageCase";
import type { UserEvent } from "@testing-library/user-event";

const given = { page: "import" } as const;
const choose = () => chooseFile("File to import", new File(["id"], "inbox.csv"));
const chooseAndImport = async (user: UserEvent) => {
  await choose();
  await press(user, "Import 1,284 rows");
};
const twoSheets = {
  ...({ format: "workbook", sheet: "Inbox", headingRow: 1 } as const),
  sheets: [
    { name: "Inbox", isHidden: false },
    { name: "Old", isHidden: true },
  ],
};
const previews = () => actions.previewFile.mockResolvedValue(preview());

export const importStates: CasesOf<"import"> = {
  "import/idle": {
    given,
    title: "Import",
    says: ["Drop a file here", "Earlier imports", "inbox.csv", "1,204 new · 0 quarantined", "Files are read on this"],
    primary: "Choose file",
  },
  "import/columns": {
    given,
    prepare: previews,
    reach: choose,
    title: "Check the columns",
    says: [
      ...["inbox.csv · 1,284 rows · 2.1 MB", "7 fields, all found", "Flags. It stays in the file."],
      ...["14 of 1,284 rows cannot be read as records.", "Read as UTF-8, commas between the columns"],
    ],
    primary: "Import 1,284 rows",
  },
  "import/column-missing": {
    given,
    prepare: () => actions.previewFile.mockResolvedValue(preview({ headings: ["id", "date", "content"] })),
    reach: chooseAndImport,
    title: "Check the columns",
    says: ["Text needs a column", "2 of 7 fields found"],
    primary: "Import 1,284 rows",
  },
  "import/sheet": {
    given,
    prepare: () => actions.previewFile.mockResolvedValue(preview({ how: twoSheets })),
    reach: choose,
    title: "Check the columns",
    says: ["Which sheet?", "Read from the sheet “Inbox”; row 1 is the header."],
    primary: "Import 1,284 rows",
  },
  "import/changed": {
    given,
    prepare: () => {
      previews();
      actions.importFile.mockImplementation((order) => Promise.resolve(changeQuestion(order)));
    },
    reach: chooseAndImport,
    title: "Keep the old or take the new?",
    says: [
      ...["66 records are in Records with other content than in this file.", "For all 66 records", "Keep the old"],
      ...["The first 2 of 66", "k1, Text", "In Records: Two of four.", "In the file: Two of five."],
    ],
    primary: "Import 1,284 rows",
  },
  "import/running": {
    given,
    prepare: () => {
      previews();
      actions.importFile.mockImplementation((_order, _session, { onProgress }) => {
        onProgress({ stage: "writing", done: 812, of: 1284 });
        return never();
      });
    },
    reach: chooseAndImport,
    title: "Importing",
    says: [
      "Writing to the workbook",
      "812 of 1,284",
      "Compare with known records",
      "Once writing has begun, Stop keeps",
    ],
    primary: null,
  },
  "import/stopped": {
    given,
    prepare: () => {
      previews();
      actions.importFile.mockRejectedValue(new HandoffError("import-stopped"));
    },
    reach: chooseAndImport,
    title: "Import",
    says: ["Import stopped.", "Nothing was written.", "Drop a file here"],
    primary: "Choose file",
  },
  "import/interrupted": {
    given: { ...given, overview: overview({ interrupted: interrupted() }) },
    title: "Import",
    says: [
      "The last import was interrupted at 09:04.",
      "812 of 1,284 rows are written",
      "472 rows are not written yet",
    ],
    primary: "Go on from row 813",
  },
  "import/done": {
    given: { ...given, overview: overview({ openQuarantine: ids(14).map((_, row) => quarantined(row)) }) },
    prepare: () => {
      previews();
      actions.importFile.mockResolvedValue(summary());
    },
    reach: chooseAndImport,
    title: "Import",
    says: ["1,204 records added.", "14 rows need a look; they are safe in Quarantine.", "= Rows read1,284"],
    primary: "Label 1,204 new records",
  },
  "import/done-changed": {
    given,
    prepare: () => {
      previews();
      actions.importFile.mockResolvedValue(summary({ known: [], changed: ids(66, "k"), isChangeTaken: true }));
    },
    reach: chooseAndImport,
    title: "Import",
    says: ["1,204 records added.", "66 records took the new content.", "the new content was taken", "= Rows read1,284"],
    primary: "Label 1,204 new records",
  },
  "import/nothing-new": {
    given,
    prepare: () => {
      previews();
      actions.importFile.mockResolvedValue(summary({ added: [], quarantined: [], known: ids(1284) }));
    },
    reach: chooseAndImport,
    title: "Import",
    says: ["All 1,284 rows are known already.", "Nothing was added.", "= Rows read1,284"],
    primary: "Home",
  },
  "import/undo-asked": {
    given,
    reach: (user) => press(user, "Undo import of inbox.csv"),
    title: "Import",
    says: ["Earlier imports"],
    primary: "Choose file",
  },
};

export const quarantineStates: CasesOf<"quarantine"> = {
  "quarantine/groups": {
    given: {
      page: "quarantine",
      overview: overview({
        openQuarantine: [...ids(9).map((_, row) => quarantined(row)), quarantined(20, "unclosed-quote")],
      }),
    },
    title: "Quarantine",
    says: [
      ...["10 rows wait", "More cells than columns9 rows", "Row 0 has 8 cells; the heading row has 7."],
      ...["Show 6 more", "Likely cause", "A separator stands inside a text.", "A quotation mark never closes1 row"],
    ],
    primary: "Import the mended file",
  },
  "quarantine/empty": {
    given: { page: "quarantine", overview: freshOverview() },
    title: "Quarantine",
    says: ["Nothing in Quarantine.", "Every row of the imports so far was read as a record."],
    primary: "Import",
  },
};
