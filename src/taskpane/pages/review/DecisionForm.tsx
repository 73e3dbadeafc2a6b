// The right label, why people differed, and the rule for the next time.
import { Dropdown, Field, Option, Radio, RadioGroup, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { texts } from "../../../messages/catalogue";
import { useOpenWorkbook } from "../../hooks/workspace";
import { NamedLabel } from "./NamedLabel";
import type { Decision } from "./useDecision";

const useStyles = makeStyles({
  labels: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(140px, 1fr))",
    columnGap: tokens.spacingHorizontalS,
    marginLeft: "-8px",
  },
  reason: { minWidth: 0 },
});

const { review: words } = texts;

interface DecisionFormProps {
  readonly decision: Decision;
  readonly isQuestion: boolean;
}

/** Three fields; what is missing is said once somebody tried to go on. */
export function DecisionForm({ decision, isQuestion }: DecisionFormProps) {
  const styles = useStyles();
  const { taxonomy, adjudication } = useOpenWorkbook().overview.spec;
  const { labelId, reason, rule, fill, isTried } = decision;
  const first = useRef<HTMLInputElement>(null);
  const why = useRef<HTMLButtonElement>(null);
  const missing = labelId === "" ? "label" : reason === "" ? "reason" : null;
  useEffect(() => {
    if (!isTried) return;
    if (missing === "label") first.current?.focus();
    if (missing === "reason") why.current?.focus();
    // When somebody tries to go on, not while they fill in.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isTried]);
  return (
    <>
      <Field label={words.right} {...problem(isTried && labelId === "", words.chooseLabel)}>
        <RadioGroup
          className={styles.labels}
          value={labelId}
          onChange={(_, { value }) => {
            fill({ labelId: value });
          }}
        >
          {taxonomy.labels
            .filter(({ status }) => status === "active")
            .map(({ id }, at) => (
              <Radio
                key={id}
                value={id}
                label={<NamedLabel labelId={id} />}
                {...(at === 0 ? { input: { ref: first } } : {})}
              />
            ))}
        </RadioGroup>
      </Field>
      <Field label={isQuestion ? words.whyHard : words.why} {...problem(isTried && reason === "", words.chooseWhy)}>
        <Dropdown
          clearButton={null}
          button={{ ref: why }}
          className={styles.reason}
          value={reason}
          selectedOptions={reason === "" ? [] : [reason]}
          onOptionSelect={(_, { optionValue }) => {
            fill({ reason: optionValue ?? "" });
          }}
        >
          {adjudication.errorCategories.map((category) => (
            <Option key={category} value={texts.sheets.differences[category]}>
              {texts.sheets.differences[category]}
            </Option>
          ))}
        </Dropdown>
      </Field>
      <Field label={words.rule} hint={words.ruleHint}>
        <Textarea
          rows={2}
          value={rule}
          onChange={(_, { value }) => {
            fill({ rule: value });
          }}
        />
      </Field>
    </>
  );
}

function problem(isWrong: boolean, message: string) {
  return isWrong ? ({ validationState: "error", validationMessage: message } as const) : {};
}
