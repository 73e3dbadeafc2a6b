// Every field with its column, and an example row that can be changed.
import { Link } from "@fluentui/react-components";
import { useState } from "react";
import { texts } from "../../../messages/catalogue";
import type { ImportPreview } from "../../actions/previewFile";
import { Line } from "../../components/Line";
import { Section } from "../../components/Section";
import { Small } from "../../components/Small";
import { FieldLine } from "./FieldLine";
import type { FieldRow } from "./mappingState";

interface FieldLinesProps {
  readonly preview: ImportPreview;
  readonly rows: readonly FieldRow[];
  /** Columns that feed no field. */
  readonly unused: readonly string[];
  /** Whether the import was tried, so that what is missing is said. */
  readonly isTried: boolean;
  readonly onChoose: (fieldId: string, column: string | null) => void;
}

/** The section of the columns. */
export function FieldLines({ preview, rows, unused, isTried, onChoose }: FieldLinesProps) {
  const [sample, setSample] = useState(0);
  const { samples, sampleLocators, headings } = preview;
  const found = rows.filter(({ column }) => column !== null).length;
  return (
    <Section
      title={texts.import.fieldsFound({ found, of: rows.length })}
      action={
        samples.length > 1 && (
          <Link
            as="button"
            onClick={() => {
              setSample((sample + 1) % samples.length);
            }}
          >
            {texts.import.nextSample}
          </Link>
        )
      }
    >
      {samples.length > 0 && <Small>{texts.import.sampleAt({ locator: sampleLocators[sample] ?? "" })}</Small>}
      {rows.map((row) => (
        <FieldLine
          key={row.field.id}
          row={row}
          headings={headings}
          sample={row.column === null ? null : textAt(samples[sample], headings.indexOf(row.column))}
          isTried={isTried}
          onChoose={(column) => {
            onChoose(row.field.id, column);
          }}
        />
      ))}
      {unused.length > 0 && (
        <Line title={texts.import.notImported} note={texts.import.notImportedNote({ columns: unused })} />
      )}
    </Section>
  );
}

// A row may end before its last columns; without any row there is nothing to show.
function textAt(row: readonly string[] | undefined, column: number): string | null {
  return row === undefined ? null : (row[column] ?? "");
}
