// Where a file comes from, where the pipeline has several sources.
import { Dropdown, Field, Option } from "@fluentui/react-components";
import { texts } from "../../../messages/catalogue";
import type { ImportPreview } from "../../actions/previewFile";
import { useOpenWorkbook } from "../../hooks/workspace";
import type { Columns } from "../../hooks/jobs";
import { useColumnStyles } from "./columnStyles";
import { sourceName } from "./mappingState";

interface SourceFieldProps {
  readonly proposals: ImportPreview["proposals"];
  readonly sourceId: string;
  /** Another source brings its own columns. */
  readonly onChoose: (columns: Columns) => void;
}

/** The sources; nothing where there is only one. */
export function SourceField({ proposals, sourceId, onChoose }: SourceFieldProps) {
  const styles = useColumnStyles();
  const { sources } = useOpenWorkbook().overview.spec;
  if (proposals.length < 2) return null;
  return (
    <Field label={texts.import.source}>
      <Dropdown
        className={styles.dropdown}
        value={sourceName(sources, sourceId)}
        selectedOptions={[sourceId]}
        onOptionSelect={(_, { optionValue }) => {
          const proposal = proposals.find((one) => one.sourceId === optionValue);
          if (proposal) onChoose({ sourceId: proposal.sourceId, mapping: proposal.mapping });
        }}
      >
        {proposals.map((one) => (
          <Option key={one.sourceId} value={one.sourceId}>
            {sourceName(sources, one.sourceId)}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}
