// A change that did not come to its end: what was kept, and the two ways on.
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

/** Go on or undo. */
export function InterruptedView({ interrupted }: { readonly interrupted: InterruptedChange }) {
  const { importing, goingOn, undoing } = useJobs();
  const { changeId, written, of } = interrupted;
  const failed = [goingOn, undoing, importing].find(({ state }) => state.status === "failed")?.state;
  const undo: ImportSummary = {
    ...{ importId: changeId, changeId, fileName: interrupted.fileName, at: interrupted.at, rowsRead: of },
    ...{ added: [], known: [], quarantined: [], undone: false },
  };
  return (
    <Page
      view="import/interrupted"
      title={texts.import.title}
      context={interrupted.fileName}
      footer={
        <>
          <Primary onClick={() => void goingOn.start(changeId)}>{texts.import.goOnFrom({ row: written + 1 })}</Primary>
          <Button onClick={() => void undoing.start(undo)}>{texts.import.undoRows({ rows: written })}</Button>
        </>
      }
    >
      {failed?.status === "failed" ? (
        <Failure error={failed.error} />
      ) : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{texts.import.interrupted}</MessageBarTitle>
            {texts.import.interruptedAt(interrupted)}
          </MessageBarBody>
        </MessageBar>
      )}
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
        <Line title={texts.import.goOnFrom({ row: written + 1 })} note={texts.import.goOnNote} />
        <Line title={texts.import.undoRows({ rows: written })} note={texts.import.undoNote} />
      </Section>
    </Page>
  );
}
