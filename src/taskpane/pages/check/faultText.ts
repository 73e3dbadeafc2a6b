// The words for each thing that a check found, and for the same once it is back.
import { texts } from "../../../messages/catalogue";
import type { Fault } from "../../actions/checkWorkbook";

const words = texts.checkWorkbook;

/** The title while it is missing, the title once it is back, and what comes back of it. */
export interface FaultText {
  readonly missing: string;
  readonly back: string;
  readonly note: string;
}

/** Says what is missing, or what came back, and what of it could not. */
export function faultText(fault: Fault): FaultText {
  switch (fault.kind) {
    case "sheet-gone":
      return { missing: words.sheetGone(fault), back: words.sheetBack(fault), note: words.comesBack[fault.comesBack] };
    case "table-gone":
      return { missing: words.tableGone(fault), back: words.tableBack(fault), note: words.tableNote };
    case "column-gone":
      return { missing: words.columnGone(fault), back: words.columnBack(fault), note: words.columnNote };
    case "column-renamed":
      return { missing: words.columnRenamed(fault), back: words.headingBack(fault), note: words.headingNote };
    case "name-gone":
      return { missing: words.nameGone(fault), back: words.nameBack(fault), note: words.nameNote };
    case "behind-pipeline":
      return { missing: words.behind, back: words.inLine, note: words.behindNote };
    case "answers-gone":
      return { missing: words.answersGone(fault), back: words.answersBack(fault), note: words.answersNote(fault) };
  }
}
