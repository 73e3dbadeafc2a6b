// In which order the parts of a date stand, asked where the file's dates can be read in two ways.
import { Dropdown, Field, Option } from "@fluentui/react-components";
import { texts } from "../../../messages/catalogue";
import type { DateOrder } from "../../../pipeline/spec/source";
import { useColumnStyles } from "./columnStyles";

const orders: readonly DateOrder[] = ["day-month-year", "month-day-year", "year-month-day"];

interface DateOrderFieldProps {
  /** A date of the file. */
  readonly example: string;
  readonly order: DateOrder | null;
  readonly onChoose: (order: DateOrder) => void;
}

/** The three orders. */
export function DateOrderField({ example, order, onChoose }: DateOrderFieldProps) {
  const styles = useColumnStyles();
  return (
    <Field label={texts.import.dates({ example })}>
      <Dropdown
        className={styles.dropdown}
        placeholder={texts.import.chooseOrder}
        value={order === null ? "" : texts.import.orders[order]}
        selectedOptions={order === null ? [] : [order]}
        onOptionSelect={(_, { optionValue }) => {
          const chosen = orders.find((one) => one === optionValue);
          if (chosen) onChoose(chosen);
        }}
      >
        {orders.map((one) => (
          <Option key={one} value={one}>
            {texts.import.orders[one]}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}
