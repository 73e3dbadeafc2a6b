// Styles that several parts of the pane share.
import { makeStyles, tokens } from "@fluentui/react-components";

/** Narrow panes have a narrower margin. */
export const narrow = { "@media (max-width: 340px)": { paddingInline: tokens.spacingHorizontalM } };

/** The type of notes. */
export const noteType = { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 };

/** Small grey text, a row of buttons, and text for screen readers only. */
export const useSharedStyles = makeStyles({
  note: { ...noteType, color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  row: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "center", flexWrap: "wrap" },
  column: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, alignItems: "flex-start" },
  hidden: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});
