// The one tinted block that a page may have: what to do next, or a verdict.
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import { Status, type StatusKind } from "./Status";

const useStyles = makeStyles({
  block: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: "anywhere",
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  next: { backgroundColor: tokens.colorBrandBackground2 },
  head: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "flex-start" },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface BlockProps {
  readonly title: string;
  /** `next` is tinted as a step to take, else the block is a verdict. */
  readonly tone?: "next" | "verdict";
  readonly status?: StatusKind;
  readonly children: ReactNode;
}

/** A block with its heading. */
export function Block({ title, tone = "verdict", status, children }: BlockProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={mergeClasses(styles.block, tone === "next" && styles.next)} aria-labelledby={id}>
      <div className={styles.head}>
        {status !== undefined && status !== "none" && <Status kind={status} />}
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
      </div>
      {children}
    </section>
  );
}
