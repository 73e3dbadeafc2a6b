// Ids of what the add-in or a person makes in the grid.

/** A new id, unlike any that the workbook has. */
export function newId(prefix: string): string {
  return `${prefix}${crypto.randomUUID().slice(0, 8)}`;
}
