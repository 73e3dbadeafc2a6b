// What a run would do: changed records, the most different first, by step; what would go; the sum; and the button that does it.
import { Button, Tab, TabList, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { texts } from "../../../messages/catalogue";
import type { CleanPreview } from "../../actions/previewClean";
import { Primary } from "../../components/buttons";
import { CountBar } from "../../components/CountBar";
import { Page } from "../../components/Page";
import { Small } from "../../components/Small";
import { useJobs } from "../../hooks/jobs";
import { useOpenWorkbook } from "../../hooks/workspace";
import { ChangedRecords } from "./ChangedRecords";
import { GoingRecords } from "./GoingRecords";
import { ShareDialog } from "./ShareDialog";
import { allTab, changedBy, tabsOf } from "./previewTabs";

const words = texts.cleanPage;

const useStyles = makeStyles({ tabs: { flexWrap: "wrap", marginInline: "-8px" } });

/** The preview; nothing is written before its button is pressed. */
export function PreviewView({ preview }: { readonly preview: CleanPreview }) {
  const { spec } = useOpenWorkbook().overview;
  const { looking, cleaning, uncleaning, keptAsItWas } = useJobs();
  const [isAsking, setAsking] = useState(false);
  const { run, spared } = preview.outcome;
  const removed = run.quarantined.length + run.merged.length;
  const clean = () => {
    setAsking(false);
    uncleaning.reset();
    void cleaning.start({ preview, keepAsItWas: [...keptAsItWas] });
    looking.reset();
  };
  const ask = () => {
    if (removed > spec.cleaning.warnWhenRemovedShare * run.read) setAsking(true);
    else clean();
  };
  return (
    <Page
      view="clean/preview"
      title={words.previewTitle}
      context={words.previewContext}
      back={looking.reset}
      footer={
        <>
          <Primary onClick={ask}>{words.clean({ records: run.read })}</Primary>
          <Button onClick={looking.reset}>{words.backToRecipe}</Button>
        </>
      }
    >
      {run.changed.length === 0 && removed === 0 ? <div>{words.nothingChanges}</div> : <Changes preview={preview} />}
      <GoingRecords preview={preview} />
      {spared.length > 0 && <Small>{words.spared({ records: spared.length })}</Small>}
      {keptAsItWas.size > 0 && <Small>{words.keptCount({ records: keptAsItWas.size })}</Small>}
      <PreviewSum preview={preview} />
      {isAsking && (
        <ShareDialog
          removed={removed}
          read={run.read}
          onClean={clean}
          onClose={() => {
            setAsking(false);
          }}
        />
      )}
    </Page>
  );
}

interface PreviewProps {
  readonly preview: CleanPreview;
}

function Changes({ preview }: PreviewProps) {
  const styles = useStyles();
  const { run } = preview.outcome;
  const [tab, setTab] = useState(allTab);
  const shown = changedBy(run, tab);
  if (run.changed.length === 0) return null;
  return (
    <>
      <TabList
        aria-label={words.tabsOf}
        size="small"
        className={styles.tabs}
        selectedValue={tab}
        onTabSelect={(_, { value }) => {
          setTab(String(value));
        }}
      >
        {tabsOf(run).map(({ id, name }) => (
          <Tab key={id} value={id}>
            {name}
          </Tab>
        ))}
      </TabList>
      <ChangedRecords key={tab} records={shown} tab={tab} untouched={run.kept - run.changed.length} />
    </>
  );
}

// Nothing has moved yet: every id leads to its row in Records.
function PreviewSum({ preview: { held, outcome } }: PreviewProps) {
  const { run } = outcome;
  const merged = run.merged.map(({ recordId }) => recordId);
  const quarantined = run.quarantined.map(({ record }) => record.id);
  const gone = new Set([...merged, ...quarantined]);
  const kept = held.waiting.map(({ id }) => id).filter((id) => !gone.has(id));
  return (
    <CountBar
      what={words.sum}
      parts={[
        { what: words.kept, ids: kept, table: "Records", tone: "good" },
        { what: words.mergedPart, ids: merged, table: "Records", tone: "plain" },
        { what: words.quarantinedPart, ids: quarantined, table: "Records", tone: "look" },
      ]}
    />
  );
}
