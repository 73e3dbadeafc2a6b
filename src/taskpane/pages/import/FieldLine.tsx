// One field of the mapping: the column that feeds it, with an example from the file.
import { Dropdown, Field, Option } from "@fluentui/react-components";
import { texts } from "../../../messages/catalogue";
import { columnId } from "./columnId";
import { useColumnStyles } from "./columnStyles";
import type { FieldRow } from "./mappingState";

interface FieldLineProps {
  readonly row: FieldRow;
  readonly headings: readonly string[];
  /** The column's text in the example row. */
  readonly sample: string | null;
  /** Whether the import was tried, so that what is missing is said. */
  readonly isTried: boolean;
  readonly onChoose: (column: string | null) => void;
}

const none = "";

/** A list of the file's columns. */
export function FieldLine({ row, headings, sample, isTried, onChoose }: FieldLineProps) {
  const styles = useColumnStyles();
  const { field, line, column, isMissing } = row;
  const isConstant = line !== null && "constant" in line;
  const shown = isConstant ? texts.import.always({ value: String(line.constant) }) : (column ?? texts.import.notInFile);
  return (
    <Field
      className={styles.line}
      orientation="horizontal"
      label={{ children: field.title, className: styles.label }}
      required={field.required}
      {...(isMissing && isTried
        ? { validationState: "error", validationMessage: texts.import.needsColumn({ field: field.title }) }
        : {})}
    >
      <Dropdown
        id={columnId(field.id)}
        className={styles.dropdown}
        value={shown}
        selectedOptions={[column ?? none]}
        onOptionSelect={(_, { optionValue }) => {
          onChoose(optionValue === none ? null : (optionValue ?? null));
        }}
      >
        {headings.map((heading) => (
          <Option key={heading} value={heading}>
            {heading}
          </Option>
        ))}
        <Option value={none}>{texts.import.notInFile}</Option>
      </Dropdown>
      {sample !== null && (
        <div className={styles.sample} title={sample.slice(0, 500)}>
          {sample === "" ? texts.import.emptySample : sample.slice(0, 200)}
        </div>
      )}
    </Field>
  );
}
