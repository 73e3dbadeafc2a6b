// How the file was read, what is odd about its headings, and how many rows cannot be records.
import { texts } from "../../../messages/catalogue";
import type { ImportPreview } from "../../actions/previewFile";
import { Small } from "../../components/Small";
import type { Counted } from "./useRecount";

interface HowItWasReadProps {
  readonly preview: ImportPreview;
  /** The rows that cannot be records with the columns on screen. */
  readonly counted: Counted;
}

/** Facts in small type. */
export function HowItWasRead({ preview, counted }: HowItWasReadProps) {
  const { how, rowsRead } = preview;
  const facts = [
    ...(rowsRead > 0 ? [readable(counted, rowsRead)] : []),
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

function readable(counted: Counted, of: number): string {
  if (counted.status === "counting") return texts.import.counting;
  if (counted.status === "uncounted") return texts.import.countedAtImport;
  const { rows } = counted;
  return rows > 0 ? texts.import.willQuarantine({ rows, of }) : texts.import.allReadable({ rows: of });
}
