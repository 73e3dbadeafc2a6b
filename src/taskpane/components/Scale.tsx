// Where a figure and its interval lie between the two limits of a gate.
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { texts } from "../../messages/catalogue";
import { figure } from "../../messages/format";
import { noteType } from "./styles";

const useStyles = makeStyles({
  scale: { position: "relative", height: "48px" },
  track: { position: "absolute", top: "20px", left: 0, right: 0, height: "8px", display: "flex", gap: "2px" },
  zone: {
    flexBasis: 0,
    borderRadius: tokens.borderRadiusSmall,
    "@media (forced-colors: active)": { border: "1px solid CanvasText", boxSizing: "border-box" },
  },
  review: { backgroundColor: tokens.colorPaletteRedBackground2 },
  relabel: { backgroundColor: tokens.colorPaletteMarigoldBackground2 },
  accept: { backgroundColor: tokens.colorPaletteGreenBackground2 },
  interval: {
    position: "absolute",
    top: "22px",
    height: "4px",
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralForeground1,
    "@media (forced-colors: active)": { backgroundColor: "Highlight", forcedColorAdjust: "none" },
  },
  dot: {
    position: "absolute",
    top: "18px",
    width: "12px",
    height: "12px",
    marginLeft: "-6px",
    boxSizing: "border-box",
    borderRadius: tokens.borderRadiusCircular,
    border: `2px solid ${tokens.colorNeutralForeground1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    "@media (forced-colors: active)": {
      border: "2px solid Highlight",
      forcedColorAdjust: "none",
      backgroundColor: "Canvas",
    },
  },
  mark: {
    ...noteType,
    position: "absolute",
    transform: "translateX(-50%)",
    whiteSpace: "nowrap",
    color: tokens.colorNeutralForeground2,
  },
  above: { top: 0 },
  below: { top: "32px" },
});

interface ScaleProps {
  readonly value: number;
  /** The interval's ends; `null` where it cannot be computed. */
  readonly low: number | null;
  readonly high: number | null;
  readonly reviewBelow: number;
  readonly relabelBelow: number;
}

const { verdicts, scale } = texts.quality;

/** Three zones with their names, both limits, the interval and the value. */
export function Scale({ value, low, high, reviewBelow, relabelBelow }: ScaleProps) {
  const styles = useStyles();
  const ends = { low: low ?? value, high: high ?? value };
  const from = Math.floor(Math.min(ends.low, reviewBelow - 0.15, 2 * reviewBelow - relabelBelow) * 10) / 10;
  const to = 1;
  const at = (x: number) => `${(100 * (Math.min(Math.max(x, from), to) - from)) / (to - from)}%`;
  const zones = [
    { name: verdicts.review, look: styles.review, begin: from, end: reviewBelow },
    { name: verdicts.relabel, look: styles.relabel, begin: reviewBelow, end: relabelBelow },
    { name: verdicts.pass, look: styles.accept, begin: relabelBelow, end: to },
  ];
  return (
    <div
      className={styles.scale}
      role="img"
      aria-label={scale({ value, ...ends, review: reviewBelow, relabel: relabelBelow })}
    >
      <div className={styles.track}>
        {zones.map(({ name, look, begin, end }) => (
          <span key={name} className={mergeClasses(styles.zone, look)} style={{ flexGrow: 1000 * (end - begin) }} />
        ))}
      </div>
      <span className={styles.interval} style={{ left: at(ends.low), right: `calc(100% - ${at(ends.high)})` }} />
      <span className={styles.dot} style={{ left: at(value) }} />
      {[reviewBelow, relabelBelow].map((limit) => (
        <span key={limit} className={mergeClasses(styles.mark, styles.above)} style={{ left: at(limit) }}>
          {figure(limit)}
        </span>
      ))}
      {zones.map(({ name, begin, end }) => (
        <span key={name} className={mergeClasses(styles.mark, styles.below)} style={{ left: at((begin + end) / 2) }}>
          {name}
        </span>
      ))}
    </div>
  );
}
