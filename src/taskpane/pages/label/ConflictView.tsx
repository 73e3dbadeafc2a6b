// Two answers for one record: the one in the sheet and the person's own. Nothing is written until one is chosen.
import { Button, MessageBar, MessageBarBody, MessageBarTitle, makeStyles, tokens } from "@fluentui/react-components";
import { texts } from "../../../messages/catalogue";
import type { Answer } from "../../actions/readQueue";
import { Primary } from "../../components/buttons";
import { LabelMark } from "../../components/LabelMark";
import { Page } from "../../components/Page";
import { Small } from "../../components/Small";
import { useOpenWorkbook } from "../../hooks/workspace";
import type { Desk } from "../../labelling/desk";
import type { DeskConflict } from "../../labelling/deskState";
import { wordsOf } from "../../labelling/DeskProvider";
import { labelName, lookOf } from "../../labelling/labelLooks";

const useStyles = makeStyles({
  two: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)", gap: tokens.spacingHorizontalS },
  side: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

interface ConflictViewProps {
  readonly conflict: DeskConflict;
  readonly desk: Desk;
}

/** The two answers side by side, and the choice. */
export function ConflictView({ conflict, desk }: ConflictViewProps) {
  const styles = useStyles();
  const { taxonomy } = useOpenWorkbook().overview.spec;
  const words = (answer: Answer | null) => wordsOf(answer, (id) => labelName(taxonomy, id));
  return (
    <Page
      view={`label/conflict/${conflict.recordId}`}
      title={texts.label.conflictTitle}
      context={texts.label.conflictContext({ record: conflict.recordId })}
      footer={
        <>
          <Primary
            onClick={() => {
              desk.settle(conflict, "sheet");
            }}
          >
            {texts.label.keepSheet({ answer: words(conflict.inSheet) })}
          </Primary>
          <Button
            onClick={() => {
              desk.settle(conflict, "mine");
            }}
          >
            {texts.label.useMine({ answer: words(conflict.mine) })}
          </Button>
        </>
      }
    >
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{texts.label.conflictWhat}</MessageBarTitle>
          {texts.label.conflictWhy}
        </MessageBarBody>
      </MessageBar>
      <div className={styles.two}>
        <Side title={texts.label.inSheet} answer={conflict.inSheet} note={texts.label.setElsewhere} />
        <Side title={texts.label.yours} answer={conflict.mine} note={texts.label.notWritten} />
      </div>
      <Small>{texts.label.auditNote}</Small>
    </Page>
  );
}

interface SideProps {
  readonly title: string;
  readonly answer: Answer | null;
  readonly note: string;
}

function Side({ title, answer, note }: SideProps) {
  const styles = useStyles();
  const { taxonomy } = useOpenWorkbook().overview.spec;
  const look = answer?.kind === "label" ? lookOf(taxonomy, answer.labelId) : undefined;
  return (
    <div className={styles.side}>
      <Small>{title}</Small>
      {look ? (
        <LabelMark colour={look.colour} text={String(look.key)} name={look.label.name} />
      ) : (
        <span>{wordsOf(answer, (id) => labelName(taxonomy, id))}</span>
      )}
      {answer?.note && <span>{answer.note}</span>}
      <Small>{note}</Small>
    </div>
  );
}
