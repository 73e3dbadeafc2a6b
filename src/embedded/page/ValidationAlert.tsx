// Says in the rule's own words why an entry was not taken; Retry opens the cell again with what was typed.
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { embeddedTexts as texts } from "../../messages/en/embedded";
import type { Rejection } from "../store/rejections";

interface ValidationAlertProps {
  readonly rejection: Rejection;
  readonly onRetry: () => void;
  readonly onCancel: () => void;
}

/** The alert. */
export function ValidationAlert({ rejection, onRetry, onCancel }: ValidationAlertProps) {
  return (
    <Dialog
      open
      modalType="alert"
      onOpenChange={() => {
        onCancel();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{texts.alert.title}</DialogTitle>
          <DialogContent>{rejection.message === "" ? texts.alert.text : rejection.message}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onRetry}>
              {texts.alert.retry}
            </Button>
            <Button onClick={onCancel}>{texts.alert.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
