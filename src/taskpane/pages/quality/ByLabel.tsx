// Agreement by label, worst first.
import { ProgressBar, makeStyles, tokens } from "@fluentui/react-components";
import { texts } from "../../../messages/catalogue";
import { figure } from "../../../messages/format";
import type { LabelAgreement } from "../../actions/readQuality";
import { Num } from "../../components/Num";
import { Section } from "../../components/Section";
import { Small } from "../../components/Small";
import { useOpenWorkbook } from "../../hooks/workspace";
import { NamedMark } from "./NamedMark";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(108px, 2fr) minmax(24px, 3fr) 36px 44px",
    gap: tokens.spacingHorizontalS,
    alignItems: "center",
    minHeight: "32px",
    padding: `${tokens.spacingVerticalXXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontVariantNumeric: "tabular-nums",
  },
  right: { textAlign: "right" },
});

/** A row a label: name, bar, figure, records. */
export function ByLabel({ labels }: { readonly labels: readonly LabelAgreement[] }) {
  const worstFirst = [...labels].sort((a, b) => (a.value ?? Infinity) - (b.value ?? Infinity));
  return (
    <Section title={texts.quality.byLabel} action={<Small>{texts.quality.byLabelHead}</Small>}>
      {worstFirst.map((one) => (
        <LabelLine key={one.label} agreement={one} />
      ))}
    </Section>
  );
}

function LabelLine({ agreement: { label, value, ids } }: { readonly agreement: LabelAgreement }) {
  const styles = useStyles();
  const { gates } = useOpenWorkbook().overview.spec.quality;
  const limit = (gates.find(({ measure }) => measure === "agreement-per-label") ?? gates[0])?.reviewBelow ?? 0;
  const shown = value === null ? texts.quality.noFigure : figure(value);
  return (
    <div className={styles.row}>
      <NamedMark name={label} />
      {value === null ? (
        <span />
      ) : (
        <ProgressBar
          value={Math.max(value, 0)}
          thickness="large"
          color={value < limit ? "error" : "brand"}
          aria-label={texts.quality.labelRow({ label, value: shown })}
        />
      )}
      <span className={styles.right}>{shown}</span>
      <span className={styles.right}>
        <Num ids={ids} table="Records" what={texts.quality.labelWhat({ label })} />
      </span>
    </div>
  );
}
