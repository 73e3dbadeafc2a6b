// The choice among a pipeline's exports.
import { Dropdown, Field, Option, makeStyles } from "@fluentui/react-components";
import { texts } from "../../../messages/catalogue";
import type { ExportSpec } from "../../../pipeline/spec/export";

const useStyles = makeStyles({ dropdown: { minWidth: 0, width: "100%" } });

interface WhichExportProps {
  readonly chosen: ExportSpec;
  readonly ready: readonly ExportSpec[];
  readonly onChoose: (exportId: string) => void;
}

/** A list; nothing where there is no choice. */
export function WhichExport({ chosen, ready, onChoose }: WhichExportProps) {
  const styles = useStyles();
  if (ready.length < 2) return null;
  return (
    <Field label={texts.export.which}>
      <Dropdown
        clearButton={null}
        className={styles.dropdown}
        value={chosen.title}
        selectedOptions={[chosen.id]}
        onOptionSelect={(_, { optionValue }) => {
          if (optionValue !== undefined) onChoose(optionValue);
        }}
      >
        {ready.map(({ id, title }) => (
          <Option key={id} value={id}>
            {title}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}
