// A change that did not come to its end: what was kept, and the ways on.
import { Button, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { texts } from "../../../messages/catalogue";
import { count } from "../../../messages/format";
import type { ImportSummary, InterruptedChange } from "../../actions/readOverview";
import { Primary } from "../../components/buttons";
import { Failure } from "../../components/Failure";
import { Line } from "../../components/Line";
import { Page } from "../../components/Page";
import { Section } from "../../components/Section";
import { useJobs } from "../../hooks/jobs";

/** Go on or undo; an undo can only go on. */
export function InterruptedView({ interrupted }: { readonly interrupted: InterruptedChange }) {
  const { importing, goingOn, undoing } = useJobs();
  const { changeId, written, of, isUndo } = interrupted;
  const failed = [goingOn, undoing, importing].find(({ state }) => state.status === "failed")?.state;
  const goOn = isUndo ? texts.import.goOn : texts.import.goOnFrom({ row: written + 1 });
  const undo = texts.import.undoRows({ rows: written });
  return (
    <Page
      view="import/interrupted"
      title={texts.import.title}
      context={interrupted.fileName}
      footer={
        <>
          <Primary onClick={() => void goingOn.start(changeId)}>{goOn}</Primary>
          {!isUndo && <Button onClick={() => void undoing.start(asSummary(interrupted))}>{undo}</Button>}
        </>
      }
    >
      {failed?.status === "failed" ? <Failure error={failed.error} /> : <WhatHappened interrupted={interrupted} />}
      <Section title={texts.import.kept}>
        <Line
          title={texts.import.written({ rows: written, of })}
          note={texts.import.writtenNote}
          end={count(written)}
        />
        <Line
          title={texts.import.missingRows({ rows: of - written })}
          note={texts.import.missingNote}
          end={count(of - written)}
        />
      </Section>
      <Section title={texts.import.whatToDo}>
        <Line title={goOn} note={texts.import.goOnNote} />
        {!isUndo && <Line title={undo} note={texts.import.undoNote} />}
      </Section>
    </Page>
  );
}

function WhatHappened({ interrupted }: { readonly interrupted: InterruptedChange }) {
  const { written, of } = interrupted;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{texts.import.interrupted(interrupted)}</MessageBarTitle>
        {texts.import.interruptedKept({ rows: written, of })}
      </MessageBarBody>
    </MessageBar>
  );
}

// An interrupted import has no id yet; it is undone by the id of its change.
function asSummary({ changeId, fileName, at, of }: InterruptedChange): ImportSummary {
  return {
    ...{ importId: changeId, changeId, fileName, at, rowsRead: of },
    ...{ added: [], changed: [], isChangeTaken: false, known: [], quarantined: [], undone: false },
  };
}
