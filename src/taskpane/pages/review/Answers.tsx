// The answers side by side, without saying whose they are where names are hidden.
import { makeStyles, tokens } from "@fluentui/react-components";
import { texts } from "../../../messages/catalogue";
import { annotatorLetter } from "../../../pipeline/quality/joinLabels";
import type { OpenCase, ShownAnswer } from "../../actions/readReview";
import { Small } from "../../components/Small";
import { NamedLabel } from "./NamedLabel";

const useStyles = makeStyles({
  answers: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(130px, 1fr))",
    gap: tokens.spacingHorizontalS,
  },
  answer: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
});

const { review: words } = texts;

/** A box for each answer; the question above them. */
export function Answers({ current }: { readonly current: OpenCase }) {
  const styles = useStyles();
  const { answers, question, isBlind } = current;
  return (
    <>
      {question !== "" && (
        <div className={styles.answer}>
          <Small>{words.asked}</Small>
          {words.note({ note: question })}
        </div>
      )}
      {answers.length === 0 && <Small>{isBlind ? words.answerFirst : words.noAnswers}</Small>}
      <div className={styles.answers} role="list" aria-label={words.answers}>
        {answers.map((answer, at) => (
          <div key={at} className={styles.answer} role="listitem">
            <Answer answer={answer} letter={annotatorLetter(at)} />
          </div>
        ))}
      </div>
    </>
  );
}

function Answer({
  answer: { name, labelId, note },
  letter,
}: {
  readonly answer: ShownAnswer;
  readonly letter: string;
}) {
  return (
    <>
      <Small>{name ?? words.annotator({ letter })}</Small>
      {labelId === null ? <span>{words.unsure}</span> : <NamedLabel labelId={labelId} />}
      <Small>{note === "" ? words.noNote : words.note({ note })}</Small>
    </>
  );
}
