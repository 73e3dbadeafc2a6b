// Says who did what, checks that nothing was altered afterwards, and names what was changed outside Handoff.
import { Button } from "@fluentui/react-components";
import { Dismiss20Regular, ShieldCheckmark20Regular } from "@fluentui/react-icons";
import { texts } from "../../../messages/catalogue";
import { Primary } from "../../components/buttons";
import { ActionStatus } from "../../components/ActionStatus";
import { Failure } from "../../components/Failure";
import { Page } from "../../components/Page";
import { Small } from "../../components/Small";
import { EventList } from "./EventList";
import { OutsideSection } from "./OutsideSection";
import { useAudit, type Audit } from "./useAudit";
import { VerifyResult } from "./VerifyResult";

const { audit: words } = texts;

/** The page Audit trail in all its states. */
export function AuditPage() {
  const audit = useAudit();
  const { news, error, verifying, refresh } = audit;
  if (error) {
    return (
      <Page
        view="audit/failed"
        title={words.title}
        footer={<Primary onClick={() => void refresh()}>{texts.shell.tryAgain}</Primary>}
      >
        <Failure error={error} />
      </Page>
    );
  }
  if (!news) {
    return (
      <Page waits view="audit/reading" title={words.title}>
        {words.reading}
      </Page>
    );
  }
  const isRunning = verifying.state.status === "running";
  return (
    <Page
      view={isRunning ? "audit/verifying" : "audit/events"}
      title={words.title}
      context={words.context({ events: news.total })}
      commands={<VerifyCommand verifying={verifying} />}
    >
      <ActionStatus state={verifying.state} title={words.verifying} />
      {!isRunning && <VerifyResult verified={news.verified} lines={news.lines} />}
      {audit.outside === null ? (
        <Small>{words.outside.reading}</Small>
      ) : (
        <OutsideSection edits={audit.outside} settling={audit.settling} />
      )}
      <EventList news={news} onEarlier={audit.showEarlier} />
    </Page>
  );
}

// It looks secondary: nothing has to be done.
function VerifyCommand({ verifying }: Pick<Audit, "verifying">) {
  const { state } = verifying;
  if (state.status === "running") {
    return (
      <Button icon={<Dismiss20Regular />} disabledFocusable={state.stopping} onClick={verifying.stop}>
        {texts.shell.stop}
      </Button>
    );
  }
  return (
    <Button icon={<ShieldCheckmark20Regular />} onClick={() => void verifying.start(null)}>
      {words.verify}
    </Button>
  );
}
