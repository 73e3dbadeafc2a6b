// Rows in = rows out, as a bar and as a list; the parts always add up to the whole.
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { texts } from "../../messages/catalogue";
import { capital, count } from "../../messages/format";
import { Line } from "./Line";
import { Num } from "./Num";

/** What became of some of the rows. */
export interface Part {
  readonly what: string;
  readonly ids: readonly string[];
  readonly table: string;
  readonly tone: "good" | "plain" | "look";
  readonly note?: ReactNode;
}

const useStyles = makeStyles({
  bar: { display: "flex", gap: "2px", height: "8px", marginBottom: tokens.spacingVerticalS },
  segment: {
    flexBasis: 0,
    minWidth: "4px",
    boxSizing: "border-box",
    borderRadius: tokens.borderRadiusSmall,
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  swatch: { width: "10px", height: "10px" },
  good: { backgroundColor: tokens.colorPaletteGreenForeground3 },
  plain: { backgroundColor: tokens.colorNeutralStroke1 },
  look: { backgroundColor: tokens.colorPaletteMarigoldBackground3 },
});

interface CountBarProps {
  /** What is counted: "rows read". */
  readonly what: string;
  readonly parts: readonly Part[];
}

/** The sum of the parts with its parts. */
export function CountBar({ what, parts }: CountBarProps) {
  const styles = useStyles();
  const total = parts.reduce((sum, { ids }) => sum + ids.length, 0);
  const spoken = parts.map((part) => texts.shell.partOf({ rows: part.ids.length, what: part.what })).join(", ");
  return (
    <div>
      <div className={styles.bar} role="img" aria-label={texts.shell.sumOf({ what, total, parts: spoken })}>
        {parts
          .filter(({ ids }) => ids.length > 0)
          .map((part) => (
            <span
              key={part.what}
              className={mergeClasses(styles.segment, styles[part.tone])}
              style={{ flexGrow: part.ids.length }}
            />
          ))}
      </div>
      {parts.map((part) => (
        <Line
          key={part.what}
          lead={<span className={mergeClasses(styles.segment, styles.swatch, styles[part.tone])} />}
          title={capital(part.what)}
          note={part.note}
          end={<Num ids={part.ids} table={part.table} what={capital(part.what)} />}
        />
      ))}
      <Line lead={null} title={<b>{texts.shell.sumLine({ what })}</b>} end={<b>{count(total)}</b>} />
    </div>
  );
}
