// What this pipeline is made of, what can be changed here and what the provider has locked, what can be set for the pane,
// and what IT needs.
import { Badge, Link, Switch, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { texts } from "../../../messages/catalogue";
import { lockOf } from "../../../pipeline/spec/lockOf";
import type { PipelineSpec } from "../../../pipeline/spec/pipelineSpec";
import { sectionNames, type SectionName } from "../../../pipeline/spec/sectionNames";
import { LinkTo } from "../../components/buttons";
import { Line } from "../../components/Line";
import { NotAvailable } from "../../components/NotAvailable";
import { Page } from "../../components/Page";
import { Section } from "../../components/Section";
import { setSingleKeys, singleKeys } from "../../hooks/settings";
import { useStore } from "../../hooks/store";
import { useOpenWorkbook } from "../../hooks/workspace";
import { CheckWorkbookLine } from "./CheckWorkbookLine";
import { formMembers } from "./formFields";
import { SectionView } from "./SectionView";

const useStyles = makeStyles({ control: { marginLeft: "-8px" } });

/** The page Setup. */
export function SetupPage() {
  const styles = useStyles();
  const { spec } = useOpenWorkbook().overview;
  const { pipeline, taxonomy } = spec;
  const hasKeys = useStore(singleKeys);
  const [open, setOpen] = useState<SectionName | null>(null);
  if (open !== null) {
    return (
      <SectionView
        section={open}
        onBack={() => {
          setOpen(null);
        }}
      />
    );
  }
  const there = sectionNames.filter((name) => spec[name] !== undefined);
  const locked = there.filter((name) => lockOf(spec, name) !== null);
  const free = there.filter((name) => !locked.includes(name));
  const withForm = free.filter((name) => formMembers(name, spec) !== null);
  const groups = [
    { title: texts.setupForms.canChange, names: withForm },
    { title: texts.setupForms.locked, names: locked },
    { title: texts.setupForms.fromFile, names: free.filter((name) => !withForm.includes(name)) },
  ];
  return (
    <Page
      view="setup/facts"
      title={texts.setup.title}
      context={texts.setup.context({ version: pipeline.version, taxonomy: taxonomy.version })}
    >
      {groups.map(
        ({ title, names }) =>
          names.length > 0 && (
            <Section key={title} title={title}>
              {names.map((name) => (
                <SectionLine key={name} name={name} spec={spec} isLocked={locked.includes(name)} onOpen={setOpen} />
              ))}
            </Section>
          ),
      )}
      <NotAvailable spec={spec} />
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

interface SectionLineProps {
  readonly name: SectionName;
  readonly spec: PipelineSpec;
  readonly isLocked: boolean;
  readonly onOpen: (name: SectionName) => void;
}

function SectionLine({ name, spec, isLocked, onOpen }: SectionLineProps) {
  const value: unknown = spec[name];
  const members = formMembers(name, spec);
  const entries = members ?? (Array.isArray(value) ? (value as readonly unknown[]) : null);
  return (
    <Line
      title={
        <Link
          as="button"
          onClick={() => {
            onOpen(name);
          }}
        >
          {texts.setupForms.sections[name]}
        </Link>
      }
      {...(entries === null ? {} : { note: texts.setupForms.entries({ entries: entries.length }) })}
      {...(isLocked
        ? {
            end: (
              <Badge appearance="tint" color="subtle">
                {texts.setupForms.provider}
              </Badge>
            ),
          }
        : {})}
    />
  );
}
