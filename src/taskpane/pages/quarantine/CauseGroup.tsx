// Rows with one cause.
import { Link } from "@fluentui/react-components";
import { useState } from "react";
import { texts } from "../../../messages/catalogue";
import type { QuarantineEntry } from "../../actions/readOverview";
import { Line } from "../../components/Line";
import { Num } from "../../components/Num";
import { Section } from "../../components/Section";

const shownAtFirst = 3;
/** More rows than this are looked at in the sheet. */
const shownAtMost = 20;

const titles: Readonly<Record<string, string>> = texts.quarantinePage.groups;

interface CauseGroupProps {
  readonly code: string;
  readonly rows: readonly QuarantineEntry[];
}

/** The first rows in their own words, then cause and fix. */
export function CauseGroup({ code, rows }: CauseGroupProps) {
  const [isWhole, setWhole] = useState(false);
  const title = titles[code] ?? texts.quarantinePage.otherGroup;
  const keys = rows.map(({ key }) => key);
  const shown = rows.slice(0, isWhole ? shownAtMost : shownAtFirst);
  const hidden = Math.min(rows.length, shownAtMost) - shown.length;
  const [first] = rows;
  return (
    <Section
      title={title}
      action={
        <Num ids={keys} table="Quarantine" what={title} text={texts.quarantinePage.rowsOf({ rows: keys.length })} />
      }
    >
      {shown.map(({ key, problem, file }) => (
        <Line key={key} title={problem} note={file} />
      ))}
      {hidden > 0 && (
        <Line
          title={
            <Link
              as="button"
              onClick={() => {
                setWhole(true);
              }}
            >
              {texts.quarantinePage.showRest({ rows: hidden })}
            </Link>
          }
        />
      )}
      {first && <Line title={texts.quarantinePage.cause} note={first.likelyCause} />}
      {first && <Line title={texts.quarantinePage.fix} note={first.fix} />}
    </Section>
  );
}
