// Rows that could not be read as records, by cause: the row's own words, the likely cause, the fix.
import { texts } from "../../../messages/catalogue";
import type { QuarantineEntry } from "../../actions/readOverview";
import { PrimaryTo } from "../../components/buttons";
import { OpenSheet } from "../../components/OpenSheet";
import { Page } from "../../components/Page";
import { Small } from "../../components/Small";
import { useOpenWorkbook } from "../../hooks/workspace";
import { CauseGroup } from "./CauseGroup";

/** The page Quarantine, a sub-page of Import. */
export function QuarantinePage() {
  const { overview } = useOpenWorkbook();
  const entries = overview.openQuarantine;
  if (entries.length === 0) {
    return (
      <Page
        view="quarantine/empty"
        title={texts.quarantinePage.title}
        context={texts.quarantinePage.empty}
        back
        footer={<PrimaryTo to="import">{texts.quarantinePage.import}</PrimaryTo>}
      >
        <div>{texts.quarantinePage.emptyNote}</div>
      </Page>
    );
  }
  return (
    <Page
      view="quarantine/groups"
      title={texts.quarantinePage.title}
      context={texts.quarantinePage.context({ rows: entries.length })}
      back
      commands={<OpenSheet name={texts.sheets.names.quarantine} />}
      footer={<PrimaryTo to="import">{texts.quarantinePage.importAgain}</PrimaryTo>}
    >
      <Small>{texts.quarantinePage.why}</Small>
      {groupsOf(entries).map(({ code, rows }) => (
        <CauseGroup key={code} code={code} rows={rows} />
      ))}
      <Small>{texts.quarantinePage.fixHow}</Small>
    </Page>
  );
}

// The cause with most rows first; equal ones by code.
function groupsOf(entries: readonly QuarantineEntry[]) {
  const codes = [...new Set(entries.map(({ code }) => code))];
  return codes
    .map((code) => ({ code, rows: entries.filter((entry) => entry.code === code) }))
    .sort((a, b) => b.rows.length - a.rows.length || (a.code < b.code ? -1 : 1));
}
