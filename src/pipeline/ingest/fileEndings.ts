// The endings of file names by reader: apart from the readers, so that a page can show them without loading any.

/** In lower case, without the dot. */
export const fileEndings = {
  delimited: ["csv", "tsv", "tab", "psv", "ssv"],
  jsonl: ["jsonl", "ndjson"],
  workbook: ["xlsx", "xlsm"],
} as const;
