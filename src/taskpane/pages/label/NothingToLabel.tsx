// No card for this person: no records yet, none shared out, none theirs, or not an annotator.
import { Button } from "@fluentui/react-components";
import { texts } from "../../../messages/catalogue";
import type { Overview } from "../../actions/readOverview";
import { ActionStatus } from "../../components/ActionStatus";
import { Block } from "../../components/Block";
import { ButtonTo, Primary, PrimaryTo } from "../../components/buttons";
import { Page } from "../../components/Page";
import { useSharedStyles } from "../../components/styles";
import { useJobs } from "../../hooks/jobs";
import { useOpenWorkbook } from "../../hooks/workspace";
import { batchToClose, batchToHandOut } from "../../labelling/batchActs";
import { BatchLines } from "./BatchLines";
import { CloseBlock } from "./CloseBlock";
import { WhoLabels } from "./WhoLabels";

/** Says why, and what to do. */
export function NothingToLabel() {
  const { overview, person } = useOpenWorkbook();
  const { sharing } = useJobs();
  const { recordIds, annotators } = overview;
  const due = batchToHandOut(overview);
  if (sharing.state.status === "running") {
    return (
      <Page view="label/sharing" title={texts.label.title} context={person.name}>
        <ActionStatus state={sharing.state} title={texts.label.sharingOut} />
      </Page>
    );
  }
  if (recordIds.length === 0) {
    return (
      <Page view="label/no-records" title={texts.label.title} context={person.name}>
        <Block title={texts.label.noRecordsTitle}>
          <div>{texts.label.noRecords}</div>
          <div>
            <PrimaryTo to="import">{texts.label.import}</PrimaryTo>
          </div>
        </Block>
      </Page>
    );
  }
  const isShared = annotators.some(({ assigned }) => assigned.length > 0);
  return (
    <Page
      view={due || isOnlyReserve(overview) || waitsForCleaning(overview) ? "label/not-shared" : "label/not-annotator"}
      title={texts.label.title}
      context={person.name}
    >
      <ActionStatus state={sharing.state} title={texts.label.sharingOut} />
      <Due overview={overview} />
      <BatchLines />
      {isShared && <WhoLabels title={texts.label.who} />}
    </Page>
  );
}

function Due({ overview }: { readonly overview: Overview }) {
  const due = batchToHandOut(overview);
  const judged = batchToClose(overview);
  if (isOnlyReserve(overview)) return <OnlyReserve />;
  if (due) return <NotShared batch={due} />;
  if (waitsForCleaning(overview)) return <ToClean records={overview.toClean.length} />;
  return judged ? <CloseBlock batch={judged} /> : <NotYours />;
}

// Records are there, but every one of them is in reserve.
function isOnlyReserve({ batches, reserve }: Overview): boolean {
  return batches.length === 0 && reserve.length > 0;
}

// There would be something to hand out, if it were cleaned.
function waitsForCleaning({ batches, toClean }: Overview): boolean {
  const waits = new Set(toClean);
  return batches.some(({ stage, waiting }) => stage !== "closed" && waiting.some((id) => waits.has(id)));
}

function ToClean({ records }: { readonly records: number }) {
  return (
    <Block title={texts.label.toCleanTitle} tone="next">
      <div>{texts.label.toClean({ records })}</div>
      <div>
        <PrimaryTo to="clean">{texts.label.goClean({ records })}</PrimaryTo>
      </div>
    </Block>
  );
}

function NotShared({ batch }: { readonly batch: Overview["batches"][number] }) {
  const { annotation } = useOpenWorkbook().overview.spec;
  const { sharing } = useJobs();
  const records = batch.waiting.length;
  return (
    <Block title={texts.label.notSharedTitle} tone="next">
      <div>{texts.label.notShared({ batch: batch.batch, records, of: annotation.batchSize })}</div>
      <div>
        <Primary onClick={() => void sharing.start(batch.batch)}>{texts.label.shareOut({ records })}</Primary>
      </div>
    </Block>
  );
}

function OnlyReserve() {
  const { overview } = useOpenWorkbook();
  const { takingIn } = useJobs();
  return (
    <Block title={texts.label.notSharedTitle} tone="next">
      <div>{texts.label.onlyReserve({ records: overview.reserve.length })}</div>
      <div>
        <Primary onClick={() => void takingIn.start(null)}>{texts.label.takeIn}</Primary>
      </div>
    </Block>
  );
}

function NotYours() {
  const shared = useSharedStyles();
  const { overview, person, choosePerson } = useOpenWorkbook();
  const { annotation, contacts } = overview.spec;
  const people = texts.words.listed(
    contacts.filter(({ id }) => annotation.annotators.includes(id)).map(({ name }) => name),
  );
  if (annotation.annotators.includes(person.id)) {
    return (
      <Block title={texts.label.waitTitle}>
        <div>{texts.label.waitWhy}</div>
        <div className={shared.row}>
          <PrimaryTo to="quality">{texts.label.seeAgreement}</PrimaryTo>
          <ButtonTo to="import" appearance="secondary">
            {texts.label.import}
          </ButtonTo>
        </div>
      </Block>
    );
  }
  return (
    <Block title={texts.label.notAnnotatorTitle({ name: person.name })}>
      <div>{texts.label.notAnnotator({ people })}</div>
      <div className={shared.row}>
        <PrimaryTo to="quality">{texts.label.seeAgreement}</PrimaryTo>
        <Button
          onClick={() => {
            choosePerson(null);
          }}
        >
          {texts.label.switchPerson}
        </Button>
      </div>
    </Block>
  );
}
