// A key, drawn as on a keyboard.
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  key: {
    display: "inline-block",
    minWidth: "8px",
    padding: "0 4px",
    textAlign: "center",
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase100,
    lineHeight: "16px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    color: tokens.colorNeutralForeground3,
  },
});

/** One key. */
export function Kbd({ children }: { readonly children: ReactNode }) {
  return <kbd className={useStyles().key}>{children}</kbd>;
}
