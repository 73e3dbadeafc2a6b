// How the file was read, what is odd about its headings, and how many rows cannot be records.
import { texts } from "../../../messages/catalogue";
import type { ImportPreview } from "../../actions/previewFile";
import { Small } from "../../components/Small";

interface HowItWasReadProps {
  readonly preview: ImportPreview;
  /** Whether the person changed the columns since the rows were counted. */
  readonly isChanged: boolean;
}

/** Facts in small type. */
export function HowItWasRead({ preview, isChanged }: HowItWasReadProps) {
  const { how, rowsRead } = preview;
  const facts = [
    ...(rowsRead > 0 ? [isChanged ? texts.import.countedAtImport : readable(preview)] : []),
    ...headingFacts(preview),
    reading(how),
    ...(how.format !== "workbook" && how.assumed ? [texts.import.encodingGuessed] : []),
  ];
  return facts.map((fact) => <Small key={fact}>{fact}</Small>);
}

function reading(how: ImportPreview["how"]): string {
  switch (how.format) {
    case "delimited":
      return texts.import.readAs({ encoding: how.encoding, delimiter: how.dialect.delimiter });
    case "jsonl":
      return texts.import.readAsLines(how);
    case "workbook":
      return texts.import.readSheet({ sheet: how.sheet, row: how.headingRow });
  }
}

function headingFacts({ headingProblems, headings }: ImportPreview): readonly string[] {
  const blank = headingProblems.filter(({ code }) => code === "blank-label").length;
  const twice = headingProblems.flatMap(({ code, column }) =>
    code === "duplicate-label" && column !== null ? (headings[column - 1] ?? []) : [],
  );
  const isBroken = headingProblems.some(({ column }) => column === null);
  return [
    ...(blank > 0 ? [texts.import.headingsBlank({ columns: blank })] : []),
    ...(twice.length > 0 ? [texts.import.headingsTwice({ headings: twice })] : []),
    ...(isBroken ? [texts.import.headingsQuoted] : []),
  ];
}

function readable({ wouldQuarantine, rowsRead }: ImportPreview): string {
  return wouldQuarantine > 0
    ? texts.import.willQuarantine({ rows: wouldQuarantine, of: rowsRead })
    : texts.import.allReadable({ rows: rowsRead });
}
