// Answers one record after the other; before and after that, says what there is to label and for whom.
import { Skeleton, SkeletonItem } from "@fluentui/react-components";
import { useEffect } from "react";
import { texts } from "../../../messages/catalogue";
import type { HandoffError } from "../../../pipeline/errors";
import { Primary } from "../../components/buttons";
import { Failure } from "../../components/Failure";
import { Page } from "../../components/Page";
import { useJobs } from "../../hooks/jobs";
import { useDelayed } from "../../hooks/useDelayed";
import { useOpenWorkbook } from "../../hooks/workspace";
import type { Desk } from "../../labelling/desk";
import { useDesk, useDeskState } from "../../labelling/DeskProvider";
import { ConflictView } from "./ConflictView";
import { LabelCard } from "./LabelCard";
import { NothingToLabel } from "./NothingToLabel";
import { QueueEmpty } from "./QueueEmpty";

/** The page Label in all its states. */
export function LabelPage() {
  const { overview, person } = useOpenWorkbook();
  const { sharing } = useJobs();
  const desk = useDesk();
  const assigned = overview.annotators.find(({ contactId }) => contactId === person.id)?.assigned.length ?? 0;
  useQueue(desk, assigned);
  if (sharing.state.status === "running" || assigned === 0 || !desk) return <NothingToLabel />;
  return <AtTheDesk desk={desk} />;
}

// The queue is read when the page opens and when records were shared out. While the card is open it knows best, and the
// workbook is not read again after each answer.
function useQueue(desk: Desk | null, assigned: number): void {
  const { hold } = useOpenWorkbook();
  useEffect(() => {
    const release = hold();
    return () => void release();
  }, [hold]);
  useEffect(() => {
    if (assigned > 0) void desk?.open();
  }, [desk, assigned]);
}

function AtTheDesk({ desk }: { readonly desk: Desk }) {
  const state = useDeskState();
  const [conflict] = state.conflicts;
  if (conflict) return <ConflictView conflict={conflict} desk={desk} />;
  if (state.status === "failed" && state.error) return <Unread error={state.error} desk={desk} />;
  if (state.status !== "ready") return <Reading />;
  const isDone = state.position === null && state.filter === "all";
  return isDone ? <QueueEmpty desk={desk} state={state} /> : <LabelCard desk={desk} state={state} />;
}

function Unread({ error, desk }: { readonly error: HandoffError; readonly desk: Desk }) {
  return (
    <Page
      view="label/failed"
      title={texts.label.title}
      footer={<Primary onClick={() => void desk.open()}>{texts.shell.tryAgain}</Primary>}
    >
      <Failure error={error} />
    </Page>
  );
}

function Reading() {
  const isSlow = useDelayed(300);
  return (
    <Page waits view="label/reading" title={texts.label.title}>
      {isSlow && (
        <Skeleton aria-label={texts.shell.loading}>
          <SkeletonItem />
          <SkeletonItem />
          <SkeletonItem />
        </Skeleton>
      )}
    </Page>
  );
}
