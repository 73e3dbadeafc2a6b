// What needs the open workbook: the strip, Find, the keys, and the dialogs.
import { editAgain } from "../store/rejections";
import { focusGrid } from "../store/gridView";
import { Question } from "./Question";
import { FileMenu } from "./FileMenu";
import { HandoffButton } from "./HandoffButton";
import type { OpenWorkbook } from "./openWorkbook";
import { Strip } from "./Strip";
import { stripActions } from "./stripActions";
import { useFile } from "./useFile";
import { useGridState } from "./useGridState";
import { useKeys } from "./useKeys";
import type { Opened, PageStart } from "./useOpenWorkbook";
import type { PaneState } from "./usePane";
import type { Saying } from "./useSaying";
import { ValidationAlert } from "./ValidationAlert";

interface PageToolsProps {
  readonly start: PageStart;
  readonly opened: Opened;
  readonly workbook: OpenWorkbook;
  readonly pane: PaneState;
  readonly saying: Saying;
  readonly onFind: () => void;
}

/** Strip and dialogs. */
export function PageTools({ start, opened, workbook, pane, saying, onFind }: PageToolsProps) {
  const state = useGridState(workbook);
  const { name } = start.saved.workbook;
  const file = useFile(workbook, name, saying);
  useKeys(workbook, { pane, onFind, onSave: file.actions.save });
  return (
    <>
      <Strip
        state={state}
        actions={stripActions(workbook, { say: saying.say, find: onFind })}
        file={<FileMenu name={name} saved={opened.saveState} actions={file.actions} />}
        handoff={
          <HandoffButton
            commands={start.addIn?.commands ?? []}
            isPaneOpen={pane.isOpen}
            onToggle={() => {
              pane.show(!pane.isOpen);
            }}
            onCommand={pane.run}
          />
        }
      />
      {file.question !== null && <Question {...file.question} onClose={file.closeQuestion} />}
      <Rejected opened={opened} workbook={workbook} />
    </>
  );
}

function Rejected({ opened, workbook: { store } }: Pick<PageToolsProps, "opened" | "workbook">) {
  const { rejection, setRejection } = opened;
  if (rejection === null) return null;
  return (
    <ValidationAlert
      rejection={rejection}
      onRetry={() => {
        setRejection(null);
        editAgain(store, rejection);
      }}
      onCancel={() => {
        setRejection(null);
        focusGrid();
      }}
    />
  );
}
