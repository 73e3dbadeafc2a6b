// The records that a run would take out of Records: why, and where to.
import { texts } from "../../../messages/catalogue";
import type { CleanPreview } from "../../actions/previewClean";
import { Line } from "../../components/Line";
import { Num } from "../../components/Num";
import { Section } from "../../components/Section";
import { KeepButton } from "./RecordChange";

const words = texts.cleanPage;

// The rest is in the sheet, behind the number.
const shownAtMost = 5;

/** Those for Quarantine, and those that are contained in others. */
export function GoingRecords({ preview }: { readonly preview: CleanPreview }) {
  const { quarantined, merged } = preview.outcome.run;
  return (
    <>
      <Going
        title={words.toQuarantine}
        records={quarantined.map(({ record, problem }) => ({ recordId: record.id, says: problem, note: record.id }))}
      />
      <Going
        title={words.toMerge}
        records={merged.map(({ recordId, into }) => ({
          recordId,
          says: words.mergesInto({ record: recordId, into }),
          note: undefined,
        }))}
      />
    </>
  );
}

interface GoingRecord {
  readonly recordId: string;
  readonly says: string;
  readonly note: string | undefined;
}

function Going({ title, records }: { readonly title: string; readonly records: readonly GoingRecord[] }) {
  if (records.length === 0) return null;
  return (
    <Section title={title} action={<Num ids={records.map(({ recordId }) => recordId)} table="Records" what={title} />}>
      {records.slice(0, shownAtMost).map(({ recordId, says, note }) => (
        <Line key={recordId} title={says} note={note}>
          <KeepButton recordId={recordId} />
        </Line>
      ))}
    </Section>
  );
}
