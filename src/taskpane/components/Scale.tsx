// Where a figure and its interval lie between the two limits of a gate.
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { texts } from "../../messages/catalogue";
import { figure } from "../../messages/format";
import { placeOn, zoneShares, type Ends } from "./scalePlaces";
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
  const edges = [from, reviewBelow, relabelBelow, 1] as const;
  const shares = zoneShares(edges);
  const at = (x: number) => `${100 * placeOn(edges, x)}%`;
  const zones = [
    { name: verdicts.review, look: styles.review },
    { name: verdicts.relabel, look: styles.relabel },
    { name: verdicts.pass, look: styles.accept },
  ];
  return (
    <div
      className={styles.scale}
      role="img"
      aria-label={scale({ value, ...ends, review: reviewBelow, relabel: relabelBelow })}
    >
      <div className={styles.track}>
        {zones.map(({ name, look }, place) => (
          <span
            key={name}
            className={mergeClasses(styles.zone, look)}
            style={{ flexGrow: 1000 * (shares[place] ?? 0) }}
          />
        ))}
      </div>
      <span className={styles.interval} style={{ left: at(ends.low), right: `calc(100% - ${at(ends.high)})` }} />
      <span className={styles.dot} style={{ left: at(value) }} />
      <Marks edges={edges} names={zones.map(({ name }) => name)} />
    </div>
  );
}

interface MarksProps {
  readonly edges: Ends;
  readonly names: readonly string[];
}

// The limits above the track, the names of the zones below it.
function Marks({ edges, names }: MarksProps) {
  const styles = useStyles();
  const [, ...limits] = edges.slice(0, -1);
  const [first, second, third] = zoneShares(edges);
  const middles = [first / 2, first + second / 2, 1 - third / 2];
  const percent = (place: number) => `${100 * place}%`;
  return (
    <>
      {limits.map((limit) => (
        <span
          key={limit}
          className={mergeClasses(styles.mark, styles.above)}
          style={{ left: percent(placeOn(edges, limit)) }}
        >
          {figure(limit)}
        </span>
      ))}
      {names.map((name, place) => (
        <span
          key={name}
          className={mergeClasses(styles.mark, styles.below)}
          style={{ left: percent(middles[place] ?? 0) }}
        >
          {name}
        </span>
      ))}
    </>
  );
}
