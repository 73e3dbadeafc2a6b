// One row of a list: icon, title with a note under it, and a fact at the right edge.
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Small } from "./Small";

const useStyles = makeStyles({
  line: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    alignItems: "flex-start",
    padding: `${tokens.spacingVerticalSNudge} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  main: { flex: 1, minWidth: 0 },
  title: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, overflowWrap: "anywhere" },
  lead: {
    flexShrink: 0,
    width: "20px",
    height: "20px",
    display: "grid",
    placeItems: "center",
    color: tokens.colorNeutralForeground2,
  },
  end: { flexShrink: 0, maxWidth: "50%", textAlign: "right", fontVariantNumeric: "tabular-nums" },
});

interface LineProps {
  /** An icon; `null` keeps its place free. */
  readonly lead?: ReactNode;
  readonly title: ReactNode;
  readonly note?: ReactNode;
  readonly end?: ReactNode;
  readonly children?: ReactNode;
}

/** A row with a thin line above. */
export function Line({ lead, title, note, end, children }: LineProps) {
  const styles = useStyles();
  return (
    <div className={styles.line}>
      {lead !== undefined && <span className={styles.lead}>{lead}</span>}
      <div className={styles.main}>
        <div className={styles.title}>{title}</div>
        {note !== undefined && <Small>{note}</Small>}
        {children}
      </div>
      {end !== undefined && <span className={styles.end}>{end}</span>}
    </div>
  );
}
