// Leads from Setup to Check workbook.
import { texts } from "../../../messages/catalogue";
import { LinkTo } from "../../components/buttons";
import { Line } from "../../components/Line";

/** One line of the section For IT. */
export function CheckWorkbookLine() {
  const { title, setupNote } = texts.checkWorkbook;
  return <Line title={<LinkTo to="check-workbook">{title}</LinkTo>} note={setupNote} />;
}
