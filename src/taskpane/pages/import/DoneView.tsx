// What became of every row: the sum closes, each number leads to its rows, and the next step is offered.
import { Button, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { useState } from "react";
import { texts } from "../../../messages/catalogue";
import type { ImportSummary } from "../../actions/readOverview";
import { LinkTo, PrimaryTo } from "../../components/buttons";
import { CountBar } from "../../components/CountBar";
import { Page } from "../../components/Page";
import { useJobs } from "../../hooks/jobs";
import { useOpenWorkbook } from "../../hooks/workspace";
import { quarantineKeysOf } from "./quarantineKeysOf";
import { UndoDialog } from "./UndoDialog";

interface DoneViewProps {
  readonly summary: ImportSummary;
  /** Back to the page before a file was chosen. */
  readonly onLeave: () => void;
}

/** The result of an import. */
export function DoneView({ summary, onLeave }: DoneViewProps) {
  const { overview } = useOpenWorkbook();
  const { preview, setColumns } = useJobs();
  const [isAsking, setAsking] = useState(false);
  const { added, changed, isChangeTaken, known, quarantined } = summary;
  const isNothingNew = added.length === 0 && quarantined.length === 0 && !isChangeTaken;
  const leave = () => {
    onLeave();
    preview.reset();
    setColumns(null);
  };
  return (
    <Page
      view={isNothingNew ? "import/nothing-new" : "import/done"}
      title={texts.import.title}
      context={texts.import.doneContext({ file: summary.fileName, at: summary.at })}
      back={leave}
      footer={
        isNothingNew ? (
          <>
            <PrimaryTo to="home">{texts.import.home}</PrimaryTo>
            <Button onClick={leave}>{texts.import.chooseFile}</Button>
          </>
        ) : (
          <>
            <NextAfterImport summary={summary} />
            <Button
              onClick={() => {
                setAsking(true);
              }}
            >
              {texts.import.undo}
            </Button>
          </>
        )
      }
    >
      <Outcome summary={summary} isNothingNew={isNothingNew} />
      <CountBar
        what={texts.import.sum}
        parts={[
          {
            what: texts.import.parts.added,
            ids: added,
            table: "Records",
            tone: "good",
            note: texts.import.parts.addedNote,
          },
          {
            what: texts.importChanges.part,
            ids: changed,
            table: "Records",
            tone: "plain",
            note: changed.length > 0 && (isChangeTaken ? texts.importChanges.takenNote : texts.importChanges.keptNote),
          },
          {
            what: texts.import.parts.known,
            ids: known,
            table: "Records",
            tone: "plain",
            note: texts.import.parts.knownNote,
          },
          {
            what: texts.import.parts.quarantined,
            ids: keysFor(quarantined, quarantineKeysOf(summary, overview)),
            table: "Quarantine",
            tone: "look",
            note: quarantined.length > 0 ? <LinkTo to="quarantine">{texts.import.seeQuarantine}</LinkTo> : undefined,
          },
        ]}
      />
      {isAsking && (
        <UndoDialog
          summary={summary}
          onClose={() => {
            setAsking(false);
          }}
        />
      )}
    </Page>
  );
}

function Outcome({ summary, isNothingNew }: { readonly summary: ImportSummary; readonly isNothingNew: boolean }) {
  const { added, changed, isChangeTaken, known, quarantined } = summary;
  return (
    <MessageBar intent={isNothingNew ? "info" : "success"} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>
          {isNothingNew
            ? texts.import.nothingNew({ rows: known.length + changed.length })
            : texts.import.added({ records: added.length })}
        </MessageBarTitle>
        {isChangeTaken && <>{texts.importChanges.taken({ records: changed.length })} </>}
        {isNothingNew
          ? texts.import.nothingNewNote
          : quarantined.length > 0
            ? texts.import.needLook({ rows: quarantined.length })
            : texts.import.noneQuarantined}
      </MessageBarBody>
    </MessageBar>
  );
}

function NextAfterImport({ summary: { added, quarantined } }: Pick<DoneViewProps, "summary">) {
  const toClean = new Set(useOpenWorkbook().overview.toClean);
  const waiting = added.filter((id) => toClean.has(id)).length;
  if (added.length === 0 && quarantined.length === 0) return <PrimaryTo to="home">{texts.import.home}</PrimaryTo>;
  if (added.length === 0) {
    return <PrimaryTo to="quarantine">{texts.import.lookAtRows({ rows: quarantined.length })}</PrimaryTo>;
  }
  if (waiting > 0) return <PrimaryTo to="clean">{texts.import.cleanNew({ records: waiting })}</PrimaryTo>;
  return <PrimaryTo to="label">{texts.import.labelNew({ records: added.length })}</PrimaryTo>;
}

// The sum counts the rows of the import; their keys in the sheet lead to them while they are still open there.
function keysFor(locators: readonly string[], keys: readonly string[]): readonly string[] {
  return keys.length === locators.length ? keys : locators;
}
