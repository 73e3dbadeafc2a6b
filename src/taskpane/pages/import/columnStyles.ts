// How the lists of the columns page look.
import { makeStyles, tokens } from "@fluentui/react-components";
import { noteType } from "../../components/styles";

/** Styles of fields that feed a mapping. */
export const useColumnStyles = makeStyles({
  line: {
    padding: `${tokens.spacingVerticalSNudge} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    gridTemplateColumns: "116px minmax(0, 1fr)",
  },
  label: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  dropdown: { minWidth: 0, width: "100%" },
  sample: {
    ...noteType,
    color: tokens.colorNeutralForeground3,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
});
