// The annotators and how far each is.
import { texts } from "../../../messages/catalogue";
import { Line } from "../../components/Line";
import { Num } from "../../components/Num";
import { Section } from "../../components/Section";
import { Small } from "../../components/Small";
import { useOpenWorkbook } from "../../hooks/workspace";
import { labelTableOf } from "../../labelling/labelTableOf";

interface WhoLabelsProps {
  readonly title: string;
  /** Leaves out who is done, and the person at the pane. */
  readonly isOpenOnly?: boolean;
}

/** A line for each annotator with records. */
export function WhoLabels({ title, isOpenOnly = false }: WhoLabelsProps) {
  const { overview, person } = useOpenWorkbook();
  const people = overview.annotators.map(({ contactId, name, assigned, labelled }) => {
    const done = new Set(labelled);
    return { contactId, name, assigned, labelled, open: assigned.filter((id) => !done.has(id)) };
  });
  const shown = isOpenOnly
    ? people.filter(({ contactId, open }) => open.length > 0 && contactId !== person.id)
    : people;
  return (
    <Section title={title}>
      {shown.length === 0 && <Small>{texts.label.nobodyLeft}</Small>}
      {shown.map(({ contactId, name, assigned, labelled, open }) => (
        <Line
          key={contactId}
          title={name}
          note={texts.label.ofTheirs({ done: labelled.length, of: assigned.length })}
          end={
            open.length > 0 ? (
              <Num
                ids={open}
                table={labelTableOf(contactId)}
                what={texts.label.leftWhat({ name })}
                noun={texts.label.left}
              />
            ) : (
              texts.label.allAnswered
            )
          }
        />
      ))}
    </Section>
  );
}
