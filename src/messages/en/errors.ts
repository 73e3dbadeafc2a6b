// What every error says: what happened, what was kept, what to do. The codes are stored and never change.
import { cleanErrors } from "./errors/clean";
import { exportErrors } from "./errors/export";
import { hostErrors } from "./errors/host";
import { ingestErrors } from "./errors/ingest";
import { qualityErrors } from "./errors/quality";
import { specErrors } from "./errors/spec";
import { workbookErrors } from "./errors/workbook";

/** All errors by code. */
export const errors = {
  ...cleanErrors,
  ...exportErrors,
  ...hostErrors,
  ...ingestErrors,
  ...qualityErrors,
  ...specErrors,
  ...workbookErrors,
} as const;
