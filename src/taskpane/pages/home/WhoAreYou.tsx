// Asks once in a browser who works here; imports, labels and exports are signed with that name.
import { Link } from "@fluentui/react-components";
import { Person20Regular } from "@fluentui/react-icons";
import { texts } from "../../../messages/catalogue";
import type { ContactSpec } from "../../../pipeline/spec/people";
import type { PipelineSpec } from "../../../pipeline/spec/pipelineSpec";
import { Line } from "../../components/Line";
import { Page } from "../../components/Page";
import { Section } from "../../components/Section";
import { Small } from "../../components/Small";

interface WhoAreYouProps {
  readonly spec: PipelineSpec;
  /** The file that is about to be opened; nothing when the pipeline is open already. */
  readonly fileName?: string;
  readonly onBack?: () => void;
  readonly onChoose: (contactId: string) => void;
}

/** The contacts of client and provider. */
export function WhoAreYou({ spec, fileName, onBack, onChoose }: WhoAreYouProps) {
  const { client, provider, contacts, pipeline } = spec;
  const teams = [
    { name: client.name, people: contacts.filter(({ side }) => side === "client") },
    { name: provider.name, people: contacts.filter(({ side }) => side === "provider") },
  ].filter(({ people }) => people.length > 0);
  return (
    <Page
      view="home/who-are-you"
      title={texts.home.who}
      context={fileName ?? pipeline.name}
      {...(onBack ? { back: onBack } : {})}
    >
      <Small>{texts.home.whoWhy}</Small>
      {teams.map(({ name, people }) => (
        <Section key={name} title={texts.home.team({ name })}>
          {people.map((person) => (
            <Line
              key={person.id}
              lead={<Person20Regular />}
              title={
                <Link
                  as="button"
                  onClick={() => {
                    onChoose(person.id);
                  }}
                >
                  {person.name}
                </Link>
              }
              note={rolesOf(person, spec)}
            />
          ))}
        </Section>
      ))}
    </Page>
  );
}

/** A person's roles in words. */
export function rolesOf({ roles }: ContactSpec, spec: PipelineSpec): string {
  return texts.words.listed(roles.map((role) => spec.roles.find(({ id }) => id === role)?.title ?? role));
}
