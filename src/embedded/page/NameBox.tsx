// The name box: says which cell is active, and goes where a person types.
import { makeStyles, tokens } from "@fluentui/react-components";
import { useState, type KeyboardEvent } from "react";
import { embeddedTexts as texts } from "../../messages/en/embedded";

const useStyles = makeStyles({
  box: {
    position: "absolute",
    insetBlockStart: 0,
    insetInlineStart: 0,
    zIndex: 1,
    width: "96px",
    height: "32px",
    boxSizing: "border-box",
    padding: "0 10px",
    border: "none",
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
});

interface NameBoxProps {
  readonly address: string;
  /** Goes to a cell or name; `false` where there is none. */
  readonly onGo: (text: string) => boolean;
  readonly onLeave: () => void;
}

/** An input over the grid's own name box. */
export function NameBox({ address, onGo, onLeave }: NameBoxProps) {
  const styles = useStyles();
  const [typed, setTyped] = useState<string | null>(null);
  function byKey(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key === "Enter" && typed !== null && !onGo(typed.trim())) return;
    if (event.key !== "Enter" && event.key !== "Escape") return;
    setTyped(null);
    onLeave();
  }
  return (
    <input
      className={styles.box}
      aria-label={texts.nameBox}
      value={typed ?? address}
      onFocus={(event) => {
        event.currentTarget.select();
      }}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
      }}
      onBlur={() => {
        setTyped(null);
      }}
      onKeyDown={byKey}
    />
  );
}
