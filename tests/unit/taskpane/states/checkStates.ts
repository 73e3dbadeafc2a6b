// The states of Check workbook.
import type { Fault, WorkbookCheck } from "../../../../src/taskpane/actions/checkWorkbook";
import { actions } from "../harness/mockedActions";
import { press, type CasesOf } from "./pageCase";

const given = { page: "check-workbook" } as const;
const sound: WorkbookCheck = {
  faults: [],
  renamed: [{ sheet: "Records", now: "Mails" }],
  looked: { sheets: 11, columns: 96, names: 8 },
};
const onAda = { sheet: "Label Ada Pell", table: "Label_ada_pell" };
const faults: readonly Fault[] = [
  { kind: "sheet-gone", ...onAda, comesBack: "from-trail" },
  { kind: "answers-gone", ...onAda, rows: 246, answers: 118 },
  { kind: "table-gone", sheet: "Exports", table: "Exports", place: { row: 0, column: 0, columns: 13 } },
  { kind: "column-gone", sheet: "Records", table: "Records", column: "Gold label" },
  { kind: "column-renamed", sheet: "Records", table: "Records", column: "Subject", now: "Betreff" },
  { kind: "behind-pipeline" },
  { kind: "name-gone", name: "Labels" },
];
const finds = () => actions.checkWorkbook.mockResolvedValue({ ...sound, faults });

export const checkStates: CasesOf<"check-workbook"> = {
  "check-workbook/ok": {
    given,
    prepare: () => actions.checkWorkbook.mockResolvedValue(sound),
    title: "Check workbook",
    says: [
      ...["Everything that Handoff needs is here.", "11 sheets, 96 columns and 8 names were looked at."],
      "The sheet Records is called Mails here.",
    ],
    primary: null,
  },
  "check-workbook/found": {
    given,
    prepare: finds,
    title: "Check workbook",
    says: [
      ...["7 things are not as Handoff left them.", "The sheet Label Ada Pell is gone", "The name Labels is gone"],
      ...["118 with the answer that the audit trail has.", "The column “Subject” on Records is called “Betreff”"],
    ],
    primary: "Restore 7 things",
  },
  "check-workbook/restored": {
    given,
    prepare: () => {
      finds();
      actions.restoreWorkbook.mockResolvedValue({ restored: faults.slice(0, 6), left: faults.slice(6) });
    },
    reach: (user) => press(user, "Restore 7 things"),
    title: "Check workbook",
    says: [
      ...["6 things were restored.", "What did not come back", "The name Labels is gone", "What came back"],
      ...["246 records of Label Ada Pell are there again", "Lists, limits and sheets follow the pipeline"],
    ],
    primary: null,
  },
};
