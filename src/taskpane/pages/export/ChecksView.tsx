// Before an export: the checks, failed ones first with their repair; what goes in and why not; the first line.
import { useState } from "react";
import { texts } from "../../../messages/catalogue";
import type { ExportSpec } from "../../../pipeline/spec/export";
import type { ExportChecks } from "../../actions/checkExport";
import { CountBar } from "../../components/CountBar";
import { Failure } from "../../components/Failure";
import { Page } from "../../components/Page";
import { Section } from "../../components/Section";
import { Small } from "../../components/Small";
import { useJobs } from "../../hooks/jobs";
import { useOpenWorkbook } from "../../hooks/workspace";
import { CheckLines, tally } from "./CheckLines";
import { OnlyNew } from "./OnlyNew";
import { ExportFoot } from "./ExportFoot";
import { FirstLine } from "./FirstLine";
import { partsOf } from "./partsOf";
import { ReasonField } from "./ReasonField";
import { useExportChecks, type Checking } from "./useExportChecks";
import { useReason } from "./useReason";
import { WhichExport } from "./WhichExport";

interface ChecksViewProps {
  readonly exportSpec: ExportSpec;
  /** The exports that this version can make. */
  readonly ready: readonly ExportSpec[];
  readonly onChoose: (exportId: string) => void;
}

/** One primary button: the export, or the repair of what is not passed. */
export function ChecksView({ exportSpec, ready, onChoose }: ChecksViewProps) {
  const { lastExport } = useOpenWorkbook().overview;
  const { exporting } = useJobs();
  const [onlyNew, setOnlyNew] = useState(false);
  const checking = useExportChecks(exportSpec.id, onlyNew);
  const reason = useReason();
  const start = () => {
    const given = reason.submit();
    if (given !== null) {
      void exporting.start({ exportId: exportSpec.id, ...(onlyNew ? { onlyNew } : {}), ...given });
    }
  };
  const last = lastExport && texts.export.last({ at: lastExport.at, records: lastExport.records });
  const checks = checking.status === "checked" ? checking.checks : null;
  return (
    <Page
      view="export/checks"
      title={texts.export.title}
      context={last ?? texts.export.noneYet}
      footer={checks ? <ExportFoot checks={checks} reason={reason} onExport={start} /> : undefined}
    >
      {exporting.state.status === "failed" && <Failure error={exporting.state.error} />}
      <Unchecked checking={checking} />
      <WhichExport chosen={exportSpec} ready={ready} onChoose={onChoose} />
      <OnlyNew isOn={onlyNew} onChange={setOnlyNew} />
      {checks && (
        <Section title={texts.export.checks} action={<Small>{tally(checks.checks)}</Small>}>
          <CheckLines checks={checks.checks} isAnyway={reason.isOpen} />
        </Section>
      )}
      {reason.isOpen && <ReasonField reason={reason} />}
      {checks && <Content checks={checks} format={exportSpec.format} />}
    </Page>
  );
}

function Unchecked({ checking }: { readonly checking: Checking }) {
  if (checking.status === "failed") return <Failure error={checking.error} />;
  return checking.status === "checking" ? <div>{texts.export.checking}</div> : null;
}

function Content({ checks, format }: { readonly checks: ExportChecks; readonly format: string }) {
  return (
    <>
      <Section title={texts.export.whatGoesIn}>
        <CountBar what={texts.export.records} parts={partsOf(checks)} />
      </Section>
      {checks.firstLine !== null && <FirstLine line={checks.firstLine} format={format} />}
    </>
  );
}
