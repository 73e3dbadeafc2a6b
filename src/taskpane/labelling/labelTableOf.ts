// The name of an annotator's table (names.md).

/** The table of a contact's answers. */
export function labelTableOf(contactId: string): string {
  return `Label_${contactId}`;
}
