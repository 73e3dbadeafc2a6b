// Nothing to clean here: no records, no steps, or something that was interrupted comes first.
import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { texts } from "../../../messages/catalogue";
import type { InterruptedChange } from "../../actions/readOverview";
import { Block } from "../../components/Block";
import { PrimaryTo } from "../../components/buttons";
import { Failure } from "../../components/Failure";
import { Page } from "../../components/Page";
import { useJobs } from "../../hooks/jobs";

const words = texts.cleanPage;

/** Before the first import. */
export function NoRecords() {
  return (
    <Page view="clean/no-records" title={words.title}>
      <Block title={words.nothing}>
        <div>{words.nothingNote}</div>
        <div>
          <PrimaryTo to="import">{words.import}</PrimaryTo>
        </div>
      </Block>
    </Page>
  );
}

/** A pipeline without a recipe. */
export function NoSteps() {
  return (
    <Page view="clean/no-steps" title={words.title}>
      <Block title={words.noSteps}>
        <div>{words.noStepsNote}</div>
        <div>
          <PrimaryTo to="home">{words.home}</PrimaryTo>
        </div>
      </Block>
    </Page>
  );
}

/** A run that broke off; where it is finished or taken back is one place for all runs. */
export function Interrupted({ run }: { readonly run: InterruptedChange }) {
  const { cleaning, uncleaning } = useJobs();
  const failed = [cleaning, uncleaning].find(({ state }) => state.status === "failed")?.state;
  return (
    <Page view="clean/interrupted" title={words.title} footer={<PrimaryTo to="import">{words.seeKept}</PrimaryTo>}>
      {failed?.status === "failed" ? (
        <Failure error={failed.error} />
      ) : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{texts.import.interrupted(run)}</MessageBarTitle>
            {words.interruptedNote}
          </MessageBarBody>
        </MessageBar>
      )}
    </Page>
  );
}
