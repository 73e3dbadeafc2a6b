// How a stop of the rail looks.
import { makeStyles, tokens } from "@fluentui/react-components";

/** Styles of the stops. */
export const useRailStyles = makeStyles({
  stop: {
    position: "relative",
    overflow: "visible", // else the badge is clipped
    flex: "1 1 0",
    minWidth: 0,
    height: "51px",
    padding: "6px 0 4px",
    flexDirection: "column",
    gap: "2px",
    border: "none",
    borderRadius: 0,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    "@media (forced-colors: active)": { border: "none" },
  },
  here: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground1,
    "::after": {
      content: '""',
      position: "absolute",
      left: "8px",
      right: "8px",
      bottom: 0,
      height: "3px",
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorCompoundBrandStroke,
    },
    "@media (forced-colors: active)": { "::after": { backgroundColor: "Highlight", forcedColorAdjust: "none" } },
  },
  icon: { display: "grid", placeItems: "center", height: "20px" },
  badge: { position: "absolute", top: "3px", left: "calc(50% + 2px)", pointerEvents: "none", zIndex: 1 },
});
