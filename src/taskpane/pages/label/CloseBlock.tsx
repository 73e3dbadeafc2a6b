// Every record of a batch is settled: it can be put away.
import { texts } from "../../../messages/catalogue";
import type { Overview } from "../../actions/readOverview";
import { ActionStatus } from "../../components/ActionStatus";
import { Block } from "../../components/Block";
import { ButtonTo, Primary } from "../../components/buttons";
import { useSharedStyles } from "../../components/styles";
import { useJobs } from "../../hooks/jobs";

/** Says what closing does, with its button. */
export function CloseBlock({ batch }: { readonly batch: Overview["batches"][number] }) {
  const shared = useSharedStyles();
  const { closing } = useJobs();
  const isRunning = closing.state.status === "running";
  return (
    <>
      <ActionStatus state={closing.state} title={texts.label.closing} />
      <Block title={texts.label.closeTitle(batch)} tone="next">
        <div>{texts.label.closeWhy({ records: batch.records.length })}</div>
        <div className={shared.row}>
          {!isRunning && (
            <Primary onClick={() => void closing.start(batch.batch)}>{texts.label.closeBatch(batch)}</Primary>
          )}
          <ButtonTo to="quality" appearance="secondary">
            {texts.label.seeAgreement}
          </ButtonTo>
        </div>
      </Block>
    </>
  );
}
