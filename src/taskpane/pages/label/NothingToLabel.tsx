// No card for this person: no records yet, none shared out, none theirs, or not an annotator.
import { Button } from "@fluentui/react-components";
import { texts } from "../../../messages/catalogue";
import { listed } from "../../../messages/format";
import { ActionStatus } from "../../components/ActionStatus";
import { Block } from "../../components/Block";
import { ButtonTo, Primary, PrimaryTo } from "../../components/buttons";
import { Page } from "../../components/Page";
import { useSharedStyles } from "../../components/styles";
import { useJobs } from "../../hooks/jobs";
import { useOpenWorkbook } from "../../hooks/workspace";
import { WhoLabels } from "./WhoLabels";

/** Says why, and what to do. */
export function NothingToLabel() {
  const { overview, person } = useOpenWorkbook();
  const { sharing } = useJobs();
  const { recordIds, unassigned, annotators } = overview;
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
      view={unassigned.length > 0 ? "label/not-shared" : "label/not-annotator"}
      title={texts.label.title}
      context={person.name}
    >
      <ActionStatus state={sharing.state} title={texts.label.sharingOut} />
      {unassigned.length > 0 ? <NotShared /> : <NotYours />}
      {isShared && <WhoLabels title={texts.label.who} />}
    </Page>
  );
}

function NotShared() {
  const { overview } = useOpenWorkbook();
  const { sharing } = useJobs();
  const records = overview.unassigned.length;
  return (
    <Block title={texts.label.notSharedTitle} tone="next">
      <div>{texts.label.notShared({ records })}</div>
      <div>
        <Primary onClick={() => void sharing.start(null)}>{texts.label.shareOut({ records })}</Primary>
      </div>
    </Block>
  );
}

function NotYours() {
  const shared = useSharedStyles();
  const { overview, person, choosePerson } = useOpenWorkbook();
  const { annotation, contacts } = overview.spec;
  const people = listed(contacts.filter(({ id }) => annotation.annotators.includes(id)).map(({ name }) => name));
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
