// A count that leads to its rows; every number in the pane is shown by this.
import { Link, makeStyles } from "@fluentui/react-components";
import { texts } from "../../messages/catalogue";
import { count } from "../../messages/format";
import { useShell } from "../hooks/shell";

const useStyles = makeStyles({ number: { fontVariantNumeric: "tabular-nums" } });

/** The rows behind a number. */
export interface NumProps {
  readonly ids: readonly string[];
  /** The table that holds them. */
  readonly table: string;
  /** What they are, as the tag "Showing 14 rows: …" says it. */
  readonly what: string;
  /** Shown after the number: "14 records". */
  readonly noun?: string;
  /** Shown instead of the number: "212 records labelled twice". */
  readonly text?: string;
}

/** Shows how many rows there are; a press shows them in the sheet. Zero is plain text. */
export function Num({ ids, table, what, noun, text }: NumProps) {
  const styles = useStyles();
  const { show } = useShell();
  const shown = text ?? [count(ids.length), ...(noun === undefined ? [] : [noun])].join(" ");
  if (ids.length === 0) return <span className={styles.number}>{shown}</span>;
  return (
    <Link
      as="button"
      inline
      className={styles.number}
      data-rows={table}
      title={texts.shell.showRows({ what, rows: ids.length })}
      onClick={() => void show({ table, ids, what })}
    >
      {shown}
    </Link>
  );
}
