// May these labels be used? The verdict in words, the figure with its interval, then what it comes from.
import { texts } from "../../../messages/catalogue";
import type { QualityState } from "../../actions/readQuality";
import { Block } from "../../components/Block";
import { PrimaryTo } from "../../components/buttons";
import { Escalations } from "../../components/Escalations";
import { Failure } from "../../components/Failure";
import { OpenSheet } from "../../components/OpenSheet";
import { Page } from "../../components/Page";
import { useQualityReading } from "../../hooks/quality";
import { useOpenWorkbook } from "../../hooks/workspace";
import { ByLabel } from "./ByLabel";
import { ClosedBatches } from "./ClosedBatches";
import { Gates } from "./Gates";
import { MixedUp } from "./MixedUp";
import { UnknownLabels } from "./UnknownLabels";
import { Verdict } from "./Verdict";

/** The page Quality in all its states. */
export function QualityPage() {
  const reading = useQualityReading();
  if (reading.status === "read") return <Live quality={reading.quality} />;
  return (
    <Page view={`quality/${reading.status}`} title={texts.quality.title} context={texts.quality.context}>
      {reading.status === "none" && <NoneYet />}
      {reading.status === "reading" && <div>{texts.quality.reading}</div>}
      {reading.status === "unreadable" && <Failure error={reading.error} />}
      <Escalations withAnswered />
      <Gates />
      <ClosedBatches />
    </Page>
  );
}

function Live({ quality }: { readonly quality: QualityState }) {
  return (
    <Page
      view="quality/live"
      title={texts.quality.title}
      context={texts.quality.context}
      commands={<OpenSheet name={texts.sheets.names.quality} />}
    >
      {quality.unknownLabels.length > 0 && <UnknownLabels unknown={quality.unknownLabels} />}
      <Verdict quality={quality} />
      <Escalations withAnswered />
      {quality.labelledTwice.length > 0 && (
        <>
          <ByLabel labels={quality.byLabel} />
          <MixedUp pairs={quality.mixedUp} />
        </>
      )}
      <Gates />
      <ClosedBatches />
    </Page>
  );
}

function NoneYet() {
  const { overview } = useOpenWorkbook();
  const isEmpty = overview.recordIds.length === 0;
  const hasClosed = overview.batches.some(({ stage }) => stage === "closed");
  return (
    <Block title={hasClosed ? texts.quality.allClosedTitle : texts.quality.noneYetTitle}>
      <div>{hasClosed ? texts.quality.allClosed : texts.quality.noneYet}</div>
      <div>
        <PrimaryTo to={isEmpty ? "import" : "label"}>{isEmpty ? texts.label.import : texts.quality.goLabel}</PrimaryTo>
      </div>
    </Block>
  );
}
