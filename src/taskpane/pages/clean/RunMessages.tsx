// What happened last on this page: cleaned, undone, or failed.
import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { texts } from "../../../messages/catalogue";
import type { CleanDone } from "../../actions/runClean";
import type { UndoneRun } from "../../actions/undoRun";
import { Failure } from "../../components/Failure";
import { useJobs } from "../../hooks/jobs";

const words = texts.cleanPage;

/** The message; nothing before something happened. */
export function RunMessages() {
  const { looking, cleaning, uncleaning } = useJobs();
  const failed = [looking, cleaning, uncleaning].find(({ state }) => state.status === "failed")?.state;
  if (failed?.status === "failed") return <Failure error={failed.error} />;
  if (uncleaning.state.status === "done") return <Undone undone={uncleaning.state.result} />;
  return cleaning.state.status === "done" && <Cleaned done={cleaning.state.result} />;
}

function Cleaned({ done: { run, left, spared } }: { readonly done: CleanDone }) {
  const changed = run.changed.length;
  return (
    <>
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{words.done({ changed, same: run.kept.length - changed })}</MessageBarTitle>
          {words.oneUndo}
        </MessageBarBody>
      </MessageBar>
      {spared.length > 0 && <Notice>{words.spared({ records: spared.length })}</Notice>}
      {left.length > 0 && <Notice>{words.left({ cells: left })}</Notice>}
    </>
  );
}

function Undone({ undone: { run, left } }: { readonly undone: UndoneRun }) {
  const { cleaning, uncleaning } = useJobs();
  const redo = () => {
    uncleaning.reset();
    void cleaning.start({ preview: null, keepAsItWas: run.keptAsTheyWere });
  };
  const back = run.merged.length + run.quarantined.length;
  return (
    <>
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{words.undone(run)}</MessageBarTitle>
          {words.undoneNote({ changed: run.changed.length, back })}
        </MessageBarBody>
        <MessageBarActions>
          <Button onClick={redo}>{words.redo}</Button>
        </MessageBarActions>
      </MessageBar>
      {left.length > 0 && <Notice>{words.left({ cells: left })}</Notice>}
    </>
  );
}

function Notice({ children }: { readonly children: string }) {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{children}</MessageBarBody>
    </MessageBar>
  );
}
