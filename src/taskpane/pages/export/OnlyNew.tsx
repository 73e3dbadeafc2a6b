// All records, or only those that no earlier set of the export held.
import { Checkbox } from "@fluentui/react-components";
import { texts } from "../../../messages/catalogue";
import { useOpenWorkbook } from "../../hooks/workspace";

interface OnlyNewProps {
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** A box to tick; nothing before the first set. */
export function OnlyNew({ isOn, onChange }: OnlyNewProps) {
  const { lastExport } = useOpenWorkbook().overview;
  if (lastExport === null) return null;
  return (
    <Checkbox
      label={texts.export.onlyNew}
      checked={isOn}
      onChange={(_, { checked }) => {
        onChange(checked === true);
      }}
    />
  );
}
