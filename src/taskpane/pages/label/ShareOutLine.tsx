// New records that nobody has yet can be shared out at any time.
import { Button } from "@fluentui/react-components";
import { texts } from "../../../messages/catalogue";
import { Line } from "../../components/Line";
import { Section } from "../../components/Section";
import { useJobs } from "../../hooks/jobs";
import { useOpenWorkbook } from "../../hooks/workspace";

/** A line with the button; nothing when every record is shared out. */
export function ShareOutLine() {
  const { overview } = useOpenWorkbook();
  const { sharing } = useJobs();
  const records = overview.unassigned.length;
  if (records === 0) return null;
  return (
    <Section title={texts.label.newRecords}>
      <Line
        title={texts.label.newRecordsNote({ records })}
        end={
          <Button size="small" onClick={() => void sharing.start(null)}>
            {texts.label.shareOut({ records })}
          </Button>
        }
      />
    </Section>
  );
}
