// Where the reason is written.
import { Field, Textarea } from "@fluentui/react-components";
import { texts } from "../../../messages/catalogue";
import type { Reason } from "./useReason";

/** A required field; it says where the reason goes. */
export function ReasonField({ reason: { text, isWrong, area, write } }: { readonly reason: Reason }) {
  return (
    <Field
      required
      label={texts.export.anywayWhy}
      hint={texts.export.anywayHint}
      {...(isWrong ? { validationState: "error", validationMessage: texts.export.anywayShort } : {})}
    >
      <Textarea
        textarea={{ ref: area }}
        rows={2}
        value={text}
        onChange={(_, { value }) => {
          write(value);
        }}
      />
    </Field>
  );
}
