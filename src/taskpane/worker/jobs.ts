// Every job that a worker does, by name. A new job is one file and one word here.
import type { Progress } from "../../pipeline/progress";
import { clean } from "./clean";
import { parseFile } from "./parseFile";
import { previewFile } from "./previewFile";

/** Every job; each takes an order, says how far it is and returns an object of lists and plain values. */
export const jobs = { previewFile, parseFile, clean };

/** The name of a job. */
export type JobName = keyof typeof jobs;

/** What a job is told. */
export type JobOrder<Name extends JobName> = Parameters<(typeof jobs)[Name]>[0];

/** What a job gives. */
export type JobResult<Name extends JobName> =
  ReturnType<(typeof jobs)[Name]> extends AsyncGenerator<Progress, infer Result, void> ? Result : never;
