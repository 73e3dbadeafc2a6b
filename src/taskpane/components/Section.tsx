// A titled part of a page's body.
import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", alignSelf: "stretch" },
  head: {
    display: "flex",
    alignItems: "baseline",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalXS,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  action: { flexShrink: 0, textAlign: "right" },
});

interface SectionProps {
  readonly title: string;
  /** One link or fact at the right of the title. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** Groups what belongs together under one heading. */
export function Section({ title, action, children }: SectionProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {action !== undefined && <span className={styles.action}>{action}</span>}
      </div>
      {children}
    </section>
  );
}
