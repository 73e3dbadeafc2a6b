// Who does what: one row a person, roles that one person holds together.
import { texts } from "../../messages/catalogue";
import { paragraph, section, table, type Block } from "../document";
import type { ContactSpec } from "../spec/people";
import type { PipelineSpec } from "../spec/pipelineSpec";
import { contactName, roleTitle, told } from "./input";

const words = texts.manual.people;

/**
 * Makes the chapter.
 *
 * @param spec - the pipeline
 * @returns the chapter
 */
export function peopleSection(spec: PipelineSpec): Block {
  const { support } = spec;
  const seen = new Set<string>();
  const rows = spec.contacts.map((contact) => {
    const duties = dutiesOf(spec, contact);
    const known = seen.has(duties);
    seen.add(duties);
    return [
      contact.roles.map((role) => roleTitle(spec, role)).join(", "),
      contact.side === "client"
        ? contact.name
        : words.atProvider({ name: contact.name, provider: spec.provider.shortName }),
      known ? words.asAbove : duties,
      [contact.phone, contact.email, contact.hours].filter((part) => part !== undefined).join(", "),
      contact.deputy === undefined ? texts.documents.none : contactName(spec, contact.deputy),
    ];
  });
  return section(words.title, [
    table({ caption: words.title, head: words.head, rows }),
    ...(support === undefined
      ? []
      : [
          paragraph(
            `${words.until({ date: support.endDate })} ${words.afterwards({ afterwards: told(spec, support.afterwards) })}`,
          ),
        ]),
    paragraph(words.guide),
  ]);
}

function dutiesOf(spec: PipelineSpec, { roles }: ContactSpec): string {
  return roles
    .flatMap((id) => spec.roles.find((role) => role.id === id)?.duties ?? [])
    .map((duty) => told(spec, duty))
    .join(" ");
}
