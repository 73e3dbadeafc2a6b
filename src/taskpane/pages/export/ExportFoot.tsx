// The buttons of the checks: the export, "Export anyway…" with its reason, or why there is none.
import { Button } from "@fluentui/react-components";
import { texts } from "../../../messages/catalogue";
import type { ExportChecks } from "../../actions/checkExport";
import { Primary, PrimaryTo } from "../../components/buttons";
import { Small } from "../../components/Small";
import { useOpenWorkbook } from "../../hooks/workspace";
import { canBeOverruled, isRefused, stopped } from "./checkStates";
import type { Reason } from "./useReason";

interface ExportFootProps {
  readonly checks: ExportChecks;
  readonly reason: Reason;
  readonly onExport: () => void;
}

/** At most one primary button; while a check is not passed that is its repair, above. */
export function ExportFoot({ checks, reason, onExport }: ExportFootProps) {
  const { spec } = useOpenWorkbook().overview;
  const records = checks.included.length;
  const failed = stopped(checks.checks);
  const isRepaired = failed.some(({ repair }) => repair !== null);
  if (records === 0) return isRepaired ? null : <PrimaryTo to="label">{texts.export.label}</PrimaryTo>;
  if (failed.some(isRefused)) return <Small>{texts.export.refused}</Small>;
  if (failed.length === 0) return <Primary onClick={onExport}>{texts.export.exportRecords({ records })}</Primary>;
  if (!canBeOverruled(spec)) return <Small>{texts.export.locked}</Small>;
  if (!reason.isOpen) return <Button onClick={reason.open}>{texts.export.anyway}</Button>;
  return (
    <>
      <Primary onClick={onExport}>{texts.export.exportRecords({ records })}</Primary>
      <Button onClick={reason.close}>{texts.shell.cancel}</Button>
    </>
  );
}
