// One field of a form, with the problem that the spec finds at it.
import { Checkbox, Dropdown, Field, Input, Option, Textarea, makeStyles } from "@fluentui/react-components";
import { texts } from "../../../messages/catalogue";
import type { SpecProblem } from "../../../pipeline/spec/problem";
import type { FormField } from "./formFields";

const useStyles = makeStyles({ choice: { minWidth: 0 }, boxes: { display: "flex", flexDirection: "column" } });

interface FieldInputProps {
  readonly field: FormField;
  readonly value: readonly string[];
  readonly problem: SpecProblem | null;
  readonly onChange: (value: readonly string[]) => void;
}

/** A text, a choice, or boxes to tick. */
export function FieldInput({ field, value, problem, onChange }: FieldInputProps) {
  const said =
    problem === null
      ? {}
      : { validationState: "error" as const, validationMessage: `${problem.rule} ${problem.remedy}` };
  return (
    <Field label={field.title} {...said}>
      <Control field={field} value={value} onChange={onChange} />
    </Field>
  );
}

function Control({ field, value, onChange }: Omit<FieldInputProps, "problem">) {
  const styles = useStyles();
  const [first = ""] = value;
  switch (field.kind) {
    case "text":
      return (
        <Input
          value={first}
          onChange={(_, { value: typed }) => {
            onChange([typed]);
          }}
        />
      );
    case "long":
      return (
        <Textarea
          rows={3}
          value={first}
          onChange={(_, { value: typed }) => {
            onChange([typed]);
          }}
        />
      );
    case "choice":
      return (
        <Dropdown
          clearButton={null}
          className={styles.choice}
          value={field.choices.find((one) => one.value === first)?.title ?? first}
          selectedOptions={[first]}
          onOptionSelect={(_, { optionValue = "" }) => {
            onChange([optionValue]);
          }}
        >
          {field.choices.map(({ value: id, title }) => (
            <Option key={id} value={id}>
              {title}
            </Option>
          ))}
        </Dropdown>
      );
    case "many":
      return (
        <div className={styles.boxes} role="group" aria-label={field.title}>
          {field.choices.map(({ value: id, title }) => (
            <Checkbox
              key={id}
              label={title}
              checked={value.includes(id)}
              onChange={(_, { checked }) => {
                onChange(checked === true ? [...value, id] : value.filter((one) => one !== id));
              }}
            />
          ))}
        </div>
      );
  }
}

interface ReasonInputProps {
  readonly value: string;
  /** What is missing before it can be saved; `null` for nothing. */
  readonly missing: string | null;
  readonly onChange: (value: string) => void;
}

/** Why the change is made. */
export function ReasonInput({ value, missing, onChange }: ReasonInputProps) {
  const said = missing === null ? {} : { validationState: "error" as const, validationMessage: missing };
  return (
    <Field required label={texts.setupForms.why} hint={texts.setupForms.whyHint} {...said}>
      <Textarea
        rows={2}
        value={value}
        onChange={(_, { value: typed }) => {
          onChange(typed);
        }}
      />
    </Field>
  );
}
