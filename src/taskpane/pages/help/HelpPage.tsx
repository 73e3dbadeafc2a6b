// Whom to ask: the contacts of the pipeline.
import { Link } from "@fluentui/react-components";
import { texts } from "../../../messages/catalogue";
import { Line } from "../../components/Line";
import { Page } from "../../components/Page";
import { Section } from "../../components/Section";
import { Small } from "../../components/Small";
import { useOpenWorkbook } from "../../hooks/workspace";

/** The page Help and contacts. */
export function HelpPage() {
  const { client, provider, contacts } = useOpenWorkbook().overview.spec;
  const teams = [
    { side: "client", name: client.name },
    { side: "provider", name: provider.name },
  ];
  return (
    <Page
      view="help/contacts"
      title={texts.setup.helpTitle}
      context={texts.setup.helpContext({ client: client.shortName, provider: provider.shortName })}
    >
      <Section title={texts.setup.stuck}>
        <Small>{texts.setup.stuckWhy}</Small>
      </Section>
      {teams.map(({ side, name }) => (
        <Section key={side} title={name}>
          {contacts
            .filter((person) => person.side === side)
            .map((person) => (
              <Line
                key={person.id}
                title={person.name}
                note={texts.setup.contactNote({ job: person.job, hours: person.hours })}
              >
                <Small>
                  <Link href={`mailto:${person.email}`} inline>
                    {person.email}
                  </Link>{" "}
                  {person.phone}
                </Small>
              </Line>
            ))}
        </Section>
      ))}
    </Page>
  );
}
