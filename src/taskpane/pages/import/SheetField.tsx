// Which sheet of a workbook is imported, where it has several.
import { Dropdown, Field, Option } from "@fluentui/react-components";
import { texts } from "../../../messages/catalogue";
import type { ImportPreview } from "../../actions/previewFile";
import { useColumnStyles } from "./columnStyles";

interface SheetFieldProps {
  readonly how: ImportPreview["how"];
  /** Another sheet is another table: the file is read again. */
  readonly onChoose: (sheet: string) => void;
}

/** The sheets; nothing where there is only one. */
export function SheetField({ how, onChoose }: SheetFieldProps) {
  const styles = useColumnStyles();
  if (how.format !== "workbook" || how.sheets.length < 2) return null;
  return (
    <Field label={texts.import.sheet}>
      <Dropdown
        className={styles.dropdown}
        value={how.sheet}
        selectedOptions={[how.sheet]}
        onOptionSelect={(_, { optionValue }) => {
          if (optionValue !== undefined && optionValue !== how.sheet) onChoose(optionValue);
        }}
      >
        {how.sheets.map(({ name, isHidden }) => (
          <Option key={name} value={name}>
            {isHidden ? texts.import.hiddenSheet({ sheet: name }) : name}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}
