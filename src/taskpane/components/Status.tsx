// A verdict's icon; the word stands beside it or is read out.
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Filled, ErrorCircle20Filled, Warning20Filled } from "@fluentui/react-icons";
import { texts } from "../../messages/catalogue";

/** How something stands: names.md, export checks; `none` where there is no verdict. */
export type StatusKind = "pass" | "warn" | "stop" | "none";

const icons = { pass: CheckmarkCircle20Filled, warn: Warning20Filled, stop: ErrorCircle20Filled };

const useStyles = makeStyles({
  icon: { flexShrink: 0 },
  pass: { color: tokens.colorStatusSuccessForeground1 },
  warn: { color: tokens.colorStatusWarningForeground3 },
  stop: { color: tokens.colorStatusDangerForeground1 },
});

/** Shows how something stands. */
export function Status({ kind }: { readonly kind: StatusKind }) {
  const styles = useStyles();
  const label = texts.shell.status[kind];
  if (kind === "none") {
    return (
      <span role="img" aria-label={label}>
        {texts.quality.noFigure}
      </span>
    );
  }
  const Icon = icons[kind];
  return <Icon className={mergeClasses(styles.icon, styles[kind])} role="img" aria-label={label} />;
}
