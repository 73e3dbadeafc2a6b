// Brings a file in: choose, check the columns, watch the run, read what became of every row.
import { texts } from "../../../messages/catalogue";
import { useJobs } from "../../hooks/jobs";
import { useOpenWorkbook } from "../../hooks/workspace";
import { ChangedView } from "./ChangedView";
import { ColumnsView } from "./ColumnsView";
import { DoneView } from "./DoneView";
import { IdleView } from "./IdleView";
import { InterruptedView } from "./InterruptedView";
import { RunningView } from "./RunningView";

/** The page Import in all its states: what runs comes first, then what was left unfinished, then what was done last. */
export function ImportPage() {
  const { overview } = useOpenWorkbook();
  const { preview, importing, goingOn, undoing } = useJobs();
  const running = [importing, goingOn, undoing].find(({ state }) => state.status === "running");
  if (running?.state.status === "running") {
    const fileName = preview.state.status === "done" ? preview.state.result.fileName : "";
    return (
      <RunningView
        progress={running.state.progress}
        stopping={running.state.stopping}
        context={fileName}
        onStop={running.stop}
      />
    );
  }
  if (overview.interrupted) return <InterruptedView interrupted={overview.interrupted} />;
  return <Settled />;
}

// Nothing of the workbook runs: the last result, the file that is being looked at, or a place to choose one.
function Settled() {
  const { preview, importing, goingOn } = useJobs();
  const { state } = preview;
  const done = [importing, goingOn].find((job) => job.state.status === "done" && job.state.result !== null);
  if (done?.state.status === "done" && done.state.result) {
    const { result } = done.state;
    if ("kind" in result) return <ChangedView question={result} />;
    return <DoneView summary={result} onLeave={done.reset} />;
  }
  if (state.status === "running") {
    return (
      <RunningView
        progress={state.progress}
        stopping={state.stopping}
        context={texts.import.reading}
        onStop={preview.stop}
      />
    );
  }
  if (state.status === "done" && importing.state.status === "idle") return <ColumnsView preview={state.result} />;
  return <IdleView />;
}
