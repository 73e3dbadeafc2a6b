// Asks before a run takes more records out than the pipeline expects.
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
import { percent } from "../../../messages/format";
import { useOpenWorkbook } from "../../hooks/workspace";

const words = texts.cleanPage;

interface ShareDialogProps {
  readonly removed: number;
  readonly read: number;
  readonly onClean: () => void;
  readonly onClose: () => void;
}

/** The question; looking again is the first answer. */
export function ShareDialog({ removed, read, onClean, onClose }: ShareDialogProps) {
  const { cleaning } = useOpenWorkbook().overview.spec;
  const limit = percent(cleaning.warnWhenRemovedShare);
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.shareTitle({ removed, of: read })}</DialogTitle>
          <DialogContent>{words.shareWhy({ percent: percent(removed / read), limit })}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {words.shareBack}
            </Button>
            <Button onClick={onClean}>{words.shareGoOn}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
