// The changed records of a tab, some at a time.
import { Link } from "@fluentui/react-components";
import { useState } from "react";
import { texts } from "../../../messages/catalogue";
import type { ChangedRecord } from "../../../pipeline/clean/recipeRun";
import { Small } from "../../components/Small";
import { useOpenWorkbook } from "../../hooks/workspace";
import { allTab, cellsOf } from "./previewTabs";
import { RecordChange } from "./RecordChange";

const words = texts.cleanPage;

const atOnce = 10;

interface ChangedRecordsProps {
  readonly records: readonly ChangedRecord[];
  readonly tab: string;
  /** How many records no step changes. */
  readonly untouched: number;
}

/** The first ones, and the way to more. */
export function ChangedRecords({ records, tab, untouched }: ChangedRecordsProps) {
  const { fields } = useOpenWorkbook().overview.spec;
  const [most, setMost] = useState(atOnce);
  const shown = records.slice(0, most);
  const more = Math.min(records.length - shown.length, atOnce);
  return (
    <>
      {shown.map((record) => (
        <RecordChange key={record.recordId} recordId={record.recordId} cells={cellsOf(record, tab, fields)} />
      ))}
      {more > 0 && (
        <Link
          as="button"
          onClick={() => {
            setMost(most + atOnce);
          }}
        >
          {words.showMore({ records: more })}
        </Link>
      )}
      <Small>
        {words.shownOf({ shown: shown.length, of: records.length })}{" "}
        {tab === allTab && untouched > 0 && <>{words.untouched({ records: untouched })} </>}
        {words.oneUndo} {words.marks}
      </Small>
    </>
  );
}
