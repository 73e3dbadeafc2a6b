// Who is offered what: permissions guide the pane, they secure nothing.
import type { ContactSpec, Permission } from "./people";
import type { PipelineSpec } from "./pipelineSpec";

/**
 * Lists who holds a permission by one of their roles.
 *
 * @param spec - roles and contacts
 * @param permission - what it is about
 * @returns the contacts, in the order of the spec
 */
export function holdersOf(
  spec: Pick<PipelineSpec, "roles" | "contacts">,
  permission: Permission,
): readonly ContactSpec[] {
  const { roles, contacts } = spec;
  const holding = roles.filter(({ permissions }) => permissions.includes(permission)).map(({ id }) => id);
  return contacts.filter((contact) => contact.roles.some((role) => holding.includes(role)));
}
