// What this pipeline is made of, what can be set for the pane, and what IT needs.
import { Link, Switch, makeStyles } from "@fluentui/react-components";
import { texts } from "../../../messages/catalogue";
import { openSheet } from "../../actions/openSheet";
import { LinkTo } from "../../components/buttons";
import { Line } from "../../components/Line";
import { Page } from "../../components/Page";
import { Section } from "../../components/Section";
import { Sentence } from "../../components/Sentence";
import { Small } from "../../components/Small";
import { setSingleKeys, singleKeys } from "../../hooks/settings";
import { useShell } from "../../hooks/shell";
import { useStore } from "../../hooks/store";
import { useOpenWorkbook } from "../../hooks/workspace";
import { CheckWorkbookLine } from "./CheckWorkbookLine";

const useStyles = makeStyles({ control: { marginLeft: "-8px" } });

/** The page Setup. */
export function SetupPage() {
  const styles = useStyles();
  const { spec } = useOpenWorkbook().overview;
  const { pipeline, taxonomy, annotation, fields, quality, exports, provider } = spec;
  const { attempt } = useShell();
  const hasKeys = useStore(singleKeys);
  const agreement = quality.gates.filter(({ measure }) => measure === "agreement");
  return (
    <Page
      view="setup/facts"
      title={texts.setup.title}
      context={texts.setup.context({ version: pipeline.version, taxonomy: taxonomy.version })}
    >
      <Section title={texts.setup.holds}>
        <Line
          title={
            <Link as="button" onClick={() => void attempt(() => openSheet(texts.sheets.names.taxonomy))}>
              {texts.setup.labels}
            </Link>
          }
          note={texts.setup.labelsNote({ labels: taxonomy.labels.length })}
        />
        <Line
          title={texts.setup.people}
          note={texts.setup.peopleNote({
            annotators: annotation.annotators.length,
            share: annotation.overlap > 1 ? annotation.overlapShare : 0,
          })}
        />
        <Line title={texts.setup.fields} note={fields.map(({ title }) => title).join(", ")} />
        {agreement.map(({ id, title, relabelBelow, reviewBelow }) => (
          <Line
            key={id}
            title={texts.setup.gates}
            note={texts.setup.gateNote({ title, relabel: relabelBelow, review: reviewBelow })}
          />
        ))}
        <Line title={texts.setup.exports} note={exports.map(({ title }) => title).join(", ")} />
      </Section>
      <Small>
        <Sentence text={texts.setup.changeNote} parts={{ provider: provider.name }} />
      </Small>
      <Section title={texts.setup.pane}>
        <Line
          title={
            <Switch
              className={styles.control}
              label={texts.setup.keysSwitch}
              checked={hasKeys}
              onChange={(_, { checked }) => {
                setSingleKeys(checked);
              }}
            />
          }
          note={texts.setup.keysNote}
        />
      </Section>
      <Section title={texts.setup.forIt}>
        <Line title={<LinkTo to="self-test">{texts.setup.selfTest}</LinkTo>} note={texts.setup.selfTestNote} />
        <CheckWorkbookLine />
      </Section>
    </Page>
  );
}
