// Asks before an import is taken back.
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { texts } from "../../../messages/catalogue";
import type { ImportSummary } from "../../actions/readOverview";
import { useJobs } from "../../hooks/jobs";

interface UndoDialogProps {
  readonly summary: ImportSummary;
  readonly onClose: () => void;
}

/** Says what would be taken back. */
export function UndoDialog({ summary, onClose }: UndoDialogProps) {
  const { importing, goingOn, undoing } = useJobs();
  const undo = () => {
    onClose();
    [importing, goingOn].forEach(({ reset }) => {
      reset();
    });
    void undoing.start(summary);
  };
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{texts.import.undoAsk({ file: summary.fileName })}</DialogTitle>
          <DialogContent>
            {texts.import.undoWhat({ added: summary.added.length, quarantined: summary.quarantined.length })}
            {summary.isChangeTaken && <> {texts.importChanges.undoTaken({ records: summary.changed.length })}</>}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={undo}>
              {texts.import.undo}
            </Button>
            <Button onClick={onClose}>{texts.import.keep}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
