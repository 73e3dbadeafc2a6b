// One record to decide: its text, the answers, the form.
import { Button } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { texts } from "../../../messages/catalogue";
import { holdersOf } from "../../../pipeline/spec/mayDo";
import type { OpenCase } from "../../actions/readReview";
import { ActionStatus } from "../../components/ActionStatus";
import { Block } from "../../components/Block";
import { Primary } from "../../components/buttons";
import { OpenSheet } from "../../components/OpenSheet";
import { Page } from "../../components/Page";
import { Small } from "../../components/Small";
import { useSharedStyles } from "../../components/styles";
import { useOpenWorkbook } from "../../hooks/workspace";
import { RecordText } from "../../labelling/RecordText";
import { Answers } from "./Answers";
import { DecisionForm } from "./DecisionForm";
import { useDecision, type Decision } from "./useDecision";
import { useRecordCard } from "../../labelling/useRecordCard";
import type { Review } from "./useReview";

const { review: words } = texts;

interface CaseViewProps {
  readonly review: Review;
  readonly current: OpenCase;
  readonly above: ReactNode;
  readonly below: ReactNode;
}

/** The page of a record. */
export function CaseView({ review, current, above, below }: CaseViewProps) {
  const { overview } = useOpenWorkbook();
  const text = useRef<HTMLDivElement>(null);
  const { card, failure } = useRecordCard(current.recordId);
  const decision = useDecision(current, review);
  const who = useWhoDecides(current);
  const [isTaken, setTaken] = useState(false);
  const isForOthers = current.isYours && who.others !== "" && !isTaken;
  const canDecide = !isForOthers && !current.isBlind;
  useEffect(() => {
    text.current?.focus({ preventScroll: true });
  }, [card]);
  return (
    <Page
      view="review/open"
      title={words.title}
      context={words.place({ place: review.place, of: review.queue.length })}
      commands={<OpenSheet name={texts.sheets.names.review} />}
      footer={canDecide ? <Foot review={review} decide={decision.submit} isHolder={who.isHolder} /> : undefined}
    >
      {above}
      {failure}
      {card && (
        <RecordText
          ref={text}
          recordId={card.recordId}
          fields={card.fields}
          source={card.source}
          language={overview.spec.pipeline.language}
        />
      )}
      <Answers current={current} />
      {isForOthers && (
        <Yours
          others={who.others}
          onLeave={review.skip}
          onTake={() => {
            setTaken(true);
          }}
        />
      )}
      {canDecide && <Deciding decision={decision} current={current} who={who} />}
      <ActionStatus state={decision.state} title={words.deciding} />
      {below}
    </Page>
  );
}

interface DecidingProps {
  readonly decision: Decision;
  readonly current: OpenCase;
  readonly who: WhoDecides;
}

function Deciding({ decision, current, who }: DecidingProps) {
  return (
    <>
      {current.isYours && who.others === "" && <Small>{words.nobodyElse}</Small>}
      {!who.isHolder && <Small>{words.notYours(who)}</Small>}
      <DecisionForm decision={decision} isQuestion={current.kind === "question"} />
    </>
  );
}

interface FootProps {
  readonly review: Review;
  readonly decide: () => void;
  readonly isHolder: boolean;
}

// Permissions guide: somebody else may decide, but it is not proposed.
function Foot({ review, decide, isHolder }: FootProps) {
  return (
    <>
      {isHolder ? <Primary onClick={decide}>{words.decide}</Primary> : <Button onClick={decide}>{words.decide}</Button>}
      {review.queue.length > 1 && <Button onClick={review.skip}>{words.skip}</Button>}
    </>
  );
}

interface YoursProps {
  readonly others: string;
  readonly onLeave: () => void;
  readonly onTake: () => void;
}

function Yours({ others, onLeave, onTake }: YoursProps) {
  const shared = useSharedStyles();
  return (
    <Block title={words.yoursTitle}>
      <div>{words.leaveTo({ people: others })}</div>
      <div className={shared.row}>
        <Primary onClick={onLeave}>{words.leave({ people: others })}</Primary>
        <Button onClick={onTake}>{words.decideAnyway}</Button>
      </div>
    </Block>
  );
}

interface WhoDecides {
  /** Of the role that decides. */
  readonly title: string;
  readonly isHolder: boolean;
  /** Everybody who may decide. */
  readonly people: string;
  /** Those of them to whom somebody who answered the record can leave it. */
  readonly others: string;
}

function useWhoDecides(current: OpenCase): WhoDecides {
  const { overview, person } = useOpenWorkbook();
  const { spec } = overview;
  const holders = holdersOf(spec, "adjudicate");
  const title = spec.roles.find(({ id }) => id === spec.adjudication.role)?.title ?? spec.adjudication.role;
  const others = current.isYours ? holders.filter(({ id }) => id !== person.id) : [];
  return {
    title,
    isHolder: holders.some(({ id }) => id === person.id),
    people: texts.words.listed(holders.map(({ name }) => name)),
    others: texts.words.listed(others.map(({ name }) => name)),
  };
}
