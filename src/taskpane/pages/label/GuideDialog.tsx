// The whole guidelines of one label, over the card.
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
import type { LabelSpec } from "../../../pipeline/spec/taxonomy";
import { Line } from "../../components/Line";
import { Section } from "../../components/Section";
import { useSharedStyles } from "../../components/styles";
import type { LabelLook } from "../../labelling/labelLooks";
import { namedLabels } from "../../labelling/namedLabels";

interface GuideDialogProps {
  readonly look: LabelLook;
  readonly labels: readonly LabelSpec[];
  readonly onClose: () => void;
}

/** Definition, the question to ask, examples for and against, edge cases with their rules. */
export function GuideDialog({ look: { label }, labels, onClose }: GuideDialogProps) {
  const shared = useSharedStyles();
  const words = (sentence: string) => namedLabels(sentence, labels);
  const examples = [
    { title: texts.label.yesTitle, list: label.positive },
    { title: texts.label.noTitle, list: label.negative },
  ];
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{texts.label.guideOf({ label: label.name })}</DialogTitle>
          <DialogContent className={shared.column} tabIndex={0}>
            <div>{words(label.definition)}</div>
            <div>{texts.label.ask({ question: words(label.askYourself) })}</div>
            {examples.map(({ title, list }) => (
              <Section key={title} title={title}>
                {list.map(({ text, why }) => (
                  <Line key={text} title={text} note={words(why)} />
                ))}
              </Section>
            ))}
            {label.edgeCases.length > 0 && (
              <Section title={texts.label.edgeCases({ cases: label.edgeCases.length })}>
                {label.edgeCases.map(({ id, situation, rule }) => (
                  <Line key={id} title={words(situation)} note={words(rule)} />
                ))}
              </Section>
            )}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {texts.label.close}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
