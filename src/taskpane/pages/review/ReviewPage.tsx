// Decides what the label of a record is, and says why people differed.
import { Tab, TabList } from "@fluentui/react-components";
import { texts } from "../../../messages/catalogue";
import { Primary } from "../../components/buttons";
import { ActionStatus } from "../../components/ActionStatus";
import { Failure } from "../../components/Failure";
import { OpenSheet } from "../../components/OpenSheet";
import { Page } from "../../components/Page";
import { useJobs } from "../../hooks/jobs";
import { CaseView } from "./CaseView";
import { DecidedView } from "./DecidedView";
import { InSheet } from "./InSheet";
import { MoreToStart, NothingOpen } from "./NothingOpen";
import { useReview, type Review, type ReviewTab } from "./useReview";
import type { ReviewState } from "../../actions/readReview";

const { review: words } = texts;

/** The page Review in all its states. */
export function ReviewPage() {
  const review = useReview();
  const { reviewing } = useJobs();
  const { state, error, refresh } = review;
  if (reviewing.state.status === "running") {
    return (
      <Page view="review/starting" title={words.title}>
        <ActionStatus state={reviewing.state} title={words.starting} />
      </Page>
    );
  }
  if (error) {
    return (
      <Page
        view="review/failed"
        title={words.title}
        footer={<Primary onClick={() => void refresh()}>{texts.shell.tryAgain}</Primary>}
      >
        <Failure error={error} />
      </Page>
    );
  }
  if (!state) {
    return (
      <Page waits view="review/reading" title={words.title}>
        {texts.shell.loading}
      </Page>
    );
  }
  return <Shown review={review} state={state} />;
}

interface ShownProps {
  readonly review: Review;
  readonly state: ReviewState;
}

function Shown({ review, state }: ShownProps) {
  const { reviewing } = useJobs();
  const { tab, queue } = review;
  const [current] = queue;
  if (tab !== "decided" && current) {
    return (
      <CaseView
        key={current.entry}
        review={review}
        current={current}
        above={
          <>
            <Tabs review={review} state={state} />
            <InSheet state={state} onTaken={review.refresh} />
          </>
        }
        below={<MoreToStart ids={state.toStart} />}
      />
    );
  }
  return (
    <Page
      view={tab === "decided" ? "review/decided" : "review/nothing"}
      title={words.title}
      commands={<OpenSheet name={texts.sheets.names.review} />}
    >
      <Tabs review={review} state={state} />
      <ActionStatus state={reviewing.state} title={words.starting} />
      <InSheet state={state} onTaken={review.refresh} />
      {tab === "decided" ? (
        <DecidedView decided={state.decided} onTakenBack={review.refresh} />
      ) : (
        <NothingOpen tab={tab} state={state} />
      )}
    </Page>
  );
}

function Tabs({ review: { tab, choose }, state }: ShownProps) {
  const { disagreements, questions } = state;
  return (
    <TabList
      aria-label={words.tabs}
      size="small"
      selectedValue={tab}
      onTabSelect={(_, { value }) => {
        choose(value as ReviewTab);
      }}
    >
      <Tab value="disagreements">{words.disagreements({ records: disagreements.length })}</Tab>
      <Tab value="questions">{words.questions({ records: questions.length })}</Tab>
      <Tab value="decided">{words.decided}</Tab>
    </TabList>
  );
}
