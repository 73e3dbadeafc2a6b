// The element that chooses a field's column, so that the focus can go to it.

/** The id of the list. */
export function columnId(fieldId: string): string {
  return `column-${fieldId}`;
}
