// Who works here, and the way to say that it is somebody else.
import { Button, Menu, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { texts } from "../../../messages/catalogue";
import type { ContactSpec } from "../../../pipeline/spec/people";
import type { PipelineSpec } from "../../../pipeline/spec/pipelineSpec";
import { Initials } from "../../components/Initials";
import { useWorkspace } from "../../hooks/workspace";
import { rolesOf } from "./WhoAreYou";

interface PersonMenuProps {
  readonly person: ContactSpec;
  readonly spec: PipelineSpec;
}

/** The annotators, who change places most, and everybody else behind one item. */
export function PersonMenu({ person, spec }: PersonMenuProps) {
  const { choosePerson } = useWorkspace();
  const annotators = spec.contacts.filter(({ id }) => spec.annotation.annotators.includes(id));
  const offered = annotators.includes(person) ? annotators : [person, ...annotators];
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          aria-label={texts.home.youAre({ name: person.name })}
          icon={<Initials name={person.name} />}
        >
          {person.name.split(" ").at(person.name.startsWith("Dr ") ? 1 : 0)}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {offered.map((contact) => (
            <MenuItem
              key={contact.id}
              onClick={() => {
                choosePerson(contact.id);
              }}
            >
              {texts.home.personLine({ name: contact.name, roles: rolesOf(contact, spec) })}
            </MenuItem>
          ))}
          <MenuDivider />
          <MenuItem
            onClick={() => {
              choosePerson(null);
            }}
          >
            {texts.home.switchPerson}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
