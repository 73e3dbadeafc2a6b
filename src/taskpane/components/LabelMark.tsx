// A label is always its name; the coloured square with its key only helps the eye.
import { makeStyles, tokens } from "@fluentui/react-components";
import { use } from "react";
import { palette } from "../../pipeline/label/palette";
import type { LabelColour } from "../../pipeline/spec/taxonomy";
import { DarkContext } from "../theme/DarkContext";

const useStyles = makeStyles({
  mark: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalS, minWidth: 0 },
  name: { overflowWrap: "anywhere" },
  key: {
    width: "20px",
    height: "20px",
    flexShrink: 0,
    display: "grid",
    placeItems: "center",
    boxSizing: "border-box",
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
});

interface LabelKeyProps {
  readonly colour: LabelColour;
  /** The key that answers with this label; nothing for a label of another page of keys. */
  readonly text: string;
}

/** The square in a label's colour with its key. */
export function LabelKey({ colour, text }: LabelKeyProps) {
  const styles = useStyles();
  const { light, onLight, dark, onDark } = palette[colour];
  const paint = use(DarkContext)
    ? { backgroundColor: dark, color: onDark }
    : { backgroundColor: light, color: onLight };
  return (
    <span className={styles.key} style={paint} aria-hidden>
      {text}
    </span>
  );
}

/** A label's square and its name. */
export function LabelMark({ colour, text, name }: LabelKeyProps & { readonly name: string }) {
  const styles = useStyles();
  return (
    <span className={styles.mark}>
      <LabelKey colour={colour} text={text} />
      <span className={styles.name}>{name}</span>
    </span>
  );
}
