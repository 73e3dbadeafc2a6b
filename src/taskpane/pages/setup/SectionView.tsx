// One section of the pipeline: its members, those that can be changed or asked for as links to their form.
import { Link } from "@fluentui/react-components";
import { useState } from "react";
import { texts } from "../../../messages/catalogue";
import { lockOf } from "../../../pipeline/spec/lockOf";
import { holdersOf } from "../../../pipeline/spec/mayDo";
import type { Permission } from "../../../pipeline/spec/people";
import type { PipelineSpec } from "../../../pipeline/spec/pipelineSpec";
import type { SectionName } from "../../../pipeline/spec/sectionNames";
import { Line } from "../../components/Line";
import { Page } from "../../components/Page";
import { Section } from "../../components/Section";
import { Small } from "../../components/Small";
import { useOpenWorkbook } from "../../hooks/workspace";
import { factsOf, formMembers, plainMembers, type FormMember } from "./formFields";
import { MemberForm } from "./MemberForm";

interface SectionViewProps {
  readonly section: SectionName;
  readonly onBack: () => void;
}

/** Members, and everything that stands in the section where it is only shown. */
export function SectionView({ section, onBack }: SectionViewProps) {
  const { person, overview } = useOpenWorkbook();
  const { spec } = overview;
  const [chosen, setChosen] = useState<string | null>(null);
  const lock = lockOf(spec, section);
  const members = formMembers(section, spec) ?? (lock === null ? [] : plainMembers(section, spec));
  const holders = holdersOf(spec, permissionFor(section, lock !== null));
  const isTheirs = holders.some(({ id }) => id === person.id);
  const member = members.find(({ id }) => id === chosen);
  if (member) {
    return (
      <MemberForm
        member={member}
        lock={lock}
        onBack={() => {
          setChosen(null);
        }}
      />
    );
  }
  const people = texts.setupForms.people(holders.map(({ name }) => name)) || texts.setupForms.nobody;
  return (
    <Page view={`setup/section/${section}`} title={texts.setupForms.sections[section]} back={onBack}>
      {lock !== null && (
        <Small>
          {texts.setupForms.lockedWhy({ people: askedBy(lock.requestToRole), hours: lock.decideWithinWorkingHours })}
        </Small>
      )}
      {members.length === 0 && <Small>{texts.setupForms.readOnly}</Small>}
      {members.length > 0 && !isTheirs && <Small>{texts.setupForms.notYours({ people })}</Small>}
      <Members members={members} onChoose={isTheirs ? setChosen : null} />
      <Facts section={section} spec={spec} />
    </Page>
  );

  function askedBy(role: string): string {
    return texts.setupForms.people(spec.contacts.filter(({ roles }) => roles.includes(role)).map(({ name }) => name));
  }
}

// The sheet Taxonomy shows the labels whole.
function Facts({ section, spec }: { readonly section: SectionName; readonly spec: PipelineSpec }) {
  if (section === "taxonomy") return null;
  return (
    <Section title={texts.setupForms.fromFile}>
      {factsOf(section, spec).map(({ path, value }) => (
        <Line key={path} title={value} note={path} />
      ))}
    </Section>
  );
}

interface MembersProps {
  readonly members: readonly FormMember[];
  /** `null` where this person's role does not change them. */
  readonly onChoose: ((id: string) => void) | null;
}

function Members({ members, onChoose }: MembersProps) {
  const linked = ({ id, title }: FormMember) => (
    <Link as="button" onClick={() => onChoose?.(id)}>
      {title}
    </Link>
  );
  return (
    <div>
      {members.map((member) => (
        <Line
          key={member.id}
          title={onChoose === null ? member.title : linked(member)}
          {...(member.note === "" ? {} : { note: member.note })}
        />
      ))}
    </div>
  );
}

function permissionFor(section: SectionName, isLocked: boolean): Permission {
  if (isLocked) return "request-change";
  return section === "taxonomy" ? "edit-taxonomy" : "edit-spec";
}
