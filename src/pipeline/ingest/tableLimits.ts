// How large the table of a file may be: beyond, the worker that reads it would run out of memory.

/** A file of more columns than this is no table: they could not be chosen from a list. */
export const mostColumns = 2_000;

/**
 * Cells of all rows, those counted that are empty before a row's last. A file that is filled reaches the limit of its bytes
 * first; one with a far cell in each row would take all memory.
 */
export const mostCells = 10_000_000;
