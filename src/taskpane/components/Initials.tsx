// A person's initials in a circle; they only help the eye, the name stands beside.
import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  circle: {
    display: "grid",
    placeItems: "center",
    width: "24px",
    height: "24px",
    boxSizing: "border-box",
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground6,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase100,
    fontWeight: tokens.fontWeightSemibold,
    // Not text, so that the button's name is what is shown.
    "::before": { content: "attr(data-initials)" },
    "@media (forced-colors: active)": { border: "1px solid ButtonText" },
  },
});

/** The first letters of the first and the last name. */
export function Initials({ name }: { readonly name: string }) {
  const styles = useStyles();
  const words = name.replace(/^Dr /, "").split(" ");
  const letters = [words.at(0), words.length > 1 ? words.at(-1) : ""].map((word) => word?.charAt(0) ?? "");
  return <span className={styles.circle} data-initials={letters.join("").toUpperCase()} aria-hidden />;
}
