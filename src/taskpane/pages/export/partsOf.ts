// What became of the records of an export, as the parts of a sum.
import { texts } from "../../../messages/catalogue";
import type { ExportChecks } from "../../actions/checkExport";
import type { Part } from "../../components/CountBar";

const reasons: Readonly<Record<string, string>> = texts.export.excluded;
const notes: Readonly<Record<string, string>> = texts.export.excludedNote;

/** Those that go in, then those that stay out by their reason. */
export function partsOf({ included, excluded }: Pick<ExportChecks, "included" | "excluded">): readonly Part[] {
  return [
    { what: texts.export.exported, ids: included, table: "Records", tone: "good" },
    ...excluded.map(({ reason, ids }): Part => ({
      what: reasons[reason] ?? reason,
      ids,
      table: "Records",
      tone: "plain",
      note: notes[reason],
    })),
  ];
}
