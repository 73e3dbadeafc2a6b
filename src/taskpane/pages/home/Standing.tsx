// Home of an open pipeline: the next step, then the six stages.
import { makeStyles, tokens } from "@fluentui/react-components";
import { texts } from "../../../messages/catalogue";
import type { ContactSpec } from "../../../pipeline/spec/people";
import type { Overview } from "../../actions/readOverview";
import { Block } from "../../components/Block";
import { LinkTo, PrimaryTo } from "../../components/buttons";
import { Escalations } from "../../components/Escalations";
import { NotAvailable } from "../../components/NotAvailable";
import { Page } from "../../components/Page";
import { Section } from "../../components/Section";
import { Small } from "../../components/Small";
import { useSharedStyles } from "../../components/styles";
import { useQualityReading } from "../../hooks/quality";
import { followUps, nextStep } from "../../nextStep";
import { PersonMenu } from "./PersonMenu";
import { StageLines } from "./StageLines";

const useStyles = makeStyles({
  after: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXXS,
    paddingTop: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

interface StandingProps {
  readonly overview: Overview;
  readonly person: ContactSpec;
}

/** What to do next and where things stand. */
export function Standing({ overview, person }: StandingProps) {
  const { pipeline, client } = overview.spec;
  const context = texts.home.context({ client: client.shortName, version: pipeline.version });
  return (
    <Page
      view="home/standing"
      title={pipeline.name}
      context={pipeline.status === "draft" ? `${context} · ${texts.home.draft}` : context}
      commands={<PersonMenu person={person} spec={overview.spec} />}
    >
      {overview.missing.length > 0 ? (
        <SheetsGone sheets={overview.missing} />
      ) : (
        <Next overview={overview} person={person} />
      )}
      <Escalations />
      <Section title={texts.home.standing}>
        <StageLines overview={overview} person={person} />
      </Section>
      <NotAvailable isFolded spec={overview.spec} />
    </Page>
  );
}

function Next({ overview, person }: StandingProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const reading = useQualityReading();
  const standing = { overview, person, quality: reading.status === "read" ? reading.quality : null };
  const step = nextStep(standing);
  const later = followUps(standing);
  return (
    <Block title={step.title} tone="next">
      <div>{step.why}</div>
      <div className={shared.row}>
        <PrimaryTo to={step.page}>{step.action}</PrimaryTo>
      </div>
      {later.length > 0 && (
        <div className={styles.after}>
          <Small>{texts.home.after}</Small>
          {later.map(({ page, action }) => (
            <LinkTo key={action} to={page}>
              {action}
            </LinkTo>
          ))}
        </div>
      )}
    </Block>
  );
}

function SheetsGone({ sheets }: { readonly sheets: readonly string[] }) {
  const { sheetsGone } = texts.home.next;
  return (
    <Block title={sheetsGone.title} tone="next">
      <div>{texts.shell.gone({ sheets: texts.words.listed(sheets) })}</div>
      <Small>{texts.shell.goneRemedy}</Small>
      <div>
        <PrimaryTo to="check-workbook">{sheetsGone.action}</PrimaryTo>
      </div>
    </Block>
  );
}
