// The verdict: in words first, then the number, then what to do about it.
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { texts } from "../../../messages/catalogue";
import { coefficientName } from "../../../messages/coefficientName";
import { figure } from "../../../messages/format";
import type { GateSpec } from "../../../pipeline/spec/quality";
import type { QualityState } from "../../actions/readQuality";
import { Block } from "../../components/Block";
import { ButtonTo, PrimaryTo } from "../../components/buttons";
import { Num } from "../../components/Num";
import { Scale } from "../../components/Scale";
import { Sentence } from "../../components/Sentence";
import { Small } from "../../components/Small";
import { useSharedStyles } from "../../components/styles";
import { useOpenWorkbook } from "../../hooks/workspace";
import { batchToHandOut } from "../../labelling/batchActs";
import { verdictIcons } from "./verdictIcons";
import { MixUpSentence } from "./MixedUp";
import { ShowDisagreements } from "./ShowDisagreements";

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalM },
  big: {
    fontSize: tokens.fontSizeHero800,
    lineHeight: tokens.lineHeightHero800,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
    whiteSpace: "nowrap",
    flexShrink: 0,
  },
});

/** The block at the head of the page. */
export function Verdict({ quality }: { readonly quality: QualityState }) {
  const { verdict, gate, reason } = quality;
  if (verdict === "undefined") {
    const title = reason === null ? texts.quality.noVerdictPlain : texts.quality.noVerdict({ reason });
    return (
      <Block title={title}>
        <Figure quality={quality} />
        {gate && (
          <div>
            {texts.quality.undefinedWhy({ records: quality.labelledTwice.length, minimum: gate.minimumRecords })}
          </div>
        )}
        <UndefinedRepair />
        <Small>{texts.quality.nothingWrong}</Small>
      </Block>
    );
  }
  return (
    <Block title={texts.quality.verdictTitle[verdict]} status={verdictIcons[verdict]}>
      <Figure quality={quality} />
      {gate && <Reason quality={quality} gate={gate} verdict={verdict} />}
      <MixUpSentence pairs={quality.mixedUp} />
      <Repair quality={quality} />
    </Block>
  );
}

function Figure({ quality: { figure: value, gate, labelledTwice } }: { readonly quality: QualityState }) {
  const styles = useStyles();
  const { confidence } = useOpenWorkbook().overview.spec.quality;
  if (!value) return null;
  const name = coefficientName(gate?.coefficient ?? "krippendorff-alpha");
  const records = (
    <Num
      ids={labelledTwice}
      table="Records"
      what={texts.quality.labelledTwiceWhat}
      text={texts.quality.labelledTwice({ records: value.n })}
    />
  );
  const { low, high } = value;
  return (
    <>
      <div className={styles.head}>
        <span className={styles.big}>{figure(value.value)}</span>
        <span>
          {low === null || high === null ? (
            <Sentence text={texts.quality.figurePlain} parts={{ name, records }} />
          ) : (
            <Sentence
              text={texts.quality.figureLine}
              parts={{ name, confidence: Math.round(100 * confidence), low: figure(low), high: figure(high), records }}
            />
          )}
        </span>
      </div>
      {gate && <Scale value={value.value} low={low} high={high} {...gate} />}
    </>
  );
}

interface ReasonProps {
  readonly quality: QualityState;
  readonly gate: GateSpec;
  readonly verdict: "pass" | "relabel" | "review";
}

// An interval across a limit changes no verdict; it adds a sentence.
function Reason({ quality: { figure: value }, gate, verdict }: ReasonProps) {
  const limit = verdict === "review" ? gate.reviewBelow : gate.relabelBelow;
  const { low = null, high = null } = value ?? {};
  const isAcross = [gate.reviewBelow, gate.relabelBelow].some(
    (edge) => low !== null && high !== null && low < edge && edge <= high,
  );
  const sentences = [
    texts.quality.sentence[verdict]({ limit }),
    ...(gate.decideOn === "lower-bound" && low !== null ? [texts.quality.decidedOnLow({ low })] : []),
    ...(isAcross && gate.decideOn === "estimate" ? [texts.quality.spansLimit] : []),
  ];
  return <div>{sentences.join(" ")}</div>;
}

function Repair({ quality: { verdict, gate, disagreements, figure: shown } }: { readonly quality: QualityState }) {
  const shared = useSharedStyles();
  const [isExplained, setExplained] = useState(false);
  const name = coefficientName(gate?.coefficient ?? "krippendorff-alpha");
  return (
    <>
      <div className={shared.row}>
        {verdict === "pass" ? (
          <PrimaryTo to="export">{texts.quality.goExport}</PrimaryTo>
        ) : (
          <ShowDisagreements ids={disagreements} />
        )}
        <Button
          appearance="subtle"
          aria-expanded={isExplained}
          onClick={() => {
            setExplained(!isExplained);
          }}
        >
          {texts.quality.explain({ value: shown?.value ?? null })}
        </Button>
      </div>
      {isExplained && gate && (
        <Small>
          {texts.quality.explainWhat({ name })}{" "}
          {texts.quality.explainLimits({ review: gate.reviewBelow, relabel: gate.relabelBelow })}
        </Small>
      )}
    </>
  );
}

function UndefinedRepair() {
  const shared = useSharedStyles();
  const { overview } = useOpenWorkbook();
  return (
    <div className={shared.row}>
      <PrimaryTo to="label">{batchToHandOut(overview) ? texts.quality.shareOut : texts.quality.goLabel}</PrimaryTo>
      <ButtonTo to="home" appearance="secondary">
        {texts.import.home}
      </ButtonTo>
    </div>
  );
}
