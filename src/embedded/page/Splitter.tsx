// The line between grid and pane: dragged, or moved by arrows, Home and End.
import { makeStyles, tokens } from "@fluentui/react-components";
import type { KeyboardEvent, PointerEvent } from "react";
import { embeddedTexts as texts } from "../../messages/en/embedded";
import { paneWidths, widthByKey, withinBounds } from "./paneWidth";

const useStyles = makeStyles({
  line: {
    flex: "0 0 5px",
    cursor: "col-resize",
    touchAction: "none",
    backgroundColor: tokens.colorNeutralBackground4,
    borderLeft: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRight: `1px solid ${tokens.colorNeutralStroke1}`,
    boxSizing: "border-box",
    ":hover": { backgroundColor: tokens.colorNeutralBackground4Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-1px" },
  },
});

interface SplitterProps {
  readonly width: number;
  readonly onWidth: (width: number) => void;
}

/** A separator that sets the pane's width. */
export function Splitter({ width, onWidth }: SplitterProps) {
  const styles = useStyles();
  function byKey(event: KeyboardEvent): void {
    const asked = widthByKey(event.key, width);
    if (asked === null) return;
    event.preventDefault();
    onWidth(asked);
  }
  function drag(event: PointerEvent<HTMLDivElement>): void {
    if (event.currentTarget.hasPointerCapture(event.pointerId))
      onWidth(withinBounds(window.innerWidth - event.clientX));
  }
  return (
    <div
      role="separator"
      tabIndex={0}
      className={styles.line}
      aria-label={texts.pane.splitter}
      aria-orientation="vertical"
      aria-valuemin={paneWidths.least}
      aria-valuemax={paneWidths.most}
      aria-valuenow={width}
      onKeyDown={byKey}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={drag}
      onDoubleClick={() => {
        onWidth(paneWidths.usual);
      }}
    />
  );
}
