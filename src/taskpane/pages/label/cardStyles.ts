// How the label card divides the pane's height among text, labels, guide and toolbar.
import { makeStyles, tokens } from "@fluentui/react-components";
import { narrow, noteType } from "../../components/styles";

const line = `1px solid ${tokens.colorNeutralStroke2}`;
const low = "@media (max-height: 600px)";
const lowAndNarrow = "@media (max-height: 600px) and (max-width: 360px)";
const side = tokens.spacingHorizontalL;

/** Styles of the card. */
export const useCardStyles = makeStyles({
  progress: { flexShrink: 0, padding: `2px ${side} ${tokens.spacingVerticalS}`, ...narrow },
  message: { flexShrink: 0, marginInline: side, marginBottom: tokens.spacingVerticalS },
  nothing: { flex: "1 1 0", padding: side, borderTop: line },
  status: {
    flexShrink: 0,
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${side}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    borderTop: line,
    backgroundColor: tokens.colorNeutralBackground3,
    ...narrow,
  },
  grow: { flex: 1, minWidth: 0, overflowWrap: "anywhere" },
  list: {
    flexShrink: 1, // in a low pane with many labels; everything else keeps its height
    maxHeight: "52%",
    overflowX: "hidden",
    overflowY: "auto",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    [low]: { padding: `2px ${tokens.spacingHorizontalS}` },
  },
  find: { flexShrink: 0, padding: `${tokens.spacingVerticalS} ${side} 0`, ...narrow },
  search: { width: "100%", maxWidth: "none" },
  label: {
    width: "100%",
    maxWidth: "none",
    minHeight: "36px",
    justifyContent: "flex-start",
    gap: tokens.spacingHorizontalS,
    padding: `4px ${tokens.spacingHorizontalS}`,
    fontWeight: tokens.fontWeightRegular,
    textAlign: "left",
    border: "1px solid transparent",
    transitionProperty: "none", // the record swap is a cut
    [low]: { minHeight: "32px" },
  },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    fontWeight: tokens.fontWeightSemibold,
    borderTopColor: tokens.colorCompoundBrandStroke,
    borderRightColor: tokens.colorCompoundBrandStroke,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    borderLeftColor: tokens.colorCompoundBrandStroke,
  },
  guide: {
    ...noteType,
    flexShrink: 0,
    boxSizing: "border-box",
    height: "80px",
    overflow: "hidden",
    padding: `2px ${side} 4px`,
    color: tokens.colorNeutralForeground2,
    [low]: { display: "none" },
    ...narrow,
  },
  definition: { maxHeight: "32px", overflow: "hidden" },
  lastLine: { display: "flex", alignItems: "baseline", gap: tokens.spacingHorizontalS },
  more: { flexShrink: 0, whiteSpace: "nowrap" },
  oneLine: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  toolbar: {
    flexShrink: 0,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderTop: line,
  },
  act: {
    minWidth: 0,
    padding: "0 5px",
    gap: "3px",
    fontWeight: tokens.fontWeightRegular,
    whiteSpace: "nowrap",
    [lowAndNarrow]: { fontSize: tokens.fontSizeBase200 },
    "@media (max-width: 340px)": { padding: "0 1px", gap: "2px" },
  },
  /** The guide itself is on screen, unless the pane is low. */
  guideButton: { display: "none", [low]: { display: "inline-flex" } },
  last: { marginLeft: "auto" },
  panel: {
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: side,
    borderTop: line,
  },
  panelTitle: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});
