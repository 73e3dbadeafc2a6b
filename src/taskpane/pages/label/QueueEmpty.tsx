// Every record of the queue has an answer: what was done, who is still at it, what to do now.
import { Button, Link } from "@fluentui/react-components";
import { texts } from "../../../messages/catalogue";
import { Block } from "../../components/Block";
import { PrimaryTo } from "../../components/buttons";
import { Line } from "../../components/Line";
import { Num } from "../../components/Num";
import { Page } from "../../components/Page";
import { Section } from "../../components/Section";
import { useSharedStyles } from "../../components/styles";
import { useOpenWorkbook } from "../../hooks/workspace";
import { batchToClose } from "../../labelling/batchActs";
import type { Desk } from "../../labelling/desk";
import type { DeskState } from "../../labelling/deskState";
import { BatchLines } from "./BatchLines";
import { CloseBlock } from "./CloseBlock";
import { WhoLabels } from "./WhoLabels";

interface QueueEmptyProps {
  readonly desk: Desk;
  readonly state: DeskState;
}

/** The end of a queue. */
export function QueueEmpty({ desk, state }: QueueEmptyProps) {
  const shared = useSharedStyles();
  const { person, overview } = useOpenWorkbook();
  const judged = batchToClose(overview);
  const unsure = state.items.filter(({ answer }) => answer?.kind === "unsure").map(({ recordId }) => recordId);
  return (
    <Page view="label/queue-empty" title={texts.label.title} context={person.name}>
      {judged && <CloseBlock batch={judged} />}
      <Block title={texts.label.emptyTitle} status="pass">
        <div>{texts.label.emptyWhy({ records: state.items.length, unsure: unsure.length })}</div>
        <div className={shared.row}>
          {judged === null && <PrimaryTo to="quality">{texts.label.seeAgreement}</PrimaryTo>}
          <Button
            onClick={() => {
              desk.filter("all");
            }}
          >
            {texts.label.lookThrough}
          </Button>
        </div>
      </Block>
      <BatchLines />
      <WhoLabels title={texts.label.stillOpen} isOpenOnly />
      {unsure.length > 0 && (
        <Section title={texts.label.youCan}>
          <Line
            title={
              <Link
                as="button"
                onClick={() => {
                  desk.filter("unsure");
                }}
              >
                {texts.label.lookThroughUnsure}
              </Link>
            }
            end={<Num ids={unsure} table="Records" what={texts.label.showUnsure} />}
          />
        </Section>
      )}
    </Page>
  );
}
