// A question before something is lost: a title, what will happen, and the ways on.
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";

/** A way on; the first one is the safe one. */
export interface Answer {
  readonly name: string;
  readonly act: () => void;
}

/** What is asked. */
export interface QuestionText {
  readonly title: string;
  readonly text: string;
  readonly answers: readonly Answer[];
}

interface QuestionProps extends QuestionText {
  readonly onClose: () => void;
}

/** The question. */
export function Question({ title, text, answers, onClose }: QuestionProps) {
  return (
    <Dialog
      open
      modalType="alert"
      onOpenChange={() => {
        onClose();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{text}</DialogContent>
          <DialogActions fluid>
            {answers.map(({ name, act }, index) => (
              <Button
                key={name}
                appearance={index === 0 ? "primary" : "secondary"}
                onClick={() => {
                  onClose();
                  act();
                }}
              >
                {name}
              </Button>
            ))}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
