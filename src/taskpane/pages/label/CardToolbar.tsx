// What else can be done with a record: each with its key.
import { Button, mergeClasses } from "@fluentui/react-components";
import { texts } from "../../../messages/catalogue";
import { Kbd } from "../../components/Kbd";
import { useCardStyles } from "./cardStyles";
import type { CardActions } from "./useCardKeys";

interface CardToolbarProps {
  readonly actions: CardActions;
  readonly allowsUnsure: boolean;
  /** Whether the keys work, so that they are shown. */
  readonly hasKeys: boolean;
}

/** Unsure, Ask, Note, Guide, Skip, and Undo at the right. */
export function CardToolbar({ actions, allowsUnsure, hasKeys }: CardToolbarProps) {
  const styles = useCardStyles();
  const names = texts.label.actions;
  const buttons = [
    ...(allowsUnsure ? [{ key: "U", name: names.unsure, act: actions.unsure }] : []),
    { key: "A", name: names.ask, act: actions.ask },
    { key: "N", name: names.note, act: actions.note },
    { key: "G", name: names.guide, act: actions.guide },
    { key: "S", name: names.skip, act: actions.skip },
    { key: "Z", name: names.undo, act: actions.undo },
  ];
  return (
    <div className={styles.toolbar} role="group" aria-label={texts.label.toolbar} data-region>
      {buttons.map(({ key, name, act }) => (
        <Button
          key={key}
          appearance="subtle"
          className={mergeClasses(styles.act, key === "G" && styles.guideButton, key === "Z" && styles.last)}
          aria-keyshortcuts={hasKeys ? key : undefined}
          onClick={act}
        >
          {name}
          {hasKeys && (
            <span aria-hidden>
              <Kbd>{key}</Kbd>
            </span>
          )}
        </Button>
      ))}
    </div>
  );
}
